/**
 * Positions of a heaviest subsequence of `values` that strictly increases; `weight` of a position is positive. Sorted.
 * Among equally heavy ones that which a prefix maximum reaches first, so the answer is always the same. n log n by a Fenwick tree.
 */
export function heaviestIncreasing(values: readonly number[], weight: (at: number) => number): readonly number[] {
  const ranks = new Map([...new Set(values)].sort((x, y) => x - y).map((value, rank) => [value, rank + 1]));
  const best = new Int32Array(ranks.size + 1).fill(-1);
  const score = new Float64Array(values.length);
  const before = new Int32Array(values.length).fill(-1);
  let top = -1;
  values.forEach((value, at) => {
    const rank = ranks.get(value) ?? 0;
    let previous = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const candidate = best[node] ?? -1;
      if (candidate >= 0 && (previous < 0 || (score[candidate] ?? 0) > (score[previous] ?? 0))) previous = candidate;
    }
    score[at] = weight(at) + (previous < 0 ? 0 : (score[previous] ?? 0));
    before[at] = previous;
    for (let node = rank; node < best.length; node += node & -node) {
      const holder = best[node] ?? -1;
      if (holder < 0 || (score[at] ?? 0) > (score[holder] ?? 0)) best[node] = at;
    }
    if (top < 0 || (score[at] ?? 0) > (score[top] ?? 0)) top = at;
  });
  const chain: number[] = [];
  for (let at = top; at >= 0; at = before[at] ?? -1) chain.push(at);
  return chain.reverse();
}
