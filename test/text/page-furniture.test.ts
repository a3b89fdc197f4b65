import { describe, expect, it } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { infoOf } from "../../shared/text/info.ts";
import { codes, read } from "./read.ts";

/** Two pages and a half as a program for PDF files copies them. */
const PASTED = `United Nations A/C.3/68/L.18/Rev.1
General Assembly
Distr.: Limited
21 November 2013
Original: English
13-58423 (E) 271113
*1358423*
Sixty-eighth session
Third Committee
Italy: revised draft resolution
Strengthening the crime prevention programme
The General Assembly,
Reaffirming its resolutions 46/152 of 18 December 1991 and
60/1 of 16 September 2005,1
Recalling the importance of the rule of
__________________
1
See resolution 60/288.
13-58423
A/C.3/68/L.18/Rev.1
2/3 13-58423
law at the national level,2 and in document
A/68/127 of the Secretary-General,
1. Urges all States to act;
__________________
2
United Nations, Treaty Series, vol. 2225,
No. 39574.
A/C.3/68/L.18/Rev.1
13-58423 3/3
2. Requests a report.`;

describe("a text pasted from pages", () => {
  const reading = read(PASTED);
  const blocks = blocksOf(reading.document);

  it("is read without headers, footers, page numbers and bar codes", () => {
    expect(blocks.map((block) => `${block.label} | ${block.text} | ${block.notes}`)).toEqual([
      "PP1 | Reaffirming its resolutions 46/152 of 18 December 1991 and 60/1 of 16 September 2005, | 1",
      "PP2 | Recalling the importance of the rule of law at the national level, and in document A/68/127 of the Secretary-General, | 2",
      "OP1 | Urges all States to act; | ",
      "OP2 | Requests a report. | ",
    ]);
    expect(codes(reading)).toMatchObject({
      "page-furniture-dropped": 1,
      "joined-at-page-break": 1,
      "note-mark-placed": 2,
    });
  });

  it("has its notes, also those of two lines", () => {
    expect(notesOf(reading.document).map((note) => note.node.textContent)).toEqual([
      "See resolution 60/288.",
      "United Nations, Treaty Series, vol. 2225, No. 39574.",
    ]);
  });

  it("keeps symbol and job number in the masthead", () => {
    expect(infoOf(reading.document, reading.messages).masthead).toMatchObject({
      symbol: "A/C.3/68/L.18/Rev.1",
      jobNumber: "13-58423 (E) 271113",
    });
  });
});

describe("headers and footers", () => {
  const body = (between: string) =>
    `General Assembly\n\nA title of many words for all\n\nThe General Assembly,\n\nRecalling it,\n\n${between}\n\n1. Acts;\n\n2. Ends.`;

  it("give a symbol that the first page had lost", () => {
    const reading = read(body("A/80/L.7\n\n2/3\n\nNoting more,\n\nA/80/L.7\n\n3/3"));
    expect(infoOf(reading.document, reading.messages).masthead.symbol).toBe("A/80/L.7");
    expect(codes(reading)).toMatchObject({ "symbol-from-header": 1, "page-furniture-dropped": 1 });
    expect(blocksOf(reading.document)).toHaveLength(4);
  });

  it("leave numbers alone that only look like pages", () => {
    const texts = blocksOf(read(body("Noting resolution\n22/8\nof its own,")).document).map((block) => block.text);
    expect(texts[1]).toBe("Noting resolution 22/8 of its own,");
  });

  it("leave a symbol alone that is part of the text", () => {
    const texts = blocksOf(read(body("Noting the document\nA/68/127\nof its own,")).document).map(
      (block) => block.text,
    );
    expect(texts[1]).toBe("Noting the document A/68/127 of its own,");
  });

  it("are told from words of the text that the title has too", () => {
    const reading = read(
      `A/80/L.7\n\n${body("A/80/L.7\n\n2/3\n\nNoting the use of\n\nA title of many words for all\n\nand others,\n\nA/80/L.7\n\n3/3")}`,
    );
    expect(blocksOf(reading.document)[1]?.text).toBe("Noting the use of A title of many words for all and others,");
  });
});
