import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../shared/compare/compare.ts";
import { type DiffTokens, diffTokens } from "../../shared/compare/diff-tokens.ts";
import { HUNK_COST } from "../../shared/compare/heuristics.ts";
import { createInterner } from "../../shared/compare/interner.ts";
import { lineOf } from "../../shared/compare/line.ts";
import { patchMatchWordDiff } from "../../shared/compare/patch-match-word-diff.ts";
import { PASSES } from "../../shared/compare/refine.ts";
import { tokenize } from "../../shared/compare/tokenize.ts";
import { cheapestWordDiff, type Hunk, type WordDiff } from "../../shared/compare/word-diff.ts";
import { randomDocument } from "../build/random-document.ts";
import { randomActs, revise } from "./mutate.ts";

const NO_NAMES = { noteA: new Map(), noteB: new Map(), blockA: new Map(), blockB: new Map() };

/** Two plain texts as the word diff gets them. */
function words(textA: string, textB: string): readonly [DiffTokens, DiffTokens] {
  const interner = createInterner();
  const line = (text: string) => lineOf([{ index: 0, text, runs: [{ kind: "text", text, marks: [] }] }]);
  return diffTokens(
    line(textA),
    line(textB),
    [tokenize(textA, interner)],
    [tokenize(textB, interner)],
    interner,
    NO_NAMES,
  );
}

const budget = () => ({ cells: 1e9 });

/** Every word outside the hunks has its partner: the hunks turn A into B. */
function expectTurnsIntoB(a: DiffTokens, b: DiffTokens, hunks: readonly Hunk[]): void {
  let [atA, atB] = [0, 0];
  for (const { fromA, toA, fromB, toB } of [...hunks, { fromA: a.keys.length, toA: 0, fromB: b.keys.length, toB: 0 }]) {
    expect([...a.keys.subarray(atA, fromA)]).toEqual([...b.keys.subarray(atB, fromB)]);
    [atA, atB] = [toA, toB];
  }
}

function costOf(a: DiffTokens, b: DiffTokens, hunks: readonly Hunk[]): number {
  const sum = (weights: Int32Array) => weights.reduce((total, weight) => total + weight, 0);
  return hunks.reduce(
    (cost, { fromA, toA, fromB, toB }) =>
      cost + HUNK_COST + sum(a.weights.subarray(fromA, toA)) + sum(b.weights.subarray(fromB, toB)),
    0,
  );
}

const sentence = fc
  .array(fc.constantFrom(..."the of and States shall report urges Member 2030 , ; Charter".split(" ")), {
    maxLength: 25,
  })
  .map((list) => list.join(" "));

describe("the cheapest word diff", () => {
  it("turns A into B, and no other way costs less: not that of diff-match-patch either", () => {
    fc.assert(
      fc.property(sentence, sentence, (textA, textB) => {
        const [a, b] = words(textA, textB);
        const own = cheapestWordDiff(a, b, budget()).hunks;
        const library = patchMatchWordDiff(a, b, budget()).hunks;
        expectTurnsIntoB(a, b, own);
        expectTurnsIntoB(a, b, library);
        expect(costOf(a, b, own)).toBeLessThanOrEqual(costOf(a, b, library));
      }),
      { numRuns: 500 },
    );
  });

  it("finds one changed word in a paragraph of thirty thousand, beyond its table, and says that it cut corners", () => {
    const long = Array.from({ length: 30_000 }, (_, at) => `w${(at * 7919) % 5000}`);
    const edited = long.map((word, at) => (at === 15_000 || at === 29_990 ? "changed" : word));
    edited[3] = "also";
    const [a, b] = words(long.join(" "), edited.join(" "));
    const { hunks, limited } = cheapestWordDiff(a, b, budget());
    expectTurnsIntoB(a, b, hunks);
    expect(limited).toBe(true);
    expect(hunks).toHaveLength(3);
  });

  it("answers with the whole stretch where its budget is spent", () => {
    const [a, b] = words("one two three", "four five six");
    expect(cheapestWordDiff(a, b, { cells: 3 })).toEqual({
      hunks: [{ fromA: 0, toA: 3, fromB: 0, toB: 3 }],
      limited: true,
    });
  });
});

describe("each pass of the presentation", () => {
  it("leaves A turning into B, alone and after all others", () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(3), (textA, textB, opening) => {
        const [a, b] = words(textA, textB);
        const pair = { a, b, textA, textB, openingA: opening, openingB: opening };
        const { hunks } = cheapestWordDiff(a, b, budget());
        for (const pass of PASSES) expectTurnsIntoB(a, b, pass(hunks, pair));
        expectTurnsIntoB(
          a,
          b,
          PASSES.reduce((refined, pass) => pass(refined, pair), hunks),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe("a comparison with another word diff", () => {
  const one: WordDiff = (a, b) => ({
    hunks: a.keys.length + b.keys.length === 0 ? [] : [{ fromA: 0, toA: a.keys.length, fromB: 0, toB: b.keys.length }],
    limited: false,
  });

  it("is proven as well, be it the library's or the crudest of all", () => {
    const revisions = fc.tuple(randomDocument(), randomActs);
    fc.assert(
      fc.property(revisions, ([document, acts]) => {
        for (const wordDiff of [patchMatchWordDiff, one]) {
          const { proof } = compare(document, revise(document, acts), { wordDiff });
          expect(proof).toEqual({ acceptAll: true, rejectAll: true });
        }
      }),
      { numRuns: 100 },
    );
  });
});
