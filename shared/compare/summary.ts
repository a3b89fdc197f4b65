import type { Pair, Summary } from "./comparison.ts";

/** Counts of paragraphs as people count them: of a split or a merge all that took part, a moved and edited paragraph in both. */
export function summaryOf(pairs: readonly Pair[]): Summary {
  const count = (isCounted: (pair: Pair) => boolean) =>
    pairs.filter(isCounted).reduce((sum, pair) => sum + Math.max(pair.a.length, pair.b.length), 0);
  return {
    inserted: count((pair) => pair.relation === "inserted"),
    deleted: count((pair) => pair.relation === "deleted"),
    moved: count((pair) => pair.moved),
    edited: count((pair) => pair.relation === "edited" || pair.relation === "split" || pair.relation === "merged"),
    renumbered: count((pair) => pair.relation === "renumbered" && !pair.moved),
    same: count((pair) => pair.relation === "same" && !pair.moved),
  };
}
