import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { joinedText, textsHold } from "../../shared/compare/apply-text.ts";
import { applyToDocument } from "../../shared/compare/apply-to-document.ts";
import { compare } from "../../shared/compare/compare.ts";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { invert } from "../../shared/compare/invert.ts";
import { wordRanges } from "../../shared/compare/tokenize.ts";
import { randomDocument } from "../build/random-document.ts";
import { randomActs, revise } from "./mutate.ts";
import { expectSameDocument } from "./same-document.ts";

/** A draft and what a delegate made of it. */
const revisions: fc.Arbitrary<readonly [Node, Node]> = fc
  .tuple(randomDocument(), randomActs)
  .map(([document, acts]) => [document, revise(document, acts)] as const);

/** Two drafts that have nothing to do with each other. */
const strangers: fc.Arbitrary<readonly [Node, Node]> = fc.tuple(randomDocument(), randomDocument());

const pairsOfDocuments = fc.oneof({ weight: 3, arbitrary: revisions }, { weight: 1, arbitrary: strangers });

/** A law over random pairs of documents. */
function holds(rounds: number, law: (comparison: Comparison, a: Node, b: Node) => void): void {
  fc.assert(
    fc.property(pairsOfDocuments, ([a, b]) => law(compare(a, b), a, b)),
    { numRuns: rounds },
  );
}

describe("every comparison", () => {
  it("is proven, and its changes of text alone turn each text of A into that of B and back", () => {
    holds(300, (comparison) => {
      expect(comparison.proof).toEqual({ acceptAll: true, rejectAll: true });
      for (const pair of comparison.pairs) {
        expect(textsHold(pair, comparison.a.blocks, comparison.b.blocks)).toBe(true);
      }
    });
  });

  it("makes document B of document A, and A of B", () => {
    holds(300, (comparison, a, b) => {
      expectSameDocument(applyToDocument(a, comparison), b);
      expectSameDocument(applyToDocument(b, comparison, "reject"), a);
    });
  });

  it("has every block of both sides in exactly one pair, and ranges sorted, disjoint and inside", () => {
    holds(300, (comparison) => {
      expect(comparison.pairs.flatMap((pair) => pair.a).sort((x, y) => x - y)).toEqual(
        comparison.a.blocks.map((block) => block.index),
      );
      expect(comparison.pairs.flatMap((pair) => pair.b).sort((x, y) => x - y)).toEqual(
        comparison.b.blocks.map((block) => block.index),
      );
      expect(comparison.pairs.map((pair) => pair.index)).toEqual(comparison.pairs.map((_, at) => at));
      expectSoundRanges(comparison);
    });
  });

  it("reads in the order of B, and what did not move keeps its order in A as well", () => {
    holds(300, ({ pairs }) => {
      const firstOfB = pairs.flatMap((pair) => pair.b.slice(0, 1));
      expect(firstOfB).toEqual([...firstOfB].sort((x, y) => x - y));
      // A subparagraph that went along with its paragraph stands where that does.
      const moved = new Set(pairs.filter((pair) => pair.moved).flatMap((pair) => pair.b));
      if (moved.size > 0) return;
      const firstOfA = pairs.flatMap((pair) => pair.a.slice(0, 1));
      expect(firstOfA).toEqual([...firstOfA].sort((x, y) => x - y));
    });
  });

  it("cuts no word, number, symbol or grapheme", () => {
    holds(300, (comparison) => {
      const { a, b } = comparison;
      for (const pair of comparison.pairs) {
        // What a reference prints is one word, whatever stands beside it.
        const blocks = [...pair.a.map((at) => a.blocks[at]), ...pair.b.map((at) => b.blocks[at])];
        if (blocks.some((block) => block?.runs.some((run) => run.kind === "cross"))) continue;
        expectWholeWords(
          joinedText(a.blocks, pair.a),
          pair.changes.map((change) => change.a),
        );
        expectWholeWords(
          joinedText(b.blocks, pair.b),
          pair.changes.map((change) => change.b),
        );
      }
    });
  });

  it("survives JSON, comes out the same each time, and inverted twice is itself", () => {
    holds(150, (comparison, a, b) => {
      expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      expect(compare(a, b)).toEqual(comparison);
      const twice = invert(invert(comparison));
      expect(twice.pairs.map(linksOf)).toEqual(comparison.pairs.map(linksOf));
      expect(twice.pairs.map((pair) => pair.changes)).toEqual(comparison.pairs.map((pair) => pair.changes));
    });
  });

  it("carried out backwards is its own inverse carried out forwards", () => {
    holds(150, (comparison, a, b) => {
      expectSameDocument(applyToDocument(b, invert(comparison)), a);
      expectSameDocument(applyToDocument(a, invert(comparison), "reject"), b);
    });
  });
});

describe("a document compared with itself", () => {
  it("has no change of any kind", () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        const { pairs, fields, sponsors, labels, notes, summary, coverage } = compare(document, document);
        expect(pairs.every((pair) => pair.relation === "same" && !pair.moved && pair.changes.length === 0)).toBe(true);
        expect([fields, labels, sponsors.joined, sponsors.withdrawn, sponsors.renamed]).toEqual([[], [], [], [], []]);
        expect(notes.every((note) => note.relation === "same")).toBe(true);
        expect(summary.same).toBe(pairs.length);
        expect(coverage.notCompared).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the comparison of B with A", () => {
  it("mirrors that of A with B, but for ties", () => {
    let count = 0;
    let mirrored = 0;
    fc.assert(
      fc.property(revisions, ([a, b]) => {
        const forth = linksByBlock(compare(a, b));
        const back = linksByBlock(invert(compare(b, a)));
        count++;
        if (JSON.stringify(forth) === JSON.stringify(back)) mirrored++;
      }),
      { numRuns: 200 },
    );
    console.log(`${mirrored} of ${count} random revisions mirror exactly`);
    // Random paragraphs of few words repeat each other; which of several equal ones moved is not decidable there.
    expect(mirrored / count).toBeGreaterThan(0.9);
  });
});

function linksOf({ a, b, relation, moved }: Comparison["pairs"][number]) {
  return { a, b, relation, moved };
}

function linksByBlock(comparison: Comparison): readonly string[] {
  return comparison.pairs.map(({ a, b, relation }) => `${a}→${b} ${relation}`).sort();
}

function expectSoundRanges(comparison: Comparison): void {
  for (const pair of comparison.pairs) {
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
    expect(endA).toBeLessThanOrEqual(joinedText(comparison.a.blocks, pair.a).length);
    expect(endB).toBeLessThanOrEqual(joinedText(comparison.b.blocks, pair.b).length);
  }
}

function expectWholeWords(text: string, ranges: readonly (readonly [number, number])[]): void {
  const cutters = wordRanges(text).filter(([from, to]) => to - from > 1);
  for (const edge of ranges.flat()) {
    const cut = cutters.find(([from, to]) => from < edge && edge < to);
    if (cut) throw new Error(`Cut “${text.slice(...cut)}” at ${edge - cut[0]} in “${text}”`);
  }
}
