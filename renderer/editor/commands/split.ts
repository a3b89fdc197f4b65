import { Fragment } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import { asAct } from "../act.ts";
import { containerOf, placedRows, replaceRows } from "../rows/container.ts";
import { DEEPEST, emptyRow, isText, kindIn, type Row, SUBPARAGRAPH } from "../rows/row.ts";
import { type SelectedRows, selectedRows } from "../rows/selected.ts";
import { deleteSelected } from "./delete-range.ts";
import { atLevel, kindAbove } from "./levels.ts";

/**
 * Enter in a paragraph: a new one of the same kind. At the end of a paragraph that has subparagraphs the new one is the first of them; in an
 * empty subparagraph Enter goes up a level; in an empty preambular paragraph at the end of the preamble it begins the operative part.
 */
export const splitParagraph: Command = (state, dispatch) => {
  const transaction = state.tr;
  deleteSelected(transaction);
  const selected = selectedRows(transaction);
  if (!selected) return false;
  const row = selected.rows[selected.head.row];
  if (!row || !isText(row) || !transaction.selection.$head.parent.inlineContent) return false;
  if (row.content.size === 0) changeEmpty(transaction, selected, row);
  else splitRow(transaction, selected, row);
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

function splitRow(transaction: Transaction, selected: SelectedRows, row: Row): void {
  const { rows, container, head } = selected;
  const at = head.row;
  const offset = head.offset;
  const put = (replacement: readonly Row[], caret: number) => {
    const next = [...rows.slice(0, at), ...replacement, ...rows.slice(at + 1)];
    replaceRows(transaction, container, next, { row: at + caret, offset: 0 });
  };
  const plain = row.kind === "heading" ? bodyKind(rows, container.part) : row.kind;

  if (offset === 0) {
    put([{ ...row, kind: row.level === 0 ? plain : row.kind, attrs: {}, content: Fragment.empty }, row], 1);
    return;
  }
  const left = { ...row, content: row.content.cut(0, offset) };
  const right = { ...row, kind: plain, attrs: {}, content: row.content.cut(offset) };
  const hasChildren = (rows[at + 1]?.level ?? 0) > row.level;
  if (right.content.size === 0 && hasChildren && row.level < DEEPEST) {
    put([left, { ...right, kind: SUBPARAGRAPH, level: row.level + 1 }], 1);
  } else {
    put([left, right], 1);
  }
}

/** What a paragraph of the body is called where none stands beside it: in an annex whose paragraphs are numbered, a numbered one. */
export function bodyKind(rows: readonly Row[], part: string): string {
  if (part === "annex" && rows.some((row) => row.kind === "numbered")) return "numbered";
  return kindIn(part, part === "annex" ? "paragraph" : "operative");
}

function changeEmpty(transaction: Transaction, selected: SelectedRows, row: Row): void {
  const { rows, container, head } = selected;
  const at = head.row;
  const replace = (changed: Row) =>
    replaceRows(transaction, container, [...rows.slice(0, at), changed, ...rows.slice(at + 1)], { row: at, offset: 0 });

  if (row.level > 0) replace(atLevel(row, row.level - 1, kindAbove(rows, at)));
  else if (row.kind === "chapeau" || row.kind === "heading") replace({ ...row, kind: bodyKind(rows, container.part) });
  else if (row.kind === "preambular" && at === rows.length - 1) beginOperativePart(transaction, selected);
  else {
    const another = { ...row, attrs: {} };
    const next = [...rows.slice(0, at + 1), another, ...rows.slice(at + 1)];
    replaceRows(transaction, container, next, { row: at + 1, offset: 0 });
  }
}

/** Tab in an empty preambular paragraph at the end of the preamble: as Enter there, on to the operative part. */
export const leavePreamble: Command = (state, dispatch) => {
  const selected = selectedRows(state);
  if (selected?.container.part !== "preamble") return false;
  const { rows, head } = selected;
  const row = rows[head.row];
  if (head.row !== rows.length - 1 || row?.level !== 0 || row.content.size > 0) return false;
  return splitParagraph(state, dispatch);
};

/** Takes the empty last preambular paragraph away and puts the caret into a new first operative one (or an empty one that stands there). */
function beginOperativePart(transaction: Transaction, selected: SelectedRows): void {
  replaceRows(transaction, selected.container, selected.rows.slice(0, -1));
  const operative = containerOf(transaction.doc, "operative_part");
  const rows = placedRows(operative).map((placed) => placed.row);
  const waiting = rows[0]?.kind === "operative" && rows[0].content.size === 0;
  const next = waiting ? rows : [emptyRow("operative"), ...rows];
  replaceRows(transaction, operative, next, { row: 0, offset: 0 });
}

/** A new paragraph of the same kind after this one and all that stands under it, wherever in it the caret is. */
export const newParagraph: Command = (state, dispatch) => {
  const selected = selectedRows(state);
  if (!selected) return false;
  const { rows, container, last } = selected;
  const row = rows[last];
  if (!row) return false;
  let end = last + 1;
  while (end < rows.length && (rows[end]?.level ?? 0) > row.level) end += 1;
  const plain = isText(row) && row.kind !== "heading" ? row.kind : bodyKind(rows, container.part);
  const added = emptyRow(plain, row.level);
  const transaction = state.tr;
  replaceRows(transaction, container, [...rows.slice(0, end), added, ...rows.slice(end)], { row: end, offset: 0 });
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};
