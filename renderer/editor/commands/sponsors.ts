import type { Fragment, Node } from "prosemirror-model";
import { type Command, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { nodeType, schema } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";
import { deleteSelected } from "./delete-range.ts";
import { sponsorNames, trimmed } from "./sponsor-names.ts";

function inSponsor(transaction: Transaction): boolean {
  return transaction.selection instanceof TextSelection && transaction.selection.$head.parent.type.name === "sponsor";
}

/** Enter or a comma in a sponsor: the next sponsor begins. In an empty one Enter takes it away and leads on, as {@link leaveSponsor} does. */
export const splitSponsor: Command = (state, dispatch) => {
  const transaction = state.tr;
  deleteSelected(transaction);
  if (!inSponsor(transaction)) return false;
  const { $head } = transaction.selection;
  const sponsor = $head.parent;
  if (trimmed(sponsor.content).size === 0) leaveSponsor(transaction);
  else {
    const left = sponsorNodes(sponsor.content.cut(0, $head.parentOffset));
    const right = sponsorNodes(sponsor.content.cut($head.parentOffset));
    const empty = nodeType("sponsor").create();
    // At the start of a name the caret waits in the new empty sponsor before it.
    const caret = $head.before() + 1 + left.reduce((sum, node) => sum + node.nodeSize, 0);
    const nodes = [...(left.length > 0 ? left : [empty]), ...(right.length > 0 ? right : [empty])];
    transaction.replaceWith($head.before(), $head.after(), nodes);
    transaction.setSelection(TextSelection.create(transaction.doc, caret));
  }
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

function sponsorNodes(content: Fragment): readonly Node[] {
  return sponsorNames(content).map((name) => nodeType("sponsor").create(null, name));
}

/**
 * Leaves the sponsor at the caret for the next one, after the last for the title; a form that is filled is passed over. An empty sponsor goes,
 * and two names in one ("Iraq and Togo") become two sponsors.
 */
export function leaveSponsor(transaction: Transaction): void {
  const { $head } = transaction.selection;
  const from = $head.before();
  const nodes = sponsorNodes($head.parent.content);
  const same = nodes.length === 1 && nodes[0]?.content.eq($head.parent.content) === true;
  if (!same) transaction.replaceWith(from, $head.after(), nodes);
  const after = from + nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  const next = transaction.doc.resolve(after).nodeAfter;
  const passed = next?.type.name === "sponsorship_form" && next.content.size > 0 ? next.nodeSize : 0;
  transaction.setSelection(Selection.near(transaction.doc.resolve(after + passed), 1));
}

/** A space behind two known names in one sponsor ("Iraq and Togo") makes two of it; the caret stays behind the second. */
export const spaceInSponsor: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.parent.type.name !== "sponsor" || $head.parentOffset < $head.parent.content.size) return false;
  const names = sponsorNodes($head.parent.content);
  if (names.length < 2) return false;
  const transaction = state.tr.replaceWith($head.before(), $head.after(), names);
  const end = $head.before() + names.reduce((sum, node) => sum + node.nodeSize, 0) - 1;
  transaction.insert(end, schema.text(" ")).setSelection(TextSelection.create(transaction.doc, end + 1));
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

/** A comma at the caret of a sponsor splits it; anywhere else it is a comma. */
export const commaInSponsor: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.parent.type.name !== "sponsor" || !$from.sameParent($to)) return false;
  // A second comma, or one before any name, says nothing.
  if (trimmed($from.parent.content).size === 0) return true;
  return splitSponsor(state, dispatch);
};

/** Backspace at the start of a sponsor joins it to the one before, with a space between two names; at the start of the form it leads back. */
export const joinSponsorBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const name = $from.parent.type.name;
  if (!empty || $from.parentOffset > 0 || (name !== "sponsor" && name !== "sponsorship_form")) return false;
  const before = state.doc.resolve($from.before()).nodeBefore;
  if (!before) {
    if (name === "sponsor" && $from.parent.content.size === 0) return removeEmpty(state, dispatch);
    return true;
  }
  const transaction = state.tr;
  if (name === "sponsorship_form") {
    const caret = $from.before() - 1;
    if (before.content.size > 0) transaction.setSelection(TextSelection.create(state.doc, caret));
    else transaction.delete($from.before() - before.nodeSize, $from.before());
  } else joinAt(transaction, $from.before());
  dispatch?.(transaction.docChanged ? asAct(transaction).scrollIntoView() : transaction.scrollIntoView());
  return true;
};

/** Delete at the end of a sponsor joins the next one to it. */
export const joinSponsorForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "sponsor" || $from.parentOffset < $from.parent.content.size) return false;
  if (state.doc.resolve($from.after()).nodeAfter?.type.name !== "sponsor") return true;
  const transaction = state.tr;
  joinAt(transaction, $from.after());
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

const removeEmpty: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const transaction = state.tr.delete($from.before(), $from.after());
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

/** Joins the two sponsors that meet at `pos`, with the caret where they meet. */
function joinAt(transaction: Transaction, pos: number): void {
  const $pos = transaction.doc.resolve(pos);
  const space = ($pos.nodeBefore?.content.size ?? 0) > 0 && ($pos.nodeAfter?.content.size ?? 0) > 0;
  transaction.join(pos);
  if (space) transaction.insert(pos - 1, schema.text(" "));
  transaction.setSelection(TextSelection.create(transaction.doc, pos - 1 + (space ? 1 : 0)));
}
