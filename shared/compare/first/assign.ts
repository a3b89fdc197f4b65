import type { ComparedBlock } from "../comparison.ts";
import type { Candidate } from "./candidates.ts";
import { gapsOf } from "./equal-blocks.ts";
import {
  CLEAR_MARGIN,
  LINK_ANYWHERE,
  LINK_CLEAR,
  LINK_IN_GAP,
  LINK_LEFTOVER,
  LINK_LONE,
  OTHER_KIND,
} from "./heuristics.ts";
import { type Links, link } from "./links.ts";

interface Judged extends Candidate {
  readonly inGap: boolean;
  /** How far the pair leads the best rival of either side. */
  readonly margin: number;
}

/**
 * Links edited blocks one to one, the surest first: never the first that fits. Between the same neighbours less likeness is enough than
 * elsewhere, where a link will be called a move. Another kind costs, but does not forbid.
 */
export function linkSimilarBlocks(
  a: readonly ComparedBlock[],
  b: readonly ComparedBlock[],
  found: readonly Candidate[],
  links: Links,
): void {
  const gapA = new Int32Array(a.length);
  const gapB = new Int32Array(b.length);
  gapsOf(links).forEach((gap, number) => {
    gapA.fill(number, gap.fromA, gap.toA);
    gapB.fill(number, gap.fromB, gap.toB);
  });
  const scored = found.map((pair) => ({
    ...pair,
    score: pair.score - (a[pair.a]?.kind === b[pair.b]?.kind ? 0 : OTHER_KIND),
    inGap: gapA[pair.a] === gapB[pair.b],
  }));
  for (const pair of judge(scored)) {
    if (links.ofA[pair.a] !== -1 || links.ofB[pair.b] !== -1) continue;
    const sure = pair.score >= (pair.inGap ? LINK_IN_GAP : LINK_ANYWHERE);
    if (sure || (pair.score >= LINK_CLEAR && pair.margin >= CLEAR_MARGIN)) link(links, pair.a, pair.b);
  }
}

function judge(pairs: readonly (Candidate & { readonly inGap: boolean })[]): readonly Judged[] {
  const bestOf = (side: "a" | "b") => {
    const best = new Map<number, readonly [number, number]>();
    for (const pair of pairs) {
      const [first, second] = best.get(pair[side]) ?? [0, 0];
      best.set(pair[side], pair.score > first ? [pair.score, first] : [first, Math.max(second, pair.score)]);
    }
    return best;
  };
  const ofA = bestOf("a");
  const ofB = bestOf("b");
  const rival = (best: readonly [number, number] | undefined, score: number) =>
    best === undefined ? 0 : score >= best[0] ? best[1] : best[0];
  return pairs
    .map((pair) => ({
      ...pair,
      margin: pair.score - Math.max(rival(ofA.get(pair.a), pair.score), rival(ofB.get(pair.b), pair.score)),
    }))
    .sort(
      (x, y) =>
        y.score + (y.inGap ? 0.1 : 0) - x.score - (x.inGap ? 0.1 : 0) ||
        Math.abs(x.a - x.b) - Math.abs(y.a - y.b) ||
        x.a - y.a ||
        x.b - y.b,
    );
}

/** Links what is left between neighbours: pairs in order that share enough, and a lone pair that shares a little. */
export function linkLeftovers(
  a: readonly ComparedBlock[],
  b: readonly ComparedBlock[],
  alike: (a: number, b: number) => number,
  links: Links,
): void {
  for (const gap of gapsOf(links)) {
    const freeA = range(gap.fromA, gap.toA).filter((at) => links.ofA[at] === -1);
    const freeB = range(gap.fromB, gap.toB).filter((at) => links.ofB[at] === -1);
    const lone = freeA.length === 1 && freeB.length === 1;
    let from = 0;
    for (const atA of freeA) {
      let best = -1;
      let bestScore = lone ? LINK_LONE : LINK_LEFTOVER;
      for (let next = from; next < Math.min(freeB.length, from + 8); next++) {
        const atB = freeB[next] as number;
        if (a[atA]?.kind !== b[atB]?.kind) continue;
        const score = alike(atA, atB);
        if (score > bestScore) {
          best = next;
          bestScore = score;
        }
      }
      if (best >= 0) {
        link(links, atA, freeB[best] as number);
        from = best + 1;
      }
    }
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
