import type { Node } from "prosemirror-model";
import { type Command, NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { nodeType } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";
import { containerAt, containerOf, replaceRows } from "../rows/container.ts";
import { emptyRow, rowsOf } from "../rows/row.ts";
import { bodyKind } from "./split.ts";

/** Lines with a fixed place: Enter and Tab lead from one to the next. */
function isField(node: Node): boolean {
  const name = node.type.name;
  return (
    name.startsWith("masthead_") || ["title", "enacting", "sponsor", "sponsorship_form", "annex_title"].includes(name)
  );
}

function atField(state: { readonly selection: Selection }): Node | null {
  const { $from, $to } = state.selection;
  return state.selection instanceof TextSelection && $from.sameParent($to) && isField($from.parent)
    ? $from.parent
    : null;
}

/** Enter or Tab in the masthead, the title, the enacting phrase or an annex's title: on to the next line, made if there is none yet. */
export const nextField: Command = (state, dispatch) => {
  const field = atField(state);
  if (!field) return false;
  const { $head } = state.selection;
  const transaction = state.tr;
  if (field.type.name === "enacting") enterBody(transaction);
  else if (field.type.name === "annex_title") enterAnnex(transaction);
  else if (field.type.name === "masthead_agendaTitle") enterSponsorship(transaction);
  else select(transaction, $head.after(), 1);
  dispatch?.(transaction.docChanged ? asAct(transaction).scrollIntoView() : transaction.scrollIntoView());
  return true;
};

/** Shift+Tab: back to the line before. */
export const previousField: Command = (state, dispatch) => {
  if (!atField(state)) return false;
  const transaction = state.tr;
  select(transaction, state.selection.$head.before(), -1);
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** Backspace at the start and Delete at the end of a line with a fixed place: it keeps its words to itself. */
export function stayInField(edge: "start" | "end"): Command {
  return (state) => {
    const { $from, empty } = state.selection;
    if (!empty || !$from.parent.isTextblock || containerAt($from)) return false;
    return edge === "start" ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size;
  };
}

function select(transaction: Transaction, pos: number, direction: 1 | -1): void {
  const found = Selection.findFrom(transaction.doc.resolve(pos), direction, true);
  if (found) transaction.setSelection(direction === 1 ? found : TextSelection.create(transaction.doc, found.to));
}

/** The first preambular paragraph; where the preamble is empty and the operative part is too, a new one. */
function enterBody(transaction: Transaction): void {
  const preamble = containerOf(transaction.doc, "preamble");
  if (preamble.node.childCount === 0)
    replaceRows(transaction, preamble, [emptyRow("preambular")], { row: 0, offset: 0 });
  else select(transaction, preamble.pos, 1);
}

function enterAnnex(transaction: Transaction): void {
  const { $head } = transaction.selection;
  const annex = { part: "annex", node: $head.node(-1), pos: $head.before(-1) };
  if (annex.node.childCount > 1) select(transaction, $head.after(), 1);
  else replaceRows(transaction, annex, [emptyRow(bodyKind(rowsOf(annex.node), "annex"))], { row: 0, offset: 0 });
}

/** The first sponsor, with a place for one where there is none. The job number, which stands at the foot of the page, is passed over. */
function enterSponsorship(transaction: Transaction): void {
  let pos = 0;
  transaction.doc.forEach((part, offset) => {
    if (part.type.name === "sponsorship") pos = offset;
  });
  const first = transaction.doc.nodeAt(pos)?.firstChild;
  if (first?.type.name !== "sponsor") transaction.insert(pos + 1, nodeType("sponsor").create());
  select(transaction, pos + 1, 1);
}

/** Deletes an annex that holds no words, from its title: its heading goes with it. */
export const removeEmptyAnnex: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "annex_title") return false;
  const annex = $from.node(-1);
  if (annex.textContent !== "" || hasAtoms(annex)) return false;
  const transaction = state.tr.delete($from.before(-1), $from.after(-1));
  transaction.setSelection(Selection.near(transaction.doc.resolve($from.before(-1)), -1));
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

function hasAtoms(node: Node): boolean {
  let found = false;
  node.descendants((child) => {
    if (child.isAtom && !child.isText) found = true;
    return !found;
  });
  return found;
}

/** First Backspace (or Delete) beside a note mark or a cross reference selects it; the second deletes it. */
export function selectAtom(side: "before" | "after"): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || !$from.parent.inlineContent) return false;
    const node = side === "before" ? $from.nodeBefore : $from.nodeAfter;
    if (!node || !NodeSelection.isSelectable(node) || !node.isAtom || node.isText) return false;
    const pos = side === "before" ? $from.pos - node.nodeSize : $from.pos;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
    return true;
  };
}
