import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typstArray, typstString } from "../../shared/typeset/typst-text.ts";
import { covered, hasPdftotext, pdfOf, readPdf } from "./pdf-text.ts";

describe("a string literal", () => {
  test.each([
    ["plain", `"plain"`],
    ['says "no"', `"says \\"no\\""`],
    ["back\\slash", `"back\\\\slash"`],
    ["#let x = 1", `"#let x = 1"`],
    ["two\nlines\ttabs", `"two lines tabs"`],
    ["half \ud800 a pair", `"half \ufffd a pair"`],
    ["turned \u202e around", `"turned \\u{202e} around"`],
    ["\u{1f600}", `"\u{1f600}"`],
  ])("%j", (text, literal) => {
    expect(typstString(text)).toBe(literal);
  });

  test("a list of one is still a list", () => {
    expect(typstArray([])).toBe("()");
    expect(typstArray(["1"])).toBe("(1,)");
  });
});

describe.skipIf(!hasPdftotext)("any text survives typesetting", () => {
  const said = (text: string) => [...text.normalize("NFKC").replace(/\P{L}/gu, "")].sort().join("");
  // Rare letters share a glyph with a common one, and pdftotext reads a letter with a loose combining sign twice: what a PDF says of
  // those proves nothing. Latin, Greek, Cyrillic, signs and everything outside the font remain.
  const UNSURE = /\p{M}|(?![\u0000-\u017f\u0370-\u03ff\u0400-\u045f])\p{L}/gu;
  const page = (text: string) =>
    `#set text(font: "Tinos", fallback: false, size: 6pt, ligatures: false)\n#${typstString(text)};`;

  test.each([
    "#set page(width: 1cm); *not bold* _not italic_ $x^2$ `raw` // comment /* nor this */ @label <label> = heading",
    "- list\n+ list\n/ term: no",
    'https://example.org/ "quoted" \\u{41} [brackets] {braces} ~ tilde --- dashes …',
    "Côte d’Ivoire, Türkiye, São Tomé, Ελλάδα, Россия, ישראל",
  ])("%j", async (text) => {
    expect(said(readPdf(await pdfOf(page(text)), "pdftotext"))).toBe(said(text));
  });

  test("whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { minLength: 1, maxLength: 30 }),
        async (texts) => {
          const text = covered(texts.join(" ")).replace(UNSURE, "");
          expect(said(readPdf(await pdfOf(page(text)), "pdftotext"))).toBe(said(text));
        },
      ),
      { numRuns: 60 },
    );
  });
});
