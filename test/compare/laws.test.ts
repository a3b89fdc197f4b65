import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { applyToTexts, joinedText, revertTexts } from "../../shared/compare/apply-text.ts";
import { compare } from "../../shared/compare/compare.ts";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { wordRanges } from "../../shared/compare/tokenize.ts";
import { randomDocument } from "../build/random-document.ts";
import { randomActs, revise } from "./mutate.ts";

const ROUNDS = { numRuns: 400 };

/** A draft and what a delegate made of it. */
const revisions: fc.Arbitrary<readonly [Node, Node]> = fc
  .tuple(randomDocument(), randomActs)
  .map(([document, acts]) => [document, revise(document, acts)] as const);

/** Two drafts that have nothing to do with each other. */
const strangers: fc.Arbitrary<readonly [Node, Node]> = fc.tuple(randomDocument(), randomDocument());

const pairsOfDocuments = fc.oneof({ weight: 3, arbitrary: revisions }, { weight: 1, arbitrary: strangers });

describe("every comparison", () => {
  it("is proven: accepting all gives B, rejecting all gives A", () => {
    fc.assert(
      fc.property(pairsOfDocuments, ([a, b]) => {
        expect(compare(a, b).proof).toEqual({ acceptAll: true, rejectAll: true });
      }),
      ROUNDS,
    );
  });

  it("turns the text of A into that of B by its changes alone, and back", () => {
    fc.assert(
      fc.property(pairsOfDocuments, ([a, b]) => {
        const comparison = compare(a, b);
        for (const pair of comparison.pairs.filter((each) => each.a.length > 0 && each.b.length > 0)) {
          const textA = joinedText(comparison.a.blocks, pair.a);
          const textB = joinedText(comparison.b.blocks, pair.b);
          expect(applyToTexts(pair.changes, textA, textB)).toBe(textB);
          expect(revertTexts(pair.changes, textA, textB)).toBe(textA);
        }
      }),
      ROUNDS,
    );
  });

  it("has every block of both sides in exactly one pair, and ranges sorted, disjoint and inside", () => {
    fc.assert(
      fc.property(pairsOfDocuments, ([a, b]) => {
        const comparison = compare(a, b);
        expect(comparison.pairs.flatMap((pair) => pair.a).sort((x, y) => x - y)).toEqual(
          comparison.a.blocks.map((block) => block.index),
        );
        expect(comparison.pairs.flatMap((pair) => pair.b).sort((x, y) => x - y)).toEqual(
          comparison.b.blocks.map((block) => block.index),
        );
        expect(comparison.pairs.map((pair) => pair.index)).toEqual(comparison.pairs.map((_, at) => at));
        expectSoundRanges(comparison);
      }),
      ROUNDS,
    );
  });

  it("cuts no word, number, symbol or grapheme", () => {
    const words = fc.tuple(randomDocument({ crossReferences: false }), randomActs);
    fc.assert(
      fc.property(words, ([a, acts]) => {
        const b = revise(a, acts);
        const comparison = compare(a, b);
        for (const pair of comparison.pairs) {
          if (pair.a.length === 0 || pair.b.length === 0) continue;
          expectWholeWords(
            joinedText(comparison.a.blocks, pair.a),
            pair.changes.map((change) => change.a),
          );
          expectWholeWords(
            joinedText(comparison.b.blocks, pair.b),
            pair.changes.map((change) => change.b),
          );
        }
      }),
      ROUNDS,
    );
  });

  it("survives JSON and comes out the same each time", () => {
    fc.assert(
      fc.property(pairsOfDocuments, ([a, b]) => {
        const comparison = compare(a, b);
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
        expect(compare(a, b)).toEqual(comparison);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a document compared with itself", () => {
  it("has no change of any kind", () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        const { pairs, fields, sponsors, labels, notes, summary } = compare(document, document);
        expect(pairs.every((pair) => pair.relation === "same" && !pair.moved && pair.changes.length === 0)).toBe(true);
        expect([fields, labels, sponsors.joined, sponsors.withdrawn, sponsors.renamed]).toEqual([[], [], [], [], []]);
        expect(notes.every((note) => note.relation === "same")).toBe(true);
        expect(summary.same).toBe(pairs.length);
      }),
      ROUNDS,
    );
  });
});

function expectSoundRanges(comparison: Comparison): void {
  for (const pair of comparison.pairs) {
    const lengths = [
      joinedText(comparison.a.blocks, pair.a).length,
      joinedText(comparison.b.blocks, pair.b).length,
    ] as const;
    let endA = 0;
    let endB = 0;
    for (const { a, b } of pair.changes) {
      expect(a[0]).toBeGreaterThanOrEqual(endA);
      expect(b[0]).toBeGreaterThanOrEqual(endB);
      expect(a[1] - a[0] + b[1] - b[0]).toBeGreaterThan(0);
      [endA, endB] = [a[1], b[1]];
      expect(endA).toBeGreaterThanOrEqual(a[0]);
      expect(endB).toBeGreaterThanOrEqual(b[0]);
    }
    expect(endA).toBeLessThanOrEqual(lengths[0]);
    expect(endB).toBeLessThanOrEqual(lengths[1]);
  }
}

function expectWholeWords(text: string, ranges: readonly (readonly [number, number])[]): void {
  const cutters = wordRanges(text).filter(([from, to]) => to - from > 1);
  for (const edge of ranges.flat()) {
    const cut = cutters.find(([from, to]) => from < edge && edge < to);
    if (cut) throw new Error(`Cut “${text.slice(...cut)}” at ${edge - cut[0]} in “${text}”`);
  }
}
