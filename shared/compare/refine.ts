import type { DiffTokens } from "./diff-tokens.ts";
import { ISLAND_FACTOR, ISLAND_WEIGHT } from "./heuristics.ts";
import type { Hunk } from "./word-diff.ts";

/** What a pass may look at besides the stretches themselves. */
export interface Presented {
  readonly a: DiffTokens;
  readonly b: DiffTokens;
  readonly textA: string;
  readonly textB: string;
  /** How many words the opening phrase has on each side; 0 where there is none. */
  readonly openingA: number;
  readonly openingB: number;
}

type Pass = (hunks: readonly Hunk[], pair: Presented) => readonly Hunk[];

/**
 * Passes that make a correct diff readable, in this order. Each takes stretches to stretches; leaving any out still turns A into B.
 */
export const PASSES: readonly Pass[] = [swallowIslands, slide, splitAtOpening];

export function refine(hunks: readonly Hunk[], pair: Presented): readonly Hunk[] {
  return PASSES.reduce((refined, pass) => pass(refined, pair), hunks);
}

/**
 * before: {-the urgent need-}{+a plan+} of {-all Governments+}{+some bodies+}   after: {-the urgent need of all Governments-}{+a plan of some bodies+}
 * Lone small words between two replaced phrases are no common text: a heavily rewritten sentence is one replaced phrase.
 */
function swallowIslands(hunks: readonly Hunk[], { a, b }: Presented): readonly Hunk[] {
  const merged: Hunk[] = [];
  for (const hunk of hunks) {
    const last = merged.at(-1);
    if (!last) {
      merged.push(hunk);
      continue;
    }
    const island = weigh(a.weights, last.toA, hunk.fromA);
    const isSmall = island <= ISLAND_WEIGHT && isOnlySmallWords(a, last.toA, hunk.fromA);
    if (isSmall && isHeavy(last, island, a, b) && isHeavy(hunk, island, a, b)) {
      merged[merged.length - 1] = { fromA: last.fromA, toA: hunk.toA, fromB: last.fromB, toB: hunk.toB };
    } else merged.push(hunk);
  }
  return merged;
}

function weigh(weights: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] as number;
  return sum;
}

function isOnlySmallWords({ weights }: DiffTokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((weights[at] as number) >= ISLAND_WEIGHT) return false;
  return true;
}

/** Words were replaced on both sides, and many more than stand on the island. */
function isHeavy({ fromA, toA, fromB, toB }: Hunk, island: number, a: DiffTokens, b: DiffTokens): boolean {
  const least = ISLAND_FACTOR * island;
  return weigh(a.weights, fromA, toA) >= least && weigh(b.weights, fromB, toB) >= least;
}

/**
 * before: States and {+regional bodies and+} others   after: States {+and regional bodies+} and others
 * before: States, {+as needed,+} to act               after: States{+, as needed+}, to act
 * An insertion or deletion that fits in several places goes where a drafter would write it: at the start of a sentence or paragraph, before a
 * comma, before "and"; else as far left as the text allows.
 */
function slide(hunks: readonly Hunk[], pair: Presented): readonly Hunk[] {
  return hunks.map((hunk, at) => {
    const before = hunks[at - 1];
    const after = hunks[at + 1];
    const insertion = hunk.fromA === hunk.toA;
    if (!insertion && hunk.fromB !== hunk.toB) return hunk;
    const [own, other] = insertion ? [pair.b, pair.a] : [pair.a, pair.b];
    const text = insertion ? pair.textB : pair.textA;
    const from = insertion ? hunk.fromB : hunk.fromA;
    const to = insertion ? hunk.toB : hunk.toA;
    const place = insertion ? hunk.fromA : hunk.fromB;
    // One kept word stays between two stretches.
    const least = before ? (insertion ? before.toB : before.toA) + 1 : 0;
    const most = after ? (insertion ? after.fromB : after.fromA) - 1 : own.keys.length;

    const fits = (one: number, two: number) =>
      own.keys[one] === own.keys[two] && own.variants[one] === own.variants[two];
    let left = 0;
    while (
      from - left > least &&
      fits(from - left - 1, to - left - 1) &&
      isSame(own, other, from - left - 1, place - left - 1)
    )
      left++;
    let right = 0;
    while (to + right < most && fits(from + right, to + right) && isSame(own, other, to + right, place + right))
      right++;
    let best = -left;
    for (let shift = -left; shift <= right; shift++) {
      if (goodness(own, text, from + shift, to + shift) > goodness(own, text, from + best, to + best)) best = shift;
    }
    return {
      fromA: hunk.fromA + best,
      toA: hunk.toA + best,
      fromB: hunk.fromB + best,
      toB: hunk.toB + best,
    };
  });
}

/** A word that moves out of the stretch takes a partner on the other side that is the very same word. */
function isSame(own: DiffTokens, other: DiffTokens, at: number, partner: number): boolean {
  return own.keys[at] === other.keys[partner] && own.variants[at] === other.variants[partner];
}

/** How naturally the words from…to stand as one insertion. */
function goodness(tokens: DiffTokens, text: string, from: number, to: number): number {
  const word = (at: number) => text.slice(tokens.from[at], tokens.to[at]);
  const first = word(from);
  const previous = from > 0 ? word(from - 1) : "";
  const last = word(to - 1);
  if (/^[.;:]$/.test(previous) && /^[.;:]$/.test(last)) return 5;
  if (from === 0) return 4;
  if (first === "," && last !== ",") return 3;
  if (/^(?:and|or|et|ou|y|o|и|или|و|أو)$/u.test(first)) return 2;
  return 0;
}

/**
 * before: {-Requests the Secretary-General-}{+Urges all States+} to   after: {-Requests-}{+Urges+}{- the Secretary-General-}{+ all States+} to
 * The opening phrase is a change of its own kind, so it is cut off what follows it.
 */
function splitAtOpening(hunks: readonly Hunk[], { openingA, openingB }: Presented): readonly Hunk[] {
  if (openingA === 0 || openingB === 0) return hunks;
  return hunks.flatMap((hunk) => {
    const { fromA, toA, fromB, toB } = hunk;
    const cutA = Math.min(Math.max(openingA, fromA), toA);
    const cutB = Math.min(Math.max(openingB, fromB), toB);
    const hasHead = fromA < cutA && fromB < cutB;
    const hasTail = cutA < toA && cutB < toB;
    if (!hasHead || !hasTail) return [hunk];
    return [
      { fromA, toA: cutA, fromB, toB: cutB },
      { fromA: cutA, toA, fromB: cutB, toB },
    ];
  });
}
