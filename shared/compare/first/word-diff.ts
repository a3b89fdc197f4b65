import { diff_match_patch } from "diff-match-patch";
import { CRUDE_WORDS, HUNK_COST, WORD_CELLS } from "./heuristics.ts";

/** Tokens [fromA, toA) of A stand against [fromB, toB) of B; one side may be empty. Sorted, disjoint, with equal tokens between. */
export interface Hunk {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

export interface WordDiff {
  readonly hunks: readonly Hunk[];
  /** True where a budget was spent and a cruder answer given. */
  readonly limited: boolean;
}

/**
 * The difference of two token lists that a reader would mark: least weight of changed words plus a cost for each hunk, so that a lone common
 * "the" does not cut a replaced clause in two. Exact up to {@link WORD_CELLS}; beyond that diff-match-patch in word mode.
 */
export function wordDiff(a: Int32Array, b: Int32Array, weight: readonly number[]): WordDiff {
  let head = 0;
  const least = Math.min(a.length, b.length);
  while (head < least && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middleA = a.subarray(head, a.length - tail);
  const middleB = b.subarray(head, b.length - tail);
  const shift = (hunks: readonly Hunk[]) =>
    hunks.map((hunk) => ({
      fromA: hunk.fromA + head,
      toA: hunk.toA + head,
      fromB: hunk.fromB + head,
      toB: hunk.toB + head,
    }));

  if (middleA.length === 0 && middleB.length === 0) return { hunks: [], limited: false };
  const whole = [{ fromA: 0, toA: middleA.length, fromB: 0, toB: middleB.length }];
  if (middleA.length === 0 || middleB.length === 0) return { hunks: shift(whole), limited: false };
  if (middleA.length * middleB.length <= WORD_CELLS) {
    return { hunks: shift(exact(middleA, middleB, weight)), limited: false };
  }
  if (middleA.length + middleB.length <= CRUDE_WORDS) {
    return { hunks: shift(wordModeDiff(middleA, middleB)), limited: true };
  }
  return { hunks: shift(whole), limited: true };
}

// Directions of the trace: two bits for "between hunks", two for "inside a hunk".
const MATCH = 0;
const DELETE = 1;
const INSERT = 2;
const OPEN = 4;

/** Two-state dynamic programme: state 0 after a match, state 1 inside a hunk; computed from the ends so that hunks come out in order. */
function exact(a: Int32Array, b: Int32Array, weight: readonly number[]): readonly Hunk[] {
  const width = b.length + 1;
  const between = new Uint8Array((a.length + 1) * width);
  const inside = new Uint8Array((a.length + 1) * width);
  let below0 = new Float64Array(width);
  let below1 = new Float64Array(width);
  let row0 = new Float64Array(width);
  let row1 = new Float64Array(width);
  for (let i = a.length; i >= 0; i--) {
    const wa = i < a.length ? (weight[a[i] ?? 0] ?? 1) : 0;
    for (let j = b.length; j >= 0; j--) {
      const at = i * width + j;
      if (i === a.length && j === b.length) {
        row0[j] = 0;
        row1[j] = 0;
        continue;
      }
      let hunk = Number.POSITIVE_INFINITY;
      let step = 0;
      if (i < a.length) {
        hunk = (below1[j] ?? 0) + wa;
        step = DELETE;
      }
      if (j < b.length) {
        const inserted = (row1[j + 1] ?? 0) + (weight[b[j] ?? 0] ?? 1);
        if (inserted < hunk) {
          hunk = inserted;
          step = INSERT;
        }
      }
      const matched = i < a.length && j < b.length && a[i] === b[j] ? (below0[j + 1] ?? 0) : Number.POSITIVE_INFINITY;
      // Inside a hunk: go on, or close it by a match.
      row1[j] = Math.min(hunk, matched);
      inside[at] = matched <= hunk ? MATCH : step;
      // Between hunks: match, or open one.
      row0[j] = Math.min(matched, hunk + HUNK_COST);
      between[at] = matched <= hunk + HUNK_COST ? MATCH : OPEN | step;
    }
    [below0, row0] = [row0, below0];
    [below1, row1] = [row1, below1];
  }
  return trace(between, inside, a.length, b.length);
}

function trace(between: Uint8Array, inside: Uint8Array, lengthA: number, lengthB: number): readonly Hunk[] {
  const width = lengthB + 1;
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  let start: readonly [number, number] | null = null;
  while (i < lengthA || j < lengthB) {
    const step = (start ? inside[i * width + j] : between[i * width + j]) ?? 0;
    if ((step & ~OPEN) === MATCH) {
      if (start) hunks.push({ fromA: start[0], toA: i, fromB: start[1], toB: j });
      start = null;
      i += 1;
      j += 1;
    } else {
      start ??= [i, j];
      if ((step & ~OPEN) === DELETE) i += 1;
      else j += 1;
    }
  }
  if (start) hunks.push({ fromA: start[0], toA: lengthA, fromB: start[1], toB: lengthB });
  return hunks;
}

/**
 * diff-match-patch over tokens written as characters, without its clock. Its traps are kept away: token numbers are made small per pair, skip the
 * surrogates, and the default timeout of one second, which makes answers depend on the machine, is off.
 */
export function wordModeDiff(a: Int32Array, b: Int32Array): readonly Hunk[] {
  const codes = new Map<number, string>();
  const encode = (ids: Int32Array) =>
    Array.from(ids, (id) => {
      let code = codes.get(id);
      if (code === undefined) {
        const number = codes.size + 0x100;
        code = String.fromCharCode(number < 0xd800 ? number : number + 0x800);
        codes.set(id, code);
      }
      return code;
    }).join("");
  const engine = new diff_match_patch();
  engine.Diff_Timeout = 0;
  const diffs = engine.diff_main(encode(a), encode(b), false);
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  let open: readonly [number, number] | null = null;
  for (const [operation, text] of diffs) {
    if (operation === 0) {
      if (open) hunks.push({ fromA: open[0], toA: i, fromB: open[1], toB: j });
      open = null;
      i += text.length;
      j += text.length;
    } else {
      open ??= [i, j];
      if (operation < 0) i += text.length;
      else j += text.length;
    }
  }
  if (open) hunks.push({ fromA: open[0], toA: i, fromB: open[1], toB: j });
  return hunks;
}
