import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { doc, op } from "../build/build.ts";
import { compared } from "./redline-notation.ts";

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const next = numbers(1);
const words = (count: number, vocabulary: number) =>
  Array.from({ length: count }, () => `w${next() % vocabulary}`).join(" ");
const draftOf = (texts: readonly string[]): Node =>
  doc({ operative: texts.map((text, at) => op(text, { id: `o${at}` })) });

describe("the worst cases are bounded by construction", () => {
  it("two unrelated documents of 600 paragraphs", () => {
    const strange = () => draftOf(Array.from({ length: 600 }, () => `*Notes* ${words(40, 2000)};`));
    const { summary } = compared(strange(), strange());
    expect(summary).toMatchObject({ inserted: 600, deleted: 600, moved: 0 });
  });

  it("one paragraph repeated 600 times", () => {
    const repeated = (count: number) =>
      draftOf(Array.from({ length: count }, () => "*Recalls* what it has said so often in the past;"));
    const { summary, limited } = compared(repeated(600), repeated(590));
    expect(summary).toMatchObject({ same: 590, deleted: 10, inserted: 0, moved: 0 });
    expect(limited).toBe(false);
  });

  it("one paragraph of 30,000 words: a few changes are found, and a cruder answer is flagged", () => {
    const long = `*Notes* ${words(30_000, 5000)};`;
    const edited = long
      .split(" ")
      .map((word, at) => (at === 100 ? "changed" : at === 29_000 ? "removed and added" : word))
      .join(" ");
    const { pairs, limited } = compared(draftOf([long]), draftOf([edited]));
    expect(pairs[0]?.changes).toHaveLength(2);
    expect(limited).toBe(true);
    const [stranger] = compared(draftOf([long]), draftOf([`*Notes* ${words(30_000, 5000)};`])).pairs;
    expect(stranger?.relation).toBe("edited");
  });
});
