import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../shared/compare/align.ts";
import { assign, type Edge } from "../../shared/compare/assignment.ts";
import { commonSubsequence } from "../../shared/compare/common-subsequence.ts";
import { heaviestIncreasing } from "../../shared/compare/increasing.ts";
import { createInterner } from "../../shared/compare/interner.ts";
import { bagOf, similarity, without, wordWeights } from "../../shared/compare/similarity.ts";
import { tokenize } from "../../shared/compare/tokenize.ts";

describe("the heaviest increasing subsequence", () => {
  it("is as heavy as any, found by trying all", () => {
    const permutations = fc
      .integer({ min: 1, max: 8 })
      .chain((size) =>
        fc.tuple(
          fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
          fc.array(fc.integer({ min: 1, max: 9 }), { minLength: size, maxLength: size }),
        ),
      );
    fc.assert(
      fc.property(permutations, ([values, weights]) => {
        const sum = (places: readonly number[]) => places.reduce((total, at) => total + (weights[at] ?? 0), 0);
        const found = heaviestIncreasing(values, weights);
        const isRising = found.every(
          (at, place) => place === 0 || (values[found[place - 1] ?? 0] ?? 0) < (values[at] ?? 0),
        );
        let best = 0;
        for (let chosen = 0; chosen < 2 ** values.length; chosen++) {
          const places = [...values.keys()].filter((at) => chosen & (1 << at));
          if (places.every((at, place) => place === 0 || (values[places[place - 1] ?? 0] ?? 0) < (values[at] ?? 0))) {
            best = Math.max(best, sum(places));
          }
        }
        expect(isRising).toBe(true);
        expect(sum(found)).toBe(best);
      }),
    );
  });
});

describe("the longest common subsequence", () => {
  const lists = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });

  it("links equal numbers in order, as many as possible", () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const { pairs, limited } = commonSubsequence(a, b, 1_000_000);
        expect(limited).toBe(false);
        expect(pairs.every(([x, y]) => a[x] === b[y])).toBe(true);
        expect(
          pairs.every(([x, y], at) => at === 0 || (x > (pairs[at - 1]?.[0] ?? 0) && y > (pairs[at - 1]?.[1] ?? 0))),
        ).toBe(true);
        expect(pairs.length).toBe(lengthByTable(a, b));
      }),
    );
  });

  it("says when its steps were spent, and still links beginning and end", () => {
    const a = [1, 2, 3, 4, 5, 6, 9];
    const b = [1, 6, 5, 4, 3, 2, 9];
    const { pairs, limited } = commonSubsequence(a, b, 1);
    expect(limited).toBe(true);
    expect(pairs).toEqual([
      [0, 0],
      [6, 6],
    ]);
  });
});

function lengthByTable(a: readonly number[], b: readonly number[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let x = 1; x <= a.length; x++) {
    for (let y = 1; y <= b.length; y++) {
      const [above, left, both] = [table[x - 1]?.[y] ?? 0, table[x]?.[y - 1] ?? 0, table[x - 1]?.[y - 1] ?? 0];
      (table[x] as number[])[y] = a[x - 1] === b[y - 1] ? both + 1 : Math.max(above, left);
    }
  }
  return table[a.length]?.[b.length] ?? 0;
}

describe("the assignment", () => {
  it("is one to one and worth as much as any, found by trying all", () => {
    const edges = fc
      .array(fc.record({ a: fc.nat(4), b: fc.nat(4), worth: fc.integer({ min: 1, max: 20 }) }), { maxLength: 12 })
      .map((list) => [...new Map(list.map((edge) => [`${edge.a} ${edge.b}`, edge])).values()]);
    fc.assert(
      fc.property(edges, (given) => {
        const chosen = assign(given);
        expect(new Set(chosen.map((edge) => edge.a)).size).toBe(chosen.length);
        expect(new Set(chosen.map((edge) => edge.b)).size).toBe(chosen.length);
        expect(worth(chosen)).toBe(best(given, new Set(), new Set()));
        expect(worth(assign([...given].reverse()))).toBe(worth(chosen));
      }),
    );
  });
});

const worth = (edges: readonly Edge[]): number => edges.reduce((sum, edge) => sum + edge.worth, 0);

function best(edges: readonly Edge[], usedA: ReadonlySet<number>, usedB: ReadonlySet<number>): number {
  const [first, ...rest] = edges;
  if (!first) return 0;
  const without = best(rest, usedA, usedB);
  if (usedA.has(first.a) || usedB.has(first.b)) return without;
  return Math.max(without, first.worth + best(rest, new Set([...usedA, first.a]), new Set([...usedB, first.b])));
}

describe("similarity", () => {
  const words = fc
    .array(fc.constantFrom(..."the of States shall report urges Member 2030 , ; Charter programme".split(" ")))
    .map((list) => list.join(" "));

  it("is symmetric, between 0 and 1, and 1 for the same words in any order", () => {
    fc.assert(
      fc.property(words, words, (textA, textB) => {
        const interner = createInterner();
        const [a, b] = [textA, textB].map((text) => bagOf(tokenize(text, interner).ids, interner)) as [
          Int32Array,
          Int32Array,
        ];
        const weights = wordWeights([a, b], interner);
        const alike = similarity(a, b, weights);
        expect(similarity(b, a, weights)).toBe(alike);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(similarity(a, a, weights)).toBe(1);
        expect(without(a, a)).toHaveLength(0);
      }),
    );
  });

  it("tells edited paragraphs from unrelated ones, whatever small words they share", () => {
    const alike = (textA: string, textB: string) => {
      const interner = createInterner();
      const bag = (text: string) => bagOf(tokenize(text, interner).ids, interner);
      const [a, b] = [bag(textA), bag(textB)];
      return similarity(a, b, wordWeights([a, b], interner));
    };
    const report = "Requests the Secretary-General to submit a report on the implementation of the present resolution;";
    expect(alike(report, report.replace("implementation", "status").replace("Requests", "Invites"))).toBeGreaterThan(
      0.6,
    );
    expect(alike(report, "Calls upon all States to ratify the Convention and the Protocols to it;")).toBeLessThan(0.2);
  });
});

describe("alignment", () => {
  const blocks = (texts: readonly string[]) => texts.map((text) => ({ text, kind: "operative" as const, parent: -1 }));
  const linked = (a: readonly string[], b: readonly string[]) => [
    ...align(blocks(a), blocks(b), createInterner()).links.toB,
  ];

  const recitals = [61, 62, 63, 64, 65].map(
    (session, at) =>
      `Recalling also its resolution ${session}/${180 + at} of 20 December ${2006 + at} on technical cooperation,`,
  );

  it("does not slide along near-identical recitals when the first is deleted and the others are edited", () => {
    const edited = recitals.slice(1).map((text) => text.replace("cooperation", "cooperation and assistance"));
    expect(linked(recitals, edited)).toEqual([-1, 0, 1, 2, 3]);
  });

  it("gives the original its partner and not its twin", () => {
    const [first = "", second = ""] = recitals;
    const twin = first.replace("61/180", "60/175");
    expect(linked([first, second], [twin, first, second])).toEqual([1, 2]);
    expect(linked([first, second], [first, twin, second])).toEqual([0, 2]);
  });

  it("keeps repeated texts in order, never the k-th with the k-th", () => {
    const other = "Decides to remain seized of the matter and to consider it at its next session;";
    expect(linked(["Adopts;", other, "Adopts;", "Adopts;"], [other, "Adopts;", "Adopts;"])).toEqual([-1, 0, 1, 2]);
  });

  it("links a paragraph whose letters kerning tore apart", () => {
    expect(linked(["South- South cooperation in Amer ica;"], ["South-South cooperation in America;"])).toEqual([0]);
  });
});
