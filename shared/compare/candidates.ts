import {
  CANDIDATES,
  RARE_SHINGLES,
  SAME_GAP_FACTOR,
  SHINGLE_LIST_KEPT,
  SHINGLE_LIST_LIMIT,
  SMALL_GAP,
} from "./heuristics.ts";
import { type Interner, WORD } from "./interner.ts";
import type { Frame } from "./links.ts";

/** A pair worth comparing word by word. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/** Blocks that are still open, with their words. */
export interface OpenBlocks {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly wordsOfA: (at: number) => Int32Array;
  readonly wordsOfB: (at: number) => Int32Array;
}

/**
 * Pairs of open blocks that may belong together: those that share rare neighbouring words, the best few of each block, and in a small gap
 * between the same neighbours all of them. Never all against all.
 */
export function findCandidates(open: OpenBlocks, frame: Frame, interner: Interner): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  const width = Math.max(...open.b, 0) + 1;
  const add = (a: number, b: number) => found.set(a * width + b, { a, b });

  const index = shingleIndex(open.b, open.wordsOfB, interner);
  const scores = new Map<number, number>();
  for (const a of open.a) {
    scores.clear();
    for (const list of rarestLists(open.wordsOfA(a), index, interner)) {
      const share = 1 / Math.sqrt(list.length);
      for (const b of nearest(list, frame.placeOfA[a] as number)) scores.set(b, (scores.get(b) ?? 0) + share);
    }
    const gap = frame.gapOfA[a] as number;
    const rated = [...scores].map(
      ([b, score]) => [b, frame.gapOfB[b] === gap ? score * SAME_GAP_FACTOR : score] as const,
    );
    rated.sort(([b, x], [c, y]) => y - x || b - c);
    for (const [b] of rated.slice(0, CANDIDATES)) add(a, b);
  }
  for (const [a, b] of smallGaps(open, frame)) add(a, b);
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Lists of blocks by pair of neighbouring words. */
type ShingleIndex = ReadonlyMap<number, readonly number[]>;

/** Numbers of words stay far below this, so that two of them make one exact number. */
const PAIR = 2 ** 26;

function forEachShingle(words: Int32Array, interner: Interner, visit: (shingle: number) => void): void {
  let last = -1;
  for (const word of words) {
    const lower = interner.lowerOf(word);
    const says = interner.kindOf(lower) === WORD;
    if (last >= 0 && (says || interner.kindOf(last) === WORD)) visit(last * PAIR + lower);
    last = lower;
  }
}

function shingleIndex(
  blocks: readonly number[],
  wordsOf: (at: number) => Int32Array,
  interner: Interner,
): ShingleIndex {
  const index = new Map<number, number[]>();
  for (const block of blocks) {
    forEachShingle(wordsOf(block), interner, (shingle) => {
      const list = index.get(shingle);
      if (!list) index.set(shingle, [block]);
      else if (list.at(-1) !== block) list.push(block);
    });
  }
  return index;
}

/** The shortest lists that the word pairs of one block lead to. */
function rarestLists(words: Int32Array, index: ShingleIndex, interner: Interner): readonly (readonly number[])[] {
  const lists = new Map<number, readonly number[]>();
  forEachShingle(words, interner, (shingle) => {
    const list = index.get(shingle);
    if (list) lists.set(shingle, list);
  });
  return [...lists.values()].sort((x, y) => x.length - y.length).slice(0, RARE_SHINGLES);
}

/** A long list says little: only its blocks around the expected place count. */
function nearest(list: readonly number[], place: number): readonly number[] {
  if (list.length <= SHINGLE_LIST_LIMIT) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - SHINGLE_LIST_KEPT / 2, list.length - SHINGLE_LIST_KEPT));
  return list.slice(from, from + SHINGLE_LIST_KEPT);
}

function* smallGaps({ a, b }: OpenBlocks, { gapOfA, gapOfB }: Frame): Generator<readonly [number, number]> {
  let from = 0;
  for (let at = 0; at < a.length; ) {
    const gap = gapOfA[a[at] as number] as number;
    let end = at;
    while (end < a.length && gapOfA[a[end] as number] === gap) end++;
    while (from < b.length && (gapOfB[b[from] as number] as number) < gap) from++;
    let to = from;
    while (to < b.length && gapOfB[b[to] as number] === gap) to++;
    if ((end - at) * (to - from) <= SMALL_GAP) {
      for (const inA of a.slice(at, end)) for (const inB of b.slice(from, to)) yield [inA, inB];
    }
    at = end;
    from = to;
  }
}
