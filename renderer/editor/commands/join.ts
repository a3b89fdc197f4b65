import type { Command, Transaction } from "prosemirror-state";
import { NodeSelection, TextSelection } from "prosemirror-state";
import { asAct } from "../act.ts";
import { type Container, type Place, replaceRows } from "../rows/container.ts";
import { DEEPEST, isText, type Row, subtreeEnd } from "../rows/row.ts";
import { selectedRows } from "../rows/selected.ts";

/**
 * Backspace at the start of a paragraph: joins it to the one before it, and its subparagraphs follow. At the top of a part an empty paragraph
 * goes, and the caret goes to the line above; one with words stays, so that no part runs into another by a slip.
 */
export const joinBackward: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection;
  if (!$cursor || $cursor.parentOffset > 0) return false;
  const selected = selectedRows(state);
  if (!selected) return false;
  const { rows, container, head, placed } = selected;
  const row = rows[head.row];
  // Inside a table the cell is the border.
  if (!row || !isText(row)) return false;
  const transaction = state.tr;
  const above = rows[head.row - 1];
  if (!above) {
    if (row.content.size > 0) return true;
    removeRow(transaction, container, rows, head.row);
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(container.pos + 1), -1));
  } else if (!isText(above)) {
    transaction.setSelection(NodeSelection.create(state.doc, (placed[head.row - 1]?.start ?? 1) - 1));
  } else {
    joinRows(transaction, container, rows, head.row - 1);
  }
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

/** Delete at the end of a paragraph: the same, seen from the paragraph before. */
export const joinForward: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection;
  if (!$cursor || $cursor.parentOffset < $cursor.parent.content.size) return false;
  const selected = selectedRows(state);
  if (!selected) return false;
  const { rows, container, head, placed } = selected;
  const row = rows[head.row];
  if (!row || !isText(row)) return false;
  const transaction = state.tr;
  const below = rows[head.row + 1];
  // At the end of a part there is nothing to join.
  if (!below) return true;
  if (!isText(below)) {
    transaction.setSelection(NodeSelection.create(state.doc, (placed[head.row + 1]?.start ?? 1) - 1));
  } else {
    joinRows(transaction, container, rows, head.row);
  }
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

function removeRow(transaction: Transaction, container: Container, rows: readonly Row[], at: number): void {
  replaceRows(transaction, container, [...rows.slice(0, at), ...rows.slice(at + 1)]);
}

/** Joins row `at` and the one after it, with the caret where they meet. */
function joinRows(transaction: Transaction, container: Container, rows: readonly Row[], at: number): void {
  const upper = rows[at];
  const lower = rows[at + 1];
  if (!upper || !lower) return;
  const caret: Place = { row: at, offset: upper.content.size };
  const joined = joinedRow(upper, lower);
  const below = withSubtree(rows, at + 1, joined.level);
  const next = [...rows.slice(0, at), joined, ...below, ...rows.slice(subtreeEnd(rows, at + 1))];
  replaceRows(transaction, container, next, caret);
}

/** Two rows as one. An empty upper row gives way whole, unless the lower one is its own subparagraph. */
export function joinedRow(upper: Row, lower: Row): Row {
  if (upper.content.size === 0 && upper.level >= lower.level) return lower;
  return { ...upper, content: upper.content.append(lower.content) };
}

/** What stands under row `at`, for a row of `level` in its place: the difference of levels is kept as far as there are levels. */
export function withSubtree(rows: readonly Row[], at: number, level: number): readonly Row[] {
  const by = level - (rows[at]?.level ?? 0);
  return rows
    .slice(at + 1, subtreeEnd(rows, at))
    .map((row) => ({ ...row, level: Math.min(Math.max(row.level + by, 1), DEEPEST) }));
}
