import { CANDIDATES, RARE_SHINGLES, SHINGLE_SHARE } from "./heuristics.ts";
import { type Bag, similarity } from "./similarity.ts";
import type { TokenBlock, TokenTable } from "./token-table.ts";

/** A possible link and how alike the two are (0…1). */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Possible links between the blocks of A and of B that are still free: those that share rare neighbouring words. Each block of B looks up its
 * rarest shingles in an index of A, so that the work grows with the text and not with its square.
 */
export function candidates(
  table: TokenTable,
  freeA: readonly number[],
  freeB: readonly number[],
  bagsA: readonly Bag[],
  bagsB: readonly Bag[],
): readonly Candidate[] {
  const index = new Map<number, number[]>();
  const size = table.weight.length;
  for (const a of freeA) {
    for (const shingle of new Set(shingles(table.a[a], size, table))) {
      const list = index.get(shingle);
      if (list) list.push(a);
      else index.set(shingle, [a]);
    }
  }
  const found: Candidate[] = [];
  for (const b of freeB) {
    const rare = [...new Set(shingles(table.b[b], size, table))]
      .map((shingle) => index.get(shingle) ?? [])
      .filter((list) => list.length > 0)
      .sort((x, y) => x.length - y.length)
      .slice(0, RARE_SHINGLES);
    const votes = new Map<number, number>();
    for (const list of rare) {
      for (const a of nearest(list, b)) votes.set(a, (votes.get(a) ?? 0) + 1 / Math.sqrt(list.length));
    }
    const likely = [...votes]
      .sort((x, y) => y[1] - x[1] || Math.abs(x[0] - b) - Math.abs(y[0] - b))
      .slice(0, CANDIDATES);
    for (const [a] of likely) {
      found.push({ a, b, score: similarity(bagsA[a] as Bag, bagsB[b] as Bag, table.worth) });
    }
  }
  return found;
}

/** Of a long list only those around the place where the block would be expected. */
function nearest(list: readonly number[], at: number): readonly number[] {
  if (list.length <= SHINGLE_SHARE) return list;
  return [...list].sort((x, y) => Math.abs(x - at) - Math.abs(y - at) || x - y).slice(0, SHINGLE_SHARE / 2);
}

/** Numbers of the neighbouring word pairs of a block, and of its words alone, that are not both stop words or signs. */
function shingles(block: TokenBlock | undefined, size: number, table: TokenTable): readonly number[] {
  const ids = block?.ids ?? new Int32Array();
  const numbers: number[] = [];
  let before = -1;
  for (const id of ids) {
    const heavy = (table.weight[id] ?? 0) >= 1;
    if (heavy) numbers.push(id);
    if (before >= 0 && (heavy || (table.weight[before] ?? 0) >= 1)) numbers.push(size + before * size + id);
    before = id;
  }
  return numbers;
}
