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
  // Letters that every reader of a PDF knows (rare ones share a glyph with a common one, so what a PDF says of them proves nothing), all signs of a
  // keyboard, since any may mean something to the typesetter, and some that no bundled font has.
  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at));
  const SIGNS = [
    ...range(0x20, 0x7f),
    ...range(0xc0, 0x180),
    ...range(0x3b1, 0x3ca),
    ...range(0x410, 0x450),
    ..."“”’—–…«»§№€",
    "漢",
    "😀",
  ];
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
        fc.array(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 200 }), { minLength: 1, maxLength: 30 }),
        async (texts) => {
          const text = covered(texts.join(" "));
          expect(said(readPdf(await pdfOf(page(text)), "pdftotext"))).toBe(said(text));
        },
      ),
      { numRuns: 60 },
    );
  });
});
