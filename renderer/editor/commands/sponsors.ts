import { Fragment } from "prosemirror-model";
import { type Command, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { nodeType, schema } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";
import { deleteSelected } from "./delete-range.ts";

function inSponsor(transaction: Transaction): boolean {
  return transaction.selection instanceof TextSelection && transaction.selection.$head.parent.type.name === "sponsor";
}

/** Enter or a comma in a sponsor: the next sponsor begins. In an empty one Enter takes it away and leads on to the form of the document. */
export const splitSponsor: Command = (state, dispatch) => {
  const transaction = state.tr;
  deleteSelected(transaction);
  if (!inSponsor(transaction)) return false;
  const { $head } = transaction.selection;
  const sponsor = $head.parent;
  if (sponsor.content.size === 0) {
    const after = $head.after();
    transaction.setSelection(Selection.near(transaction.doc.resolve(after), 1));
    transaction.delete($head.before(), after);
  } else {
    const type = nodeType("sponsor");
    const left = type.create(null, trimmed(sponsor.content.cut(0, $head.parentOffset)));
    const right = type.create(null, trimmed(sponsor.content.cut($head.parentOffset)));
    // At the start of a name the caret waits in the new empty sponsor before it.
    const caret = $head.before() + 1 + (left.content.size === 0 ? 0 : left.nodeSize);
    transaction.replaceWith($head.before(), $head.after(), [left, right]);
    transaction.setSelection(TextSelection.create(transaction.doc, caret));
  }
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

/** Content of a sponsor without white space at its ends. */
export function trimmed(content: Fragment): Fragment {
  const start = /^\s*/u.exec(content.firstChild?.text ?? "")?.[0].length ?? 0;
  const end = /\s*$/u.exec(content.lastChild?.text ?? "")?.[0].length ?? 0;
  return start + end >= content.size ? Fragment.empty : content.cut(start, content.size - end);
}

/** A comma at the caret of a sponsor splits it; anywhere else it is a comma. */
export const commaInSponsor: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.parent.type.name !== "sponsor" || !$from.sameParent($to)) return false;
  // A second comma, or one before any name, says nothing.
  if ($from.parent.content.size === 0) return true;
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
