import { Fragment, type Node } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { nodeType, partOf } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";
import { numbersOf } from "../plugins/numbers.ts";
import { replaceRows } from "../rows/container.ts";
import { allows, emptyRow, isText, type Row, rowsOf, subtreeEnd } from "../rows/row.ts";
import { type SelectedRows, selectedRows } from "../rows/selected.ts";
import { bodyKind } from "./split.ts";

/** Index of the paragraph of the top level around the caret. */
function paragraphAt(selected: SelectedRows): number {
  let at = selected.head.row;
  while (at > 0 && (selected.rows[at]?.level ?? 0) > 0) at -= 1;
  return at;
}

/**
 * A command that puts an empty row of `kind` before the paragraph at the caret, or after all that stands under it where `isAfter` says so; of an
 * empty paragraph it makes one.
 */
function insertRow(
  kind: string,
  attrs: (rows: readonly Row[], at: number) => Row["attrs"],
  isAfter: (row: Row, selected: SelectedRows) => boolean,
): Command {
  return (state, dispatch) => {
    const selected = selectedRows(state);
    if (!selected || !allows(selected.container.part, kind)) return false;
    const { rows, container } = selected;
    const at = paragraphAt(selected);
    const row = rows[at];
    if (!row || row.kind === kind) return false;
    const isBare = isText(row) && row.content.size === 0 && (rows[at + 1]?.level ?? 0) === 0;
    const instead = isBare && row.kind !== "heading";
    const place = !instead && isAfter(row, selected) ? subtreeEnd(rows, at) : at;
    const added = { ...emptyRow(kind), attrs: { ...attrs(rows, place), id: instead ? row.attrs.id : null } };
    const transaction = state.tr;
    const next = [...rows.slice(0, place), added, ...rows.slice(instead ? place + 1 : place)];
    replaceRows(transaction, container, next, { row: place, offset: 0 });
    dispatch?.(asAct(transaction).scrollIntoView());
    return true;
  };
}

/**
 * A section heading of the level and numbering of the heading above it. It stands before the paragraph at the caret where the caret is at its
 * very start, after it where the caret is in its words: what is written stays in its section.
 */
export const insertHeading: Command = insertRow(
  "heading",
  (rows, at) => {
    const above = rows.slice(0, at).findLast((row) => row.kind === "heading");
    return above ? { ...above.attrs, restart: "no" } : {};
  },
  (_row, selected) => selected.head.row !== paragraphAt(selected) || selected.head.offset > 0,
);

/** A chapeau (unnumbered words that lead into what follows) before the paragraph at the caret; from a heading, the first words of its section. */
export const insertChapeau: Command = insertRow(
  "chapeau",
  () => ({}),
  (row) => row.kind === "heading",
);

/** An annex after the one at the caret, or after the last; the caret goes to its title. */
export const insertAnnex: Command = (state, dispatch) => {
  const { node: part, pos } = partOf(state.doc, "annexes");
  const caret = state.selection.$head;
  let at = pos + part.nodeSize - 1;
  part.forEach((annex, offset) => {
    const start = pos + 1 + offset;
    if (caret.pos > start && caret.pos < start + annex.nodeSize) at = start + annex.nodeSize;
  });
  const paragraph = nodeType("paragraph").create(null, nodeType("clause").create());
  const transaction = state.tr.insert(
    at,
    nodeType("annex").create(null, [nodeType("annex_title").create(), paragraph]),
  );
  transaction.setSelection(TextSelection.create(transaction.doc, at + 2));
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

const COLUMNS = 2;
const ROWS = 3;

/** A table of two columns and three rows, the first heading them, after the paragraph at the caret, and a paragraph after a table that is last. */
export const insertTable: Command = (state, dispatch) => {
  const selected = selectedRows(state);
  if (!selected || !allows(selected.container.part, "table")) return false;
  const { rows, container } = selected;
  const row = rows[paragraphAt(selected)];
  if (!row || !isText(row)) return false;
  let at = paragraphAt(selected) + 1;
  while (at < rows.length && (rows[at]?.level ?? 0) > 0) at += 1;
  const table: Row = { ...emptyRow("table"), content: Fragment.from(emptyTableRows()) };
  const after = rows[at] ? [] : [emptyRow(bodyKind(rows, container.part))];
  const transaction = state.tr;
  replaceRows(transaction, container, [...rows.slice(0, at), table, ...after, ...rows.slice(at)]);
  selectTable(transaction, container.pos, at);
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

function emptyTableRows(): Node[] {
  const row = (cell: string) =>
    nodeType("table_row").create(
      null,
      Array.from({ length: COLUMNS }, () => nodeType(cell).create(null, nodeType("clause").create())),
    );
  return [row("table_header"), ...Array.from({ length: ROWS - 1 }, () => row("table_cell"))];
}

/** Puts the caret into the first cell of the table that is row `at` of the part at `pos`. */
function selectTable(transaction: Transaction, pos: number, at: number): void {
  const node = transaction.doc.nodeAt(pos);
  if (!node) return;
  let start = pos + 1;
  const tops = rowsOf(node)
    .slice(0, at)
    .filter((row) => row.level === 0).length;
  const title = node.firstChild?.type.name === "annex_title" ? 1 : 0;
  for (let child = 0; child < tops + title; child += 1) start += node.child(child).nodeSize;
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(start + 1), 1));
}

/** A reference at the caret that prints the number of block `id`: the whole number, or "(a)" alone beside its own siblings. */
export function insertCrossReference(id: string): Command {
  return (state, dispatch) => {
    if (!canCrossRefer(state)) return false;
    const number = numbersOf(state).get(id);
    if (!number || number.cited === "") return false;
    const selected = selectedRows(state);
    const beside = selected !== null && isBeside(selected, id);
    const node = nodeType("cross_ref").create({
      target: id,
      form: beside ? "own" : "full",
      fallback: beside ? number.citedAlone : number.cited,
    });
    const transaction = state.tr.replaceSelectionWith(node, false);
    dispatch?.(asAct(transaction).scrollIntoView());
    return true;
  };
}

/** Whether a cross reference may stand at the caret. */
export const canCrossRefer: Command = (state) => {
  const { $from, $to } = state.selection;
  if (!(state.selection instanceof TextSelection) || !$from.sameParent($to)) return false;
  return $from.parent.canReplaceWith($from.index(), $to.indexAfter(), nodeType("cross_ref"));
};

/** Whether block `id` is a subparagraph of the paragraph at the caret. */
function isBeside(selected: SelectedRows, id: string): boolean {
  const from = paragraphAt(selected);
  for (let at = from + 1; at < selected.rows.length && (selected.rows[at]?.level ?? 0) > 0; at += 1) {
    if (selected.rows[at]?.attrs.id === id) return true;
  }
  return false;
}
