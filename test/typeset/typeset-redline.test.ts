import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../shared/compare/compare.ts";
import { typesetRedline } from "../../shared/typeset/typeset-redline.ts";
import { randomDocument } from "../build/random-document.ts";
import { hasPdftotext, pdfOf, readPdf, stretches } from "./pdf-text.ts";
import { about, comparison, documentA } from "./redline-fixture.ts";

describe.skipIf(!hasPdftotext)("the PDF of a redline", () => {
  const pdf = pdfOf(typesetRedline(comparison, about));
  const text = pdf.then((bytes) => readPdf(bytes, "pdftotext").replace(/\s+/g, " "));

  test("says the result, the proof and by whom", async () => {
    expect(await text).toContain("1 inserted");
    expect(await text).toContain("Proven: accepting all gives A/C.3/68/L.18/Rev.1");
    expect(await text).toContain("Resolute, 21 November 2013");
    expect(await text).toContain("A/C.3/68/L.18 → A/C.3/68/L.18/Rev.1");
  });

  test("says how to read it without colour", async () => {
    expect(await text).toContain("inserted words are underlined; deleted words are struck through");
  });

  test("lists head, sponsors and notes that changed", async () => {
    expect(await text).toMatch(/Joined \(1\) Peru/);
    expect(await text).toMatch(/Renamed \(1\) Swaziland, now Eswatini/);
    expect(await text).toMatch(/Form draft resolution revised draft resolution/);
    expect(await text).toMatch(/Notes 1 text changed See A\/68\/127( and A\/68\/128)?\./);
  });

  test("has the words of both sides", async () => {
    const words = new Set(stretches(await text));
    for (const side of [comparison.a, comparison.b]) {
      for (const block of side.blocks) for (const word of stretches(block.text)) expect(words).toContain(word);
    }
  });

  test("names every paragraph with what became of it", async () => {
    expect(await text).toContain("PP2 inserted");
    expect(await text).toMatch(/OP2 \(b\) deleted/);
    expect(await text).toMatch(/moved/);
    expect(await text).toMatch(/→ now OP\d/);
  });

  test("is tagged, in the bundled fonts, and the same to the byte", async () => {
    expect(readPdf(await pdf, "pdfinfo")).toMatch(/Tagged: +yes/);
    for (const font of readPdf(await pdf, "pdffonts")
      .split("\n")
      .slice(2, -1))
      expect(font).toMatch(/\+Tinos/);
    expect(await pdfOf(typesetRedline(comparison, about))).toEqual(await pdf);
  });

  test("of two texts that are the same has no change in it", async () => {
    const same = typesetRedline(compare(documentA, documentA), about);
    expect(readPdf(await pdfOf(same), "pdftotext")).toContain("No difference.");
    const body = same.slice(same.indexOf('#part("Text")'));
    expect(body).not.toMatch(/#(ins|del|fmt)\(/);
  });

  test("can be made of any two texts", async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument({ size: 4 }), randomDocument({ size: 4 }), async (a, b) => {
        await expect(pdfOf(typesetRedline(compare(a, b), about))).resolves.toBeInstanceOf(Uint8Array);
      }),
      { numRuns: 25 },
    );
  });
});
