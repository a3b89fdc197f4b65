import type { Comparison } from "./comparison.ts";

/** A comparison as the command line program prints it: without redlines, runs and whatever else only views need. */
export function comparisonJson(comparison: Comparison) {
  const side = ({ symbol, title, blocks }: Comparison["a"]) => ({ symbol, title, blocks: blocks.length });
  return {
    a: side(comparison.a),
    b: side(comparison.b),
    pairs: comparison.pairs.map(({ a, b, relation, moved, kinds, changes }) => ({
      a,
      b,
      relation,
      moved,
      kinds,
      changes: changes.map((change) => ({ a: change.a, b: change.b })),
    })),
    sponsors: comparison.sponsors,
    fields: comparison.fields.map(({ name, a, b }) => ({ name, a, b })),
    notes: comparison.notes.map(({ a, b, relation }) => ({ a, b, relation })),
    labels: comparison.labels,
    coverage: comparison.coverage,
    proof: comparison.proof,
    limited: comparison.limited,
    summary: comparison.summary,
  };
}
