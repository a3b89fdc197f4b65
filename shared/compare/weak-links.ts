import type { Correspondence } from "./correspondence.ts";
import { KEPT_SHARE } from "./heuristics.ts";
import { type Links, unlink } from "./links.ts";
import { type DiffContext, diffPair, keptShare, type PairDiff } from "./pair-diff.ts";

/**
 * Compares the words of each linked pair whose texts differ, and drops the link where so little is kept that a reader would rather see one
 * paragraph deleted and another inserted. Answers the differences found, by block of A.
 */
export function dropWeakLinks(
  links: Links,
  context: DiffContext,
  names: Correspondence,
): ReadonlyMap<number, PairDiff> {
  const diffs = new Map<number, PairDiff>();
  links.toB.forEach((b, a) => {
    if (b < 0 || context.blocksA[a]?.text === context.blocksB[b]?.text) return;
    const diff = diffPair([a], [b], context, names);
    if (keptShare(diff) < KEPT_SHARE) unlink(links, a);
    else diffs.set(a, diff);
  });
  return diffs;
}
