import type { Node } from "prosemirror-model";
import { type Command, NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { nodeType } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";
import { containerAt, containerOf, placedRows, replaceRows } from "../rows/container.ts";
import { emptyRow, rowsOf } from "../rows/row.ts";
import { bodyKind } from "./split.ts";
import { leaveSponsor } from "./sponsors.ts";

/** The job number stands at the foot of the page: neither Tab nor Shift+Tab leads there. */
const JOB_NUMBER = "masthead_jobNumber";

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

/**
 * Enter or Tab in the masthead, the sponsors, the title, the enacting phrase or an annex's title: on to the next line, made if there is none yet.
 * Lines that seldom change are passed over once they are filled: the form of the document and the enacting phrase.
 */
export const nextField: Command = (state, dispatch) => {
  const field = atField(state);
  if (!field) return false;
  const { $head } = state.selection;
  const name = field.type.name;
  const transaction = state.tr;
  if (name === "sponsor") leaveSponsor(transaction);
  else if (name === "title") leaveTitle(transaction);
  else if (name === "enacting") enterBody(transaction);
  else if (name === "annex_title") enterAnnex(transaction);
  else if (name === "masthead_agendaTitle" || name === JOB_NUMBER) enterSponsorship(transaction);
  else select(transaction, $head.after());
  dispatch?.(transaction.docChanged ? asAct(transaction).scrollIntoView() : transaction.scrollIntoView());
  return true;
};

/** Shift+Tab: back to the line from which Tab leads here, also from the start of the first preambular paragraph. */
export const previousField: Command = (state, dispatch) => {
  if (!atField(state) && !atPreambleStart(state)) return false;
  const transaction = state.tr;
  const pos = atField(state) ? state.selection.$head.before() : containerOf(state.doc, "preamble").pos;
  let found = Selection.findFrom(state.doc.resolve(pos), -1, true);
  while (found && isPassed(found.$head.parent)) {
    found = Selection.findFrom(state.doc.resolve(found.$head.before()), -1, true);
  }
  if (found) transaction.setSelection(TextSelection.create(transaction.doc, found.to));
  dispatch?.(transaction.scrollIntoView());
  return true;
};

function isPassed(field: Node): boolean {
  const name = field.type.name;
  return name === JOB_NUMBER || (field.content.size > 0 && (name === "enacting" || name === "sponsorship_form"));
}

function atPreambleStart(state: { readonly selection: Selection }): boolean {
  const { $head, empty } = state.selection;
  const container = containerAt($head);
  return empty && container?.part === "preamble" && placedRows(container)[0]?.start === $head.pos;
}

/** Backspace at the start and Delete at the end of a line with a fixed place: it keeps its words to itself. */
export function stayInField(edge: "start" | "end"): Command {
  return (state) => {
    const { $from, empty } = state.selection;
    if (!empty || !$from.parent.isTextblock || containerAt($from)) return false;
    return edge === "start" ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size;
  };
}

function select(transaction: Transaction, pos: number): void {
  const found = Selection.findFrom(transaction.doc.resolve(pos), 1, true);
  if (found) transaction.setSelection(found);
}

/** The enacting phrase, or where that is filled the first preambular paragraph; where there is none, the end of the phrase. */
function leaveTitle(transaction: Transaction): void {
  const after = transaction.selection.$head.after();
  const enacting = transaction.doc.nodeAt(after);
  const preamble = containerOf(transaction.doc, "preamble");
  if (enacting && enacting.content.size > 0 && preamble.node.childCount > 0) select(transaction, preamble.pos);
  else transaction.setSelection(TextSelection.create(transaction.doc, after + 1 + (enacting?.content.size ?? 0)));
}

/** The first preambular paragraph; where the preamble is empty and the operative part is too, a new one. */
function enterBody(transaction: Transaction): void {
  const preamble = containerOf(transaction.doc, "preamble");
  if (preamble.node.childCount === 0)
    replaceRows(transaction, preamble, [emptyRow("preambular")], { row: 0, offset: 0 });
  else select(transaction, preamble.pos);
}

function enterAnnex(transaction: Transaction): void {
  const { $head } = transaction.selection;
  const annex = { part: "annex", node: $head.node(-1), pos: $head.before(-1) };
  if (annex.node.childCount > 1) select(transaction, $head.after());
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
  select(transaction, pos + 1);
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
