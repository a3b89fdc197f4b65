import { closeHistory } from "prosemirror-history";
import type { Command, EditorState, Transaction } from "prosemirror-state";

const ACT = "act";

/** Marks `transaction` as one act of its own: undone alone, never together with the typing before or after it. */
export function asAct(transaction: Transaction): Transaction {
  return transaction.setMeta(ACT, true);
}

/** The state after `transaction`. The only way the editor changes its state: it draws the borders of acts for undo. */
export function applyTransaction(state: EditorState, transaction: Transaction): EditorState {
  const act = transaction.getMeta(ACT) === true && transaction.docChanged;
  const next = state.apply(act ? closeHistory(transaction) : transaction);
  return act ? next.apply(closeHistory(next.tr)) : next;
}

/**
 * The first of `commands` that applies. One that applies but has nothing to change (Tab on a paragraph that cannot go deeper) still ends the
 * search, so that the key does nothing else.
 */
export function firstOf(...commands: readonly Command[]): Command {
  return (state, dispatch, view) => commands.some((command) => command(state, dispatch, view));
}
