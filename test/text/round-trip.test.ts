import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { comparableDocument, sameDocument } from "../../shared/text/same-document.ts";
import { writeMarkdown } from "../../shared/text/write-markdown.ts";
import { writeText } from "../../shared/text/write-text.ts";
import { randomDocument } from "../build/random-document.ts";
import { corpusNames, corpusText, hasCorpus } from "../corpus/oracle.ts";
import { read } from "./read.ts";
import { seedText } from "./seed.ts";
import { difference } from "./words.ts";

/** Blocks as plain text can hold them: kind, level, label, words, notes. */
function plainBlocks(document: Parameters<typeof blocksOf>[0]) {
  return blocksOf(document).map(
    (block) => `${block.kind} ${block.level} ${block.label} | ${block.text} | ${block.notes}`,
  );
}

/** A word that no note mark, number or comma between marks can touch. */
function isPlainWord(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word);
}

/** Texts of the corpus by name; only the seed where the corpus is absent. */
function texts(): readonly (readonly [string, string])[] {
  return [
    ["the seed", seedText],
    ...corpusNames("ga/seedlike").map((name) => [name, corpusText(`ga/seedlike/${name}.txt`)] as const),
    ...corpusNames("ga/clean").map((name) => [`${name}.md`, corpusText(`ga/clean/${name}.md`)] as const),
    ...corpusNames("sc").map((name) => [name, corpusText(`sc/${name}.txt`)] as const),
  ];
}

describe("Markdown", () => {
  it("reads back as the same document, whatever the document", () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        const back = read(writeMarkdown(document)).document;
        expect(comparableDocument(back)).toEqual(comparableDocument(document));
      }),
      { numRuns: 400 },
    );
  });

  it(`reads back as the same document for ${hasCorpus ? "every text of the corpus" : "the seed"}`, () => {
    let plain = 0;
    for (const [name, text] of texts()) {
      const { document } = read(text);
      const markdown = writeMarkdown(document);
      expect(sameDocument(read(markdown).document, document), name).toBe(true);
      if (!markdown.includes("<!--")) plain += 1;
    }
    // Real resolutions are written without a single comment that says what a line is.
    expect(plain).toBe(texts().length);
  });
});

describe("plain text", () => {
  it(`reads back with the same words and structure for ${hasCorpus ? "every text of the corpus" : "the seed"}`, () => {
    const differing = texts().flatMap(([name, text]) => {
      const { document } = read(text);
      const back = read(writeText(document)).document;
      return plainBlocks(back).join("\n") === plainBlocks(document).join("\n") ? [] : [name];
    });
    expect(differing).toEqual([]);
  });

  it("keeps every word of any document", () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        const words = (text: string) => text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹*]+(?:,[⁰¹²³⁴⁵⁶⁷⁸⁹*]+)*/g, "").split(/\s+/);
        const written = words(writeText(document).replace(/\\\|/g, "|"));
        const all = blocksOf(document).flatMap((block) => words(block.text));
        const lost = difference(all.filter(isPlainWord), written).lost;
        expect(lost).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
