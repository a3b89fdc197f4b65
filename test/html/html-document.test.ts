import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeHtml } from "../../shared/html/html-document.ts";
import { annex, doc, heading, note, numbered, op, pp, sub, symbolNote, table } from "../build/build.ts";
import { randomDocument } from "../build/random-document.ts";
import { documentWords } from "../typeset/document-words.ts";
import { bodyText, reachesOut } from "./html-words.ts";

const words = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join("");

const draft = doc({
  masthead: {
    organ: "General Assembly",
    symbol: "A/C.3/68/L.18/Rev.1[^star]",
    distribution: "Limited",
    agendaItem: "108",
  },
  sponsors: ["Albania", "Chad"],
  form: "revised draft resolution",
  title: "Strengthening the programme",
  preamble: [pp("*Reaffirming* resolution [46/152](A/RES/46/152),[^n1][^n2]"), pp("*Recalling* it,[^n1]")],
  operative: [
    heading("Means"),
    op("*Urges* all States:", {}, sub(1, "To act;", sub(2, "At once;"))),
    op("*Refers* to paragraph {b4} above and to [a page](https://example.org/x?a=1&b=2).", {}),
    table(
      [
        ["Item", "Amount"],
        ["Staff", "1 200"],
      ],
      true,
    ),
  ],
  annexes: [annex("Principles", {}, numbered("The first."))],
  notes: [
    symbolNote("Reissued.", { id: "star" }),
    note("See _Treaty Series_.", { id: "n1" }),
    note("Ibid.", { id: "n2" }),
  ],
});

describe("the web page of a draft", () => {
  const page = writeHtml(draft);

  test("says what the document says", () => {
    expect(words(bodyText(page))).toBe(words(documentWords(draft)));
  });

  test("whatever the document", () => {
    fc.assert(
      fc.property(randomDocument({ size: 8 }), (document) => {
        expect(words(bodyText(writeHtml(document)))).toBe(words(documentWords(document)));
      }),
    );
  });

  test("loads nothing and runs nothing", () => {
    expect(reachesOut(page)).toEqual([]);
    expect(page).toContain("default-src 'none'");
  });

  test("keeps words that look like a page within their quotation marks", () => {
    const sly = doc({
      title: `</title><script>alert(1)</script>`,
      masthead: { symbol: `"><img src=x onerror=alert(1)>` },
      preamble: [pp(`*Recalling* <b onclick="x">&amp; 'this' \\[link\\](javascript:alert(1)),`)],
    });
    const page = writeHtml(sly);
    expect(page).not.toMatch(/<script|<img|<b /);
    expect(bodyText(page)).toContain(`<b onclick="x">&amp; 'this'`);
  });

  test("follows only addresses that a reader may click", () => {
    const link = (address: string) => writeHtml(doc({ preamble: [pp(`*Recalling* [this](${address}),`)] }));
    expect(link("https://example.org/")).toContain('<a href="https://example.org/" rel="noreferrer">this</a>');
    expect(link("javascript:alert")).not.toContain("javascript:");
    expect(link("file:///etc/passwd")).not.toContain('href="file');
  });

  test("ties marks to notes and notes back to their first mark", () => {
    expect(page.match(/href="#note-2"/g)).toHaveLength(2);
    expect(page.match(/id="note-ref-2"/g)).toHaveLength(1);
    expect(page).toContain('href="#note-ref-2"');
    expect(page).toMatch(
      /<a id="note-ref-1" class="note-ref" href="#note-1" role="doc-noteref" aria-label="Note \*">\*<\/a>/,
    );
  });

  test("names its paragraphs by their labels, and leads cross references to them", () => {
    expect(page).toMatch(/<p id="op1" class="counted"><span class="number">1\.<\/span> <i class="opening">Urges<\/i>/);
    expect(page).toMatch(/<p id="op1-a-i" class="counted level-2">/);
    expect(page).toContain('<a href="#op1" class="cross">1</a>');
  });

  test("no name is given twice, and every one that is led to exists", () => {
    fc.assert(
      fc.property(randomDocument({ size: 8 }), (document) => {
        const page = writeHtml(document);
        const names = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
        for (const [, name] of page.matchAll(/href="#([^"]*)"/g)) expect(names).toContain(name);
      }),
    );
  });

  test("is the same to the byte however often it is made", () => {
    expect(writeHtml(draft)).toBe(page);
  });
});
