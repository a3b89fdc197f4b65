/** Pairs of positions that a longest common subsequence links; `limited` when the budget of steps was spent first. */
export interface CommonSubsequence {
  readonly pairs: readonly (readonly [number, number])[];
  readonly limited: boolean;
}

/**
 * A longest common subsequence of two lists of numbers by Myers' greedy search, O((n + m) · d) in the number d of differences. When `steps` are
 * spent, only the common beginning and end are linked and the answer says so.
 */
export function commonSubsequence(a: readonly number[], b: readonly number[], steps: number): CommonSubsequence {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const inner = search(a.slice(start, endA), b.slice(start, endB), steps);
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < start; at++) pairs.push([at, at]);
  for (const [atA, atB] of inner ?? []) pairs.push([start + atA, start + atB]);
  for (let at = 0; endA + at < a.length; at++) pairs.push([endA + at, endB + at]);
  return { pairs, limited: inner === null };
}

/** Myers' search forward; the furthest points of each round are kept to walk back by. Null when the budget is spent. */
function search(
  a: readonly number[],
  b: readonly number[],
  steps: number,
): readonly (readonly [number, number])[] | null {
  const n = a.length;
  const m = b.length;
  if (n === 0 || m === 0) return [];
  const offset = n + m;
  const furthest = new Int32Array(2 * offset + 2);
  const rounds: Int32Array[] = [];
  let spent = 0;
  for (let d = 0; d <= offset; d++) {
    rounds.push(furthest.slice(offset - d, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, offset + k - 1) < at(furthest, offset + k + 1));
      let x = down ? at(furthest, offset + k + 1) : at(furthest, offset + k - 1) + 1;
      while (x < n && x - k < m && x - k >= 0 && a[x] === b[x - k]) {
        x++;
        spent++;
      }
      furthest[offset + k] = x;
      if (x >= n && x - k >= m) return walkBack(a, b, rounds, d);
    }
    spent += 2 * d + 2;
    if (spent > steps) return null;
  }
  return [];
}

const at = (list: Int32Array, index: number): number => list[index] as number;

function walkBack(
  a: readonly number[],
  b: readonly number[],
  rounds: readonly Int32Array[],
  found: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = found; d > 0; d--) {
    const before = rounds[d] as Int32Array;
    const k = x - y;
    const down = k === -d || (k !== d && at(before, d + k - 1) < at(before, d + k + 1));
    const previousK = down ? k + 1 : k - 1;
    const previousX = at(before, d + previousK);
    const startX = down ? previousX : previousX + 1;
    while (x > startX) pairs.push([--x, --y]);
    x = previousX;
    y = previousX - previousK;
  }
  while (x > 0 && y > 0) pairs.push([--x, --y]);
  return pairs.reverse();
}
