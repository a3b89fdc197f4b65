import type { Command, EditorState } from "prosemirror-state";
import { asAct } from "../act.ts";
import { replaceRows } from "../rows/container.ts";
import { DEEPEST, holdsSubparagraphs, type Row, SUBPARAGRAPH } from "../rows/row.ts";
import { type SelectedRows, selectedRows, selectedSubtrees } from "../rows/selected.ts";

/** One level deeper: a paragraph becomes the last subparagraph of the paragraph before it; what stands under it goes with it. */
export const deeper: Command = (state, dispatch) => {
  const selected = selectedRows(state);
  if (!selected) return false;
  const { from, to, level } = selectedSubtrees(selected);
  const above = selected.rows[from - 1];
  // The first of its siblings has nobody to stand under; under a heading or a table nothing can stand.
  if (!above || above.level < level || !(holdsSubparagraphs(above) || above.level === DEEPEST)) return false;
  const moved = selected.rows.slice(from, to);
  if (moved.some((row) => row.level === DEEPEST || (row.kind !== SUBPARAGRAPH && !holdsSubparagraphs(row))))
    return false;
  dispatch?.(shift(state, selected, from, to, 1));
  return true;
};

/** One level up, with what stands under it; its following siblings become its own subparagraphs, so that no word changes place. */
export const shallower: Command = (state, dispatch) => {
  const selected = selectedRows(state);
  if (!selected) return false;
  const { from, to, level } = selectedSubtrees(selected);
  if (level === 0) return false;
  dispatch?.(shift(state, selected, from, to, -1));
  return true;
};

function shift(state: EditorState, selected: SelectedRows, from: number, to: number, by: 1 | -1) {
  const { rows, container, anchor, head } = selected;
  const moved = rows.slice(from, to).map((row) => atLevel(row, row.level + by, kindAbove(rows, from)));
  const next = [...rows.slice(0, from), ...moved, ...rows.slice(to)];
  const transaction = state.tr;
  replaceRows(transaction, container, next, anchor, head);
  return asAct(transaction).scrollIntoView();
}

/** `row` at `level`: a subparagraph that rises to the top becomes what its paragraph was, and what belonged to the old level is dropped. */
export function atLevel(row: Row, level: number, kind: string): Row {
  if (level === 0) return row.level === 0 ? row : { ...row, level, kind, attrs: { id: row.attrs.id } };
  if (row.level === 0) return { ...row, level, kind: SUBPARAGRAPH, attrs: { id: row.attrs.id } };
  return { ...row, level };
}

/** Kind of the paragraph that row `at` stands under, or of itself. */
export function kindAbove(rows: readonly Row[], at: number): string {
  for (let above = at; above >= 0; above -= 1) {
    const row = rows[above];
    if (row?.level === 0) return row.kind;
  }
  return SUBPARAGRAPH;
}
