/**
 * The heaviest subsequence of `values` (distinct, 0 … n − 1 in any order) that increases: positions in `values`, ascending. Of equally heavy ones
 * the same is taken every time. A Fenwick tree of best sums: O(n log n).
 */
export function heaviestIncreasing(values: readonly number[], weights: readonly number[]): readonly number[] {
  const order = ranksOf(values);
  const size = values.length;
  const tree = new Int32Array(size + 1).fill(-1);
  const sums = new Float64Array(size);
  const before = new Int32Array(size).fill(-1);
  let best = -1;
  for (let at = 0; at < size; at++) {
    const rank = (order[at] as number) + 1;
    let previous = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const candidate = tree[node] as number;
      if (candidate >= 0 && (previous < 0 || (sums[candidate] as number) > (sums[previous] as number))) {
        previous = candidate;
      }
    }
    before[at] = previous;
    sums[at] = (weights[at] as number) + (previous < 0 ? 0 : (sums[previous] as number));
    for (let node = rank; node <= size; node += node & -node) {
      const other = tree[node] as number;
      if (other < 0 || (sums[at] as number) > (sums[other] as number)) tree[node] = at;
    }
    if (best < 0 || (sums[at] as number) > (sums[best] as number)) best = at;
  }
  const chosen: number[] = [];
  for (let at = best; at >= 0; at = before[at] as number) chosen.push(at);
  return chosen.reverse();
}

function ranksOf(values: readonly number[]): Int32Array {
  const sorted = [...values.keys()].sort((x, y) => (values[x] as number) - (values[y] as number));
  const ranks = new Int32Array(values.length);
  for (let rank = 0; rank < sorted.length; rank++) ranks[sorted[rank] as number] = rank;
  return ranks;
}
