/**
 * A bag of tokens: sorted distinct numbers and how often each occurs, with the worth of the whole.
 * Comparing two is one walk along both.
 */
export interface Bag {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  readonly worth: number;
}

/** The bag of a block's tokens. */
export function bagOf(ids: Int32Array, worth: Float64Array): Bag {
  const sorted = ids.slice().sort();
  const distinct: number[] = [];
  const counts: number[] = [];
  let total = 0;
  for (const id of sorted) {
    total += worth[id] ?? 0;
    if (distinct.at(-1) === id) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    else {
      distinct.push(id);
      counts.push(1);
    }
  }
  return { ids: Int32Array.from(distinct), counts: Int32Array.from(counts), worth: total };
}

/** Worth of what two bags share. */
export function shared(x: Bag, y: Bag, worth: Float64Array): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < x.ids.length && j < y.ids.length) {
    const left = x.ids[i] ?? 0;
    const right = y.ids[j] ?? 0;
    if (left === right) {
      sum += Math.min(x.counts[i] ?? 0, y.counts[j] ?? 0) * (worth[left] ?? 0);
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  return sum;
}

/** Similarity by words, rare ones counting most (Dice over multisets): 0 nothing shared, 1 the same words; symmetric. */
export function similarity(x: Bag, y: Bag, worth: Float64Array): number {
  const total = x.worth + y.worth;
  if (total === 0) return x.ids.length === y.ids.length ? 1 : 0;
  return Math.min(1, (2 * shared(x, y, worth)) / total);
}

/** Share of `part`'s worth that stands in `whole`: 0…1, not symmetric. */
export function containment(part: Bag, whole: Bag, worth: Float64Array): number {
  return part.worth === 0 ? 0 : Math.min(1, shared(part, whole, worth) / part.worth);
}
