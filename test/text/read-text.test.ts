import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { sponsorsOf } from "../../shared/lexicon/sponsors.ts";
import { infoOf } from "../../shared/text/info.ts";
import { LONGEST_TEXT, readText } from "../../shared/text/read-text.ts";
import { writeText } from "../../shared/text/write-text.ts";
import { codes, read } from "./read.ts";

const labels = (text: string) =>
  blocksOf(read(text).document).map((block) => `${block.label || block.kind} | ${block.text}`);
const mastheadOf = (text: string) => {
  const { document, messages } = read(text);
  return infoOf(document, messages).masthead;
};

describe("a text that cannot be read", () => {
  it("is refused with the reason", () => {
    const failing = (text: string) => {
      const result = readText(text);
      return result.ok ? "read" : result.failure.code;
    };
    expect(failing("")).toBe("text-empty");
    expect(failing(" \n\t \f\n")).toBe("text-empty");
    expect(failing("PK\u0003\u0004\0\0 word")).toBe("text-binary");
    expect(failing("x".repeat(LONGEST_TEXT + 1))).toBe("text-too-large");
  });
});

describe("a text that is no resolution", () => {
  it("becomes plain paragraphs under a warning", () => {
    const reading = read("Dear colleagues,\n\nPlease find the draft attached. 1. It is short.\n\nBest regards");
    expect(blocksOf(reading.document).map((block) => `${block.kind} ${block.text}`)).toEqual([
      "paragraph Dear colleagues,",
      "paragraph Please find the draft attached. 1. It is short.",
      "paragraph Best regards",
    ]);
    expect(codes(reading)).toEqual({ "not-a-resolution": 1 });
  });

  it("is read whatever it is, and no word of it is lost", () => {
    const line = fc.oneof(
      fc.constantFrom(
        ..."General Assembly|The General Assembly,|Distr.: Limited|Italy: draft resolution|1. Urges|(a) To act;|I|Annex|¹ A note.|* Reissued.|[^1]: A note.|Recalling it,|| a | b ||<!-- operative -->|## Heading|Adopted at the 2nd meeting.|2/18|13-58423|A/80/L.1|_____".split(
          "|",
        ),
        "",
      ),
      fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replace(/\0/g, "")),
      fc
        .array(
          fc.constantFrom(
            ..."paragraph above 1 alpha *bravo* charlie, [delta](#) ^echo^ ¹ foxtrot; _golf_ <em>hotel".split(" "),
          ),
        )
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const text = lines.join("\n");
        const result = readText(text);
        if (!result.ok) {
          expect(text.trim()).toBe("");
          return;
        }
        result.value.document.check();
        const written = writeText(result.value.document);
        for (const word of text.match(/alpha|bravo|charlie|delta|foxtrot|golf|hotel/g) ?? [])
          expect(written).toContain(word);
        const count = (where: string) => where.match(/charlie/g)?.length ?? 0;
        expect(count(written)).toBe(count(text));
      }),
      { numRuns: 300 },
    );
  });

  it("is read in good time, however long and odd", () => {
    const odd = [
      "*".repeat(200_000),
      "_a ".repeat(70_000),
      "[x".repeat(70_000),
      "1. ".repeat(50_000),
      "(a) x;\n".repeat(20_000),
    ];
    for (const text of odd) expect(readText(text).ok).toBe(true);
  }, 30_000);
});

describe("the head", () => {
  it("is read from lines that stand close together, as files and pages have them", () => {
    const text = `A/C.3/68/L.18/Rev.1*
United Nations
Distr.: Limited
General Assembly
21 November 2013
Original: English
Sixty-eighth session
Third Committee
Agenda items 72 (a) and 116
Crime prevention and
criminal justice
Bosnia and Herzegovina, Italy, Nigeria,* Trinidad and Tobago
and Zimbabwe: revised draft resolution
Strengthening the programme
The General Assembly,
Recalling its resolution 60/1,
1. Acts;
2. Ends.
* On behalf of the Group of African States.`;
    expect(mastheadOf(text)).toEqual({
      organ: "General Assembly",
      symbol: "A/C.3/68/L.18/Rev.1",
      distribution: "Limited",
      date: "2013-11-21",
      originalLanguage: "English",
      session: "Sixty-eighth session",
      committee: "Third Committee",
      agendaItem: "72 (a) and 116",
      agendaTitle: "Crime prevention and criminal justice",
    });
    const { document } = read(text);
    expect(sponsorsOf(document).states).toEqual([
      "Bosnia and Herzegovina",
      "Italy",
      "Nigeria",
      "Trinidad and Tobago",
      "Zimbabwe",
    ]);
    expect(sponsorsOf(document).form).toBe("revised draft resolution");
    expect(sponsorsOf(document).entries[2]?.noteIds).toHaveLength(1);
    expect(document.child(2).textContent).toBe("Strengthening the programme");
    // The same mark stands on the symbol too.
    expect(notesOf(document)[0]?.references).toBe(2);
  });

  it("keeps the number of an adopted resolution as its symbol, and its origin in full", () => {
    const { document, messages } = read(
      "General Assembly\n\nDistr.: General\n\nResolution adopted by the General Assembly on 15 December 2025\n\n[*on the report of the Second Committee (A/80/555, para. 7)*]\n\n80/119. Consumer product safety\n\nThe General Assembly,\n\nRecalling it,\n\n1. Acts;\n\n2. Ends.",
    );
    expect(document.child(2).textContent).toBe("Consumer product safety");
    expect(document.child(1).textContent).toBe(
      "Resolution adopted by the General Assembly on 15 December 2025\n[on the report of the Second Committee (A/80/555, para. 7)]",
    );
    expect(infoOf(document, messages).masthead.symbol).toBe("A/RES/80/119");
    expect(messages[0]?.code).toBe("symbol-from-number");
    expect(writeText(document)).toContain("\n80/119. Consumer product safety\n");
  });

  it("knows drafts without sponsors, and the Security Council", () => {
    const form = (text: string) =>
      sponsorsOf(read(`${text}\n\nThe Security Council,\n\nRecalling it,\n\n1. Acts;\n\n2. Ends.`).document).form;
    expect(form("Draft resolution submitted by the Chair")).toBe("Draft resolution submitted by the Chair");
    expect(form("Resolution 488 (1981)\nof 19 June 1981")).toBe("Resolution 488 (1981) of 19 June 1981");
    expect(form("Italy and Peru: amendment to draft resolution A/80/L.18")).toBe(
      "amendment to draft resolution A/80/L.18",
    );
    expect(
      form("RESOLUTION 767 (1992)\n\nAdopted by the Security Council at its 3101st meeting,\non 27 July 1992"),
    ).toBe("RESOLUTION 767 (1992) Adopted by the Security Council at its 3101st meeting, on 27 July 1992");
  });

  it("is none where a text begins with its first paragraph", () => {
    expect(
      labels("Recalling its resolution 60/1 of 16 September 2005,\n\n1. *Urges* all States;\n\n2. *Ends*."),
    ).toEqual(["PP1 | Recalling its resolution 60/1 of 16 September 2005,", "OP1 | Urges all States;", "OP2 | Ends."]);
  });
});

describe("wrapped lines", () => {
  const text = (body: string) => `The Security Council,\n\n${body}`;

  it("are put together, and apart where a paragraph plainly begins", () => {
    expect(
      labels(
        text(`Having reviewed the situation in the African territories under
Portuguese administration,
Having heard the statements of those individuals
invited to address the Council in resolution
15 (1946) of 19 December 1946,
1. Reaffirms the right of the peoples of
Angola;
2. Calls upon Portugal:
(a) To recognize the right;
(b) To cease.
Adopted unanimously at the
743rd meeting.`),
      ),
    ).toEqual([
      "PP1 | Having reviewed the situation in the African territories under Portuguese administration,",
      "PP2 | Having heard the statements of those individuals invited to address the Council in resolution 15 (1946) of 19 December 1946,",
      "OP1 | Reaffirms the right of the peoples of Angola;",
      "OP2 | Calls upon Portugal:",
      "OP2 (a) | To recognize the right;",
      "OP2 (b) | To cease.",
      "other | Adopted unanimously at the 743rd meeting.",
    ]);
  });

  it("keep a hyphen at their end unless the same text has the whole word, and say which", () => {
    const reading = read(
      text("Noting self-\ndetermination in accord-\nance with it, and accordance,\n\n1. Acts;\n\n2. Ends."),
    );
    expect(blocksOf(reading.document)[0]?.text).toBe(
      "Noting self-determination in accordance with it, and accordance,",
    );
    expect(codes(reading)).toMatchObject({ "line-hyphen-dropped": 1, "line-hyphen-kept": 1 });
  });
});

describe("Markdown", () => {
  it("gives headings, notes, emphasis, tables and breaks", () => {
    const { document } = read(`*The General Assembly*,

*Recalling* the *Treaty Series*[^1] and **bold** H<sub>2</sub>O, 10 m<sup>2</sup>,

## I. Means

1. *Takes note* of the table:

| Year | Sum |
| --- | --- |
| 2026 | 7 \\| 8 |

2. *Ends* here<br>and there.

[^1]: _Ibid._, vol. 2.`);
    const blocks = blocksOf(document);
    expect(blocks.map((block) => `${block.label || block.kind} | ${block.text}`)).toEqual([
      "PP1 | Recalling the Treaty Series and bold H2O, 10 m2,",
      "I | Means",
      "OP1 | Takes note of the table:",
      "table | Year Sum 2026 7 | 8",
      "OP2 | Ends here and there.",
    ]);
    expect(
      blocks[0]?.runs.filter((run) => run.marks.length > 0).map((run) => `${run.text} ${run.marks[0]?.name}`),
    ).toEqual(["Recalling opening", "Treaty Series emphasis", "bold strong", "2 subscript", "2 superscript"]);
    expect(notesOf(document)[0]?.node.firstChild?.marks[0]?.type.name).toBe("emphasis");
  });

  it("reads escapes as the signs themselves, and signs without a partner as they are", () => {
    const text = (line: string) =>
      blocksOf(read(`The General Assembly,\n\nRecalling ${line},\n\n1. Acts;\n\n2. Ends.`).document)[0]?.text;
    expect(text("\\*this\\* and \\[that\\](#)")).toBe("Recalling *this* and [that](#),");
    expect(text("80/___ of __ December 2025")).toBe("Recalling 80/___ of __ December 2025,");
    expect(text("2 * 3, a_b_c, [delete](agreed) and x < y")).toBe(
      "Recalling 2 * 3, a_b_c, [delete](agreed) and x < y,",
    );
    expect(text("[^7] and `code`")).toBe("Recalling [^7] and `code`,");
  });
});
