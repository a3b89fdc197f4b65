import { commonSubsequence } from "./common-subsequence.ts";
import { ANCHOR_STEPS, ANCHOR_WORDS } from "./heuristics.ts";
import { heaviestIncreasing } from "./increasing.ts";

/** Words of the two sides that are compared with one another; half-open indexes. */
export interface Stretch {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/**
 * Cuts a stretch that is too long for the table at phrases that stayed: those of a longest common subsequence where few words differ, else those
 * that occur exactly once on both sides. Answers what lies between them; the stretch itself where there are none.
 */
export function cutStretch(keysA: Int32Array, keysB: Int32Array, stretch: Stretch): readonly Stretch[] {
  const { fromA, toA, fromB, toB } = stretch;
  const [a, b] = [[...keysA.subarray(fromA, toA)], [...keysB.subarray(fromB, toB)]];
  const common = commonSubsequence(a, b, ANCHOR_STEPS);
  const anchors = common.limited ? uniquePhrases(a, b) : phrasesOf(common.pairs);
  const parts: Stretch[] = [];
  let [startA, startB] = [0, 0];
  for (const [atA, atB] of anchors) {
    if (atA < startA || atB < startB) continue;
    parts.push({ fromA: fromA + startA, toA: fromA + atA, fromB: fromB + startB, toB: fromB + atB });
    [startA, startB] = [atA + ANCHOR_WORDS, atB + ANCHOR_WORDS];
  }
  parts.push({ fromA: fromA + startA, toA, fromB: fromB + startB, toB });
  return parts;
}

type Place = readonly [number, number];

/** Where ANCHOR_WORDS words in a row are linked with as many in a row. */
function phrasesOf(pairs: readonly Place[]): readonly Place[] {
  const phrases: Place[] = [];
  let length = 0;
  pairs.forEach(([a, b], at) => {
    const [lastA, lastB] = pairs[at - 1] ?? [-2, -2];
    length = a === lastA + 1 && b === lastB + 1 ? length + 1 : 1;
    if (length < ANCHOR_WORDS) return;
    phrases.push([a - ANCHOR_WORDS + 1, b - ANCHOR_WORDS + 1]);
    length = 0;
  });
  return phrases;
}

/** Phrases that occur exactly once on both sides and keep their order. */
function uniquePhrases(a: readonly number[], b: readonly number[]): readonly Place[] {
  const inB = placesOfPhrases(b);
  const places = [...placesOfPhrases(a)].flatMap(([phrase, atA]): readonly Place[] => {
    const atB = inB.get(phrase) ?? -1;
    return atA >= 0 && atB >= 0 ? [[atA, atB]] : [];
  });
  const order = heaviestIncreasing(
    places.map(([, atB]) => atB),
    places.map(() => 1),
  );
  return order.map((at) => places[at] as Place);
}

function placesOfPhrases(keys: readonly number[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + ANCHOR_WORDS <= keys.length; at++) {
    const phrase = keys.slice(at, at + ANCHOR_WORDS).join();
    places.set(phrase, places.has(phrase) ? -1 : at);
  }
  return places;
}
