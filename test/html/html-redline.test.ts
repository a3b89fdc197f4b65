import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../shared/compare/compare.ts";
import type { ComparedDocument, Comparison } from "../../shared/compare/comparison.ts";
import { plainText, type Run } from "../../shared/document/runs.ts";
import { writeRedlineHtml } from "../../shared/html/html-redline.ts";
import { randomDocument } from "../build/random-document.ts";
import { about, comparison, documentA } from "../typeset/redline-fixture.ts";
import { bodyText, reachesOut } from "./html-words.ts";

const page = writeRedlineHtml(comparison, about);
const flat = (html: string) => bodyText(html).replace(/\s+/g, " ");

const letters = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).sort().join("");

/** The letters of the page's paragraphs as one side has them: without what the other side has. */
function sideOf(html: string, drop: "ins" | "del"): string {
  const text = html.split("<h2>Text</h2>")[1]?.split(/<h2>Notes<\/h2>|<h2>Old and new numbers<\/h2>/)[0] ?? "";
  const kept = text
    .replace(/<i>→ now [^<]*<\/i>/g, "")
    .replace(new RegExp(`<${drop}>.*?</${drop}>`, "gs"), "")
    .replace(/<div class="margin">.*?<\/div>|<span class="number">.*?<\/span>/gs, "");
  return letters(bodyText(`<body>${kept}</body>`));
}

/** The letters of a document's title, enacting phrase and paragraphs, with the marks of notes where they stand. */
function sideOfDocument({ title, head, blocks, notes }: ComparedDocument): string {
  const marks = new Map(notes.map(({ id, mark }) => [id, mark]));
  const words = (runs: readonly Run[]) =>
    runs.map((run) => (run.kind === "note" ? (marks.get(run.note) ?? "") : run.text)).join("");
  return letters([title, plainText(head.enacting), ...blocks.map(({ runs }) => words(runs))].join("\n"));
}

describe("the web page of a redline", () => {
  test("says the result, the proof and by whom", () => {
    expect(flat(page)).toContain("1 inserted");
    expect(flat(page)).toContain("Proven: accepting all gives A/C.3/68/L.18/Rev.1");
    expect(flat(page)).toContain("Resolute, 21 November 2013");
  });

  test("lists head, sponsors, notes and numbers that changed", () => {
    expect(page).toContain("<del>A/C.3/68/L.18</del> <ins>A/C.3/68/L.18/Rev.1</ins>");
    expect(flat(page)).toMatch(/Joined \(1\)\s*Peru/);
    expect(flat(page)).toMatch(/Renamed \(1\)\s*Swaziland, now Eswatini/);
    expect(flat(page)).toMatch(/Old and new numbers .*OP2 → OP1/);
  });

  test("without what was inserted it has the words of A, without what was deleted those of B", () => {
    expect(sideOf(page, "ins")).toBe(sideOfDocument(comparison.a));
    expect(sideOf(page, "del")).toBe(sideOfDocument(comparison.b));
  });

  test("and so it is with any two texts", () => {
    fc.assert(
      fc.property(randomDocument({ size: 5 }), randomDocument({ size: 5 }), (a, b) => {
        const any = compare(a, b);
        const html = writeRedlineHtml(any, about);
        expect(sideOf(html, "ins")).toBe(sideOfDocument(any.a));
        expect(sideOf(html, "del")).toBe(sideOfDocument(any.b));
      }),
      { numRuns: 60 },
    );
  });

  test("says to a screen reader what its style says to the eye", () => {
    expect(page).toContain('ins::before { content: " [inserted: "; }');
    expect(page).toContain('del::before { content: " [deleted: "; }');
  });

  test("loads nothing, runs nothing, and keeps words within their quotation marks", () => {
    expect(reachesOut(page)).toEqual([]);
    expect(page).toContain("every &lt;question&gt; &amp; doubt");
  });

  test("of two texts that are the same has no change in it", () => {
    const same = writeRedlineHtml(compare(documentA, documentA), about);
    const body = same.slice(same.indexOf("<h2>Text</h2>"));
    expect(body).not.toMatch(/<ins>|<del>|class="row (edited|inserted|deleted|moved)/);
  });

  test("can be made of any two texts, closed as it was opened", () => {
    fc.assert(
      fc.property(randomDocument({ size: 5 }), randomDocument({ size: 5 }), (a, b) => {
        const any: Comparison = compare(a, b);
        const html = writeRedlineHtml(any, about);
        for (const tag of ["ins", "del", "div", "section", "span", "i", "em", "strong", "sup", "sub"]) {
          const count = (pattern: string) => html.match(new RegExp(pattern, "g"))?.length ?? 0;
          expect(count(`<${tag}[ >]`)).toBe(count(`</${tag}>`));
        }
      }),
      { numRuns: 60 },
    );
  });
});
