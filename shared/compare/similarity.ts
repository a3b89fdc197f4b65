import { PUNCTUATION_SHARE, RARITY_SMOOTHING, STOP_WORD_SHARE } from "./heuristics.ts";
import { type Interner, PUNCTUATION, STOP_WORD } from "./interner.ts";

/** The words of a paragraph as a multiset: numbers of words in lower case, ascending, each as often as it occurs. */
export type Bag = Int32Array;

/** The words of `ids` as a bag: order and capital letters make no difference. */
export function bagOf(ids: Int32Array, interner: Interner): Bag {
  const bag = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) bag[at] = interner.lowerOf(ids[at] as number);
  return bag.sort();
}

/**
 * How much each word says, by its number: the rarer among `bags`, the more; stop words and punctuation little. Smoothed, because among few
 * paragraphs every word would look rare.
 */
export function wordWeights(bags: Iterable<Bag>, interner: Interner): Float64Array {
  const occurrences = new Int32Array(interner.size());
  let count = 0;
  for (const bag of bags) {
    count++;
    let last = -1;
    for (const id of bag) {
      if (id !== last) occurrences[id] = (occurrences[id] as number) + 1;
      last = id;
    }
  }
  const weights = new Float64Array(interner.size());
  for (let id = 0; id < weights.length; id++) {
    const rarity = Math.log(1 + (count + RARITY_SMOOTHING) / (1 + (occurrences[id] as number)));
    weights[id] = rarity * shareOf(interner.kindOf(id));
  }
  return weights;
}

function shareOf(kind: number): number {
  if (kind === STOP_WORD) return STOP_WORD_SHARE;
  return kind === PUNCTUATION ? PUNCTUATION_SHARE : 1;
}

/** What all words of a bag weigh together. */
export function weightOf(bag: Bag, weights: Float64Array): number {
  let sum = 0;
  for (const id of bag) sum += weights[id] as number;
  return sum;
}

/** What the words that two bags have in common weigh, each as often as both have it. */
export function commonWeight(a: Bag, b: Bag, weights: Float64Array): number {
  let sum = 0;
  let atA = 0;
  let atB = 0;
  while (atA < a.length && atB < b.length) {
    const idA = a[atA] as number;
    const idB = b[atB] as number;
    if (idA === idB) {
      sum += weights[idA] as number;
      atA++;
      atB++;
    } else if (idA < idB) atA++;
    else atB++;
  }
  return sum;
}

/** Dice's measure over weighted words: 1 for the same words, 0 for none in common; symmetric. Two empty bags are alike. */
export function similarity(a: Bag, b: Bag, weights: Float64Array): number {
  const all = weightOf(a, weights) + weightOf(b, weights);
  return all === 0 ? 1 : Math.min(1, (2 * commonWeight(a, b, weights)) / all);
}

/** The words of `from` that `taken` does not use up. */
export function without(from: Bag, taken: Bag): Bag {
  const rest = new Int32Array(from.length);
  let count = 0;
  let at = 0;
  for (const id of from) {
    while (at < taken.length && (taken[at] as number) < id) at++;
    if (at < taken.length && taken[at] === id) at++;
    else rest[count++] = id;
  }
  return rest.slice(0, count);
}
