import type { DiffTokens } from "./diff-tokens.ts";
import { DIFF_CELLS, HUNK_COST, LOOK_ALIKE_COST } from "./heuristics.ts";
import { cutStretch, type Stretch } from "./word-anchors.ts";

/** A stretch of words of A that gave way to a stretch of B; one of the two may be empty. */
export type Hunk = Stretch;

/** The stretches that differ, ascending; words between them are kept, each with its partner. */
export interface WordDiffResult {
  readonly hunks: readonly Hunk[];
  /** True where the budget was spent and the answer is cruder. */
  readonly limited: boolean;
}

/** How the words of a pair are compared. `budget` is what all pairs of a comparison may still spend. */
export type WordDiff = (a: DiffTokens, b: DiffTokens, budget: Budget) => WordDiffResult;

/** Cells of the table that may still be filled; counts down. Steps, never time: the same input gives the same answer everywhere. */
export interface Budget {
  cells: number;
}

/**
 * The cheapest way from A to B, where a changed word costs its weight and each separate stretch of changes HUNK_COST: a few whole phrases rather
 * than confetti, in one step. Texts too long for the table are first cut where whole phrases stayed.
 */
export const cheapestWordDiff: WordDiff = (a, b, budget) => {
  let start = 0;
  const shorter = Math.min(a.keys.length, b.keys.length);
  while (start < shorter && a.keys[start] === b.keys[start]) start++;
  let endA = a.keys.length;
  let endB = b.keys.length;
  while (endA > start && endB > start && a.keys[endA - 1] === b.keys[endB - 1]) {
    endA--;
    endB--;
  }
  return diffStretch(a, b, { fromA: start, toA: endA, fromB: start, toB: endB }, budget);
};

function diffStretch(a: DiffTokens, b: DiffTokens, stretch: Stretch, budget: Budget): WordDiffResult {
  const { fromA, toA, fromB, toB } = stretch;
  const cells = (toA - fromA + 1) * (toB - fromB + 1);
  if (fromA === toA && fromB === toB) return { hunks: [], limited: false };
  if (fromA === toA || fromB === toB) return { hunks: [stretch], limited: false };
  if (cells <= DIFF_CELLS && cells <= budget.cells) {
    budget.cells -= cells;
    return { hunks: cheapestPath(a, b, stretch), limited: false };
  }
  const parts = cutStretch(a.keys, b.keys, stretch);
  if (parts.length < 2) return { hunks: [stretch], limited: true };
  const hunks = parts.flatMap((part) => diffStretch(a, b, trimmed(a, b, part), budget).hunks);
  return { hunks: joinTouching(hunks), limited: true };
}

function joinTouching(hunks: readonly Hunk[]): readonly Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last?.toA === hunk.fromA && last.toB === hunk.fromB) {
      joined[joined.length - 1] = { ...last, toA: hunk.toA, toB: hunk.toB };
    } else joined.push(hunk);
  }
  return joined;
}

function trimmed(a: DiffTokens, b: DiffTokens, { fromA, toA, fromB, toB }: Stretch): Stretch {
  let [startA, startB, endA, endB] = [fromA, fromB, toA, toB];
  while (startA < endA && startB < endB && a.keys[startA] === b.keys[startB]) {
    startA++;
    startB++;
  }
  while (endA > startA && endB > startB && a.keys[endA - 1] === b.keys[endB - 1]) {
    endA--;
    endB--;
  }
  return { fromA: startA, toA: endA, fromB: startB, toB: endB };
}

// How a cell of the table was reached. A cell has two states: the last word was kept, or it was changed.
const KEPT_AFTER_CHANGE = 1;
const CHANGED_BY_INSERTION = 2;
const CHANGED_AFTER_KEPT = 4;

const NEVER = 1 << 29;

let steps = new Uint8Array(0);

/** The table: rows are words of A, columns words of B. Two rows of costs are kept, and for each cell how it was reached. */
function cheapestPath(a: DiffTokens, b: DiffTokens, { fromA, toA, fromB, toB }: Stretch): readonly Hunk[] {
  const rows = toA - fromA;
  const columns = toB - fromB;
  const width = columns + 1;
  if (steps.length < (rows + 1) * width) steps = new Uint8Array((rows + 1) * width * 2);
  let keptAbove = new Int32Array(width).fill(NEVER);
  let changedAbove = new Int32Array(width).fill(NEVER);
  let kept = new Int32Array(width);
  let changed = new Int32Array(width);
  keptAbove[0] = 0;
  for (let column = 1; column <= columns; column++) {
    const weight = b.weights[fromB + column - 1] as number;
    changedAbove[column] = (column === 1 ? HUNK_COST : (changedAbove[column - 1] as number)) + weight;
    steps[column] = CHANGED_BY_INSERTION | (column === 1 ? CHANGED_AFTER_KEPT : 0);
  }
  for (let row = 1; row <= rows; row++) {
    const key = a.keys[fromA + row - 1] as number;
    const variant = a.variants[fromA + row - 1] as number;
    const deletion = a.weights[fromA + row - 1] as number;
    kept[0] = NEVER;
    changed[0] = (row === 1 ? HUNK_COST : (changedAbove[0] as number)) + deletion;
    steps[row * width] = row === 1 ? CHANGED_AFTER_KEPT : 0;
    for (let column = 1; column <= columns; column++) {
      let step = 0;
      let keep = NEVER;
      const inB = fromB + column - 1;
      if (b.keys[inB] === key) {
        const look = b.variants[inB] === variant ? 0 : LOOK_ALIKE_COST;
        const afterKept = keptAbove[column - 1] as number;
        const afterChange = changedAbove[column - 1] as number;
        keep = Math.min(afterKept, afterChange) + look;
        if (afterChange < afterKept) step |= KEPT_AFTER_CHANGE;
      }
      const openedAbove = (keptAbove[column] as number) + HUNK_COST;
      const above = Math.min(openedAbove, changedAbove[column] as number) + deletion;
      const openedLeft = (kept[column - 1] as number) + HUNK_COST;
      const left = Math.min(openedLeft, changed[column - 1] as number) + (b.weights[inB] as number);
      if (left <= above) {
        step |= CHANGED_BY_INSERTION;
        if (openedLeft < (changed[column - 1] as number)) step |= CHANGED_AFTER_KEPT;
      } else if (openedAbove < (changedAbove[column] as number)) step |= CHANGED_AFTER_KEPT;
      kept[column] = keep;
      changed[column] = Math.min(left, above);
      steps[row * width + column] = step;
    }
    [keptAbove, kept] = [kept, keptAbove];
    [changedAbove, changed] = [changed, changedAbove];
  }
  const endsKept = (keptAbove[columns] as number) <= (changedAbove[columns] as number);
  return walkBack(rows, columns, fromA, fromB, endsKept);
}

function walkBack(rows: number, columns: number, fromA: number, fromB: number, endsKept: boolean): readonly Hunk[] {
  const width = columns + 1;
  const hunks: Hunk[] = [];
  let row = rows;
  let column = columns;
  let isKept = endsKept;
  let end: { row: number; column: number } | null = null;
  while (row > 0 || column > 0) {
    const step = steps[row * width + column] as number;
    if (isKept) {
      isKept = (step & KEPT_AFTER_CHANGE) === 0;
      row--;
      column--;
      continue;
    }
    end ??= { row, column };
    if (step & CHANGED_BY_INSERTION) column--;
    else row--;
    if (step & CHANGED_AFTER_KEPT) {
      hunks.push({ fromA: fromA + row, toA: fromA + end.row, fromB: fromB + column, toB: fromB + end.column });
      end = null;
      isKept = true;
    }
  }
  return hunks.reverse();
}
