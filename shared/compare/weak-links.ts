import type { Correspondence } from "./correspondence.ts";
import { KEPT_SHARE, MOVED_KEPT_SHARE } from "./heuristics.ts";
import { keptInOrder, type Links, unlink, weightOfLink } from "./links.ts";
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
    // Where the budget was spent, the difference is cruder than the pair deserves.
    if (keptShare(diff) < KEPT_SHARE && !diff.limited) unlink(links, a);
    else diffs.set(a, diff);
  });
  return diffs;
}

/** Drops the links out of order that keep too little: a false move costs a reader's trust, a missed one only ink. */
export function dropWeakMoves(
  links: Links,
  { blocksA, blocksB }: DiffContext,
  diffs: ReadonlyMap<number, PairDiff>,
): void {
  const text = (blocks: DiffContext["blocksA"], at: number) => blocks[at]?.text ?? "";
  const kept = keptInOrder(links, (a, b) => weightOfLink(text(blocksA, a), text(blocksB, b)));
  const inOrder = new Set(kept.map(([a]) => a));
  for (const [a, diff] of diffs) {
    if ((links.toB[a] as number) >= 0 && !inOrder.has(a) && keptShare(diff) < MOVED_KEPT_SHARE) unlink(links, a);
  }
}
