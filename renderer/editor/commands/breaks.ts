import { type Command, TextSelection } from "prosemirror-state";
import { nodeType } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";
import { deleteSelected } from "./delete-range.ts";

/** Shift+Enter: a new line inside the same paragraph, where the line takes one. */
export const breakLine: Command = (state, dispatch) => {
  const transaction = state.tr;
  deleteSelected(transaction);
  const { $from } = transaction.selection;
  const type = nodeType("hard_break");
  if (!$from.parent.inlineContent || !$from.parent.canReplaceWith($from.index(), $from.index(), type)) return false;
  transaction.insert($from.pos, type.create());
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

/** Enter in a cell of a table: a new paragraph in the cell. */
export const splitInCell: Command = (state, dispatch) => {
  const transaction = state.tr;
  deleteSelected(transaction);
  const { $from } = transaction.selection;
  if ($from.parent.type.name !== "clause" || !$from.node(-1).type.spec.tableRole) return false;
  transaction.split($from.pos);
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

/** Backspace at the start of a paragraph in a cell, Delete at its end: joined to its neighbour in the cell, never across cells. */
export function joinInCell(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || $from.parent.type.name !== "clause" || !$from.node(-1).type.spec.tableRole) return false;
    if ($from.parentOffset !== (direction === -1 ? 0 : $from.parent.content.size)) return false;
    const border = direction === -1 ? $from.before() : $from.after();
    const $border = state.doc.resolve(border);
    if (!$border.nodeBefore || !$border.nodeAfter) return true;
    const transaction = state.tr.join(border);
    transaction.setSelection(TextSelection.create(transaction.doc, border - 1));
    dispatch?.(asAct(transaction).scrollIntoView());
    return true;
  };
}
