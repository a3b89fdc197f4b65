import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, test } from "vitest";
import { typesetDocument } from "../../shared/typeset/typeset-document.ts";
import {
  annex,
  chapeau,
  closing,
  doc,
  heading,
  note,
  numbered,
  op,
  para,
  pp,
  sub,
  symbolNote,
  table,
} from "../build/build.ts";
import { randomDocument } from "../build/random-document.ts";
import { documentWords } from "./document-words.ts";
import { difference, hasPdftotext, letters, pdfOf, readPdf, stretches } from "./pdf-text.ts";

const draft = doc({
  masthead: {
    organ: "General Assembly",
    symbol: "A/C.3/68/L.18/Rev.1[^star]",
    distribution: "Limited",
    date: "21 November 2013",
    originalLanguage: "English",
    session: "Sixty-eighth session",
    committee: "Third Committee",
    agendaItem: "108",
    agendaTitle: "Crime prevention and criminal justice",
    jobNumber: "13-57978 (E)    261113",
  },
  sponsors: ["Albania", "Chad", "Yemen"],
  form: "revised draft resolution",
  title: "Strengthening the programme",
  preamble: [
    pp("*Reaffirming* its resolutions [46/152](A/RES/46/152) of 18 December 1991,[^n1][^n2]"),
    pp("*Recalling* resolution 55/25 again,[^n1]"),
  ],
  operative: [
    heading("Means of action"),
    op(
      "*Urges* all States to act:",
      {},
      sub(1, "At home:", sub(2, "In towns:", sub(3, "By day;", sub(4, "Early;")))),
      sub(1, "Abroad;"),
    ),
    chapeau("*Having considered* the report,"),
    op("*Requests* the Secretary-General to report on paragraph {b4} above.", {}),
    table(
      [
        ["Item", "Amount"],
        ["Staff[^n3]", "1 200 000"],
      ],
      true,
    ),
  ],
  closing: [closing("30th plenary meeting"), closing("1 November 2018")],
  annexes: [
    annex(
      "Principles",
      {},
      heading("Scope", { numbering: "letter", level: 2 }),
      numbered("The first."),
      para("A _plain_ one."),
    ),
  ],
  notes: [
    symbolNote("Reissued for technical reasons.", { id: "star" }),
    note("United Nations, *Treaty Series*, vol. 2225, No. 39574.", { id: "n1" }),
    note("*Ibid.*", { id: "n2" }),
    note("See H~2~O and 10^6^.", { id: "n3" }),
  ],
});

/** What stands at the head and foot of every page from the second on. */
function furniture(pages: number, symbol: string, running: string, job: string): string {
  return Array.from(
    { length: Math.max(pages - 1, 0) },
    (_, at) => `${symbol} ${running} ${at + 2}/${pages} ${job}`,
  ).join("\n");
}

async function differenceOfWords(document: Node, by = stretches): Promise<ReturnType<typeof difference>> {
  const pdf = await pdfOf(typesetDocument(document));
  const pages = Number(/Pages: +(\d+)/.exec(readPdf(pdf, "pdfinfo"))?.[1]);
  const field = (name: string) => fieldText(document, name);
  const running = field("symbol") === "" || field("symbol").includes("/RES/") ? titleOf(document) : "";
  const job = field("jobNumber").split(" ")[0] ?? "";
  const expected = `${documentWords(document)}\n${furniture(pages, field("symbol"), running, job)}`;
  return difference(by(readPdf(pdf, "pdftotext")), by(expected));
}

function fieldText(document: Node, name: string): string {
  let text = "";
  document.child(0).forEach((node) => {
    if (node.type.name === `masthead_${name}`) text = node.textContent;
  });
  return text;
}

function titleOf(document: Node): string {
  return document.child(2).textContent;
}

describe.skipIf(!hasPdftotext)("the page says what the document says", () => {
  test("a draft of every shape", async () => {
    expect(await differenceOfWords(draft)).toEqual({ more: [], less: [] });
  });

  test("an empty document is one page", async () => {
    const pdf = await pdfOf(typesetDocument(doc({ form: "", enacting: "" })));
    expect(readPdf(pdf, "pdfinfo")).toMatch(/Pages: +1\n/);
  });

  test("a note that nothing refers to is not lost", async () => {
    const document = doc({ preamble: [pp("*Recalling* it,")], notes: [note("Alone.")] });
    expect(await differenceOfWords(document)).toEqual({ more: [], less: [] });
  });

  test("any document", async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument({ size: 8 }), async (document) => {
        expect(await differenceOfWords(document, letters)).toEqual({ more: [], less: [] });
      }),
      { numRuns: 40 },
    );
  });
});

describe.skipIf(!hasPdftotext)("the page of a draft", () => {
  test("says its title, its language and its structure to a reader of files", async () => {
    const info = readPdf(await pdfOf(typesetDocument(draft)), "pdfinfo");
    expect(info).toMatch(/Title: +Strengthening the programme\n/);
    expect(info).toMatch(/Subject: +A\/C\.3\/68\/L\.18\/Rev\.1\n/);
    expect(info).toMatch(/Tagged: +yes\n/);
    expect(info).toMatch(/JavaScript: +no\n/);
    expect(info).toMatch(/Page size: +612 x 792 pts/);
    expect(info).toMatch(/CreationDate: +Thu Nov 21 00:00:00 2013/);
  });

  test("carries only the bundled fonts", async () => {
    const fonts = readPdf(await pdfOf(typesetDocument(draft)), "pdffonts")
      .split("\n")
      .slice(2, -1);
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos(-Bold|-Italic|-BoldItalic)? .* yes yes yes /);
  });

  test("is the same to the byte however often it is made", async () => {
    const markup = typesetDocument(draft);
    expect(await pdfOf(markup)).toEqual(await pdfOf(markup));
    expect(typesetDocument(draft)).toBe(markup);
  });

  test("sets repeated notes once, under one number", async () => {
    const text = readPdf(await pdfOf(typesetDocument(draft)), "pdftotext", "-layout");
    expect(text.match(/Treaty Series/g)).toHaveLength(1);
    expect(text.match(/Reissued/g)).toHaveLength(1);
  });

  test("stands where the paper has it", async () => {
    const words = readPdf(await pdfOf(typesetDocument(draft)), "pdftotext", "-bbox");
    const left = (word: string) => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`).exec(words)?.[1]);
    expect(left("General")).toBeCloseTo(123.2, 0);
    expect(left("Distr.:")).toBeCloseTo(397, 0);
    expect(left("Sixty-eighth")).toBeCloseTo(60, 0);
    expect(left("Reaffirming")).toBeCloseTo(147, 0);
    expect(left("1\\.")).toBeCloseTo(147, 0);
    expect(left("Urges")).toBeCloseTo(170.7, 0);
    expect(left("\\(a\\)")).toBeCloseTo(147, 0);
    expect(left("\\(i\\)")).toBeCloseTo(147, 0);
    expect(left("Limited")).toBeGreaterThan(397);
  });

  test("a day that no calendar has is no date, and no reason to refuse the page", async () => {
    const odd = doc({ masthead: { date: "31 February 2013" }, title: "Days" });
    expect(typesetDocument(odd)).toContain("date: none");
    await expect(pdfOf(typesetDocument(odd))).resolves.toBeInstanceOf(Uint8Array);
  });
});
