import type { Node } from "prosemirror-model";
import { type Command, TextSelection, type Transaction } from "prosemirror-state";
import { noteReferences } from "../../../shared/document/notes.ts";
import { nodeType, partOf } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";
import { freshId } from "../plugins/ids.ts";

/** Where a note says who stands behind the text rather than where it comes from, its mark is an asterisk. */
function kindAt(parent: Node): "numbered" | "symbol" {
  const name = parent.type.name;
  return name.startsWith("masthead_") || name.startsWith("sponsor") ? "symbol" : "numbered";
}

/** Whether a note reference may stand at the caret or in place of the selection. */
function takesReference(state: { readonly selection: import("prosemirror-state").Selection }): boolean {
  const { $from, $to } = state.selection;
  if (!(state.selection instanceof TextSelection) || !$from.sameParent($to)) return false;
  return $from.parent.canReplaceWith($from.index(), $from.index(), nodeType("note_ref"));
}

/** A footnote at the caret (after the selected words): its mark here, its text at the end of the page, where the caret goes. */
export const insertNote: Command = (state, dispatch) => {
  if (!takesReference(state)) return false;
  if (!dispatch) return true;
  const { $to } = state.selection;
  const id = freshId(state);
  const transaction = state.tr.insert($to.pos, nodeType("note_ref").create({ note: id }));
  const pos = noteInsertPosition(transaction.doc, $to.pos);
  transaction.insert(pos, nodeType("note").create({ id, kind: kindAt($to.parent) }));
  transaction.setSelection(TextSelection.create(transaction.doc, pos + 1));
  dispatch(asAct(transaction).scrollIntoView());
  return true;
};

/** Where a note first referred to at `at` stands among the notes: before the note of the next reference. */
export function noteInsertPosition(document: Node, at: number): number {
  const { node: part, pos } = partOf(document, "notes");
  const seen = new Set<string>();
  for (const reference of noteReferences(document)) if (reference.pos < at) seen.add(reference.note);
  let position = pos + part.nodeSize - 1;
  part.forEach((note, offset) => {
    if (!seen.has(String(note.attrs.id))) position = Math.min(position, pos + 1 + offset);
  });
  return position;
}

/** One more reference to the note `id` at the caret; its mark is the note's own. */
export function insertReference(id: string): Command {
  return (state, dispatch) => {
    if (!takesReference(state)) return false;
    const transaction = state.tr.insert(state.selection.to, nodeType("note_ref").create({ note: id }));
    transaction.setSelection(TextSelection.create(transaction.doc, state.selection.to + 1));
    dispatch?.(asAct(transaction).scrollIntoView());
    return true;
  };
}

/** Whether {@link insertReference} could do something: there is a note to refer to. */
export const canRepeatNote: Command = (state) =>
  takesReference(state) && partOf(state.doc, "notes").node.childCount > 0;

/** Enter or Escape in a note: back to its reference in the text. */
export const leaveNote: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if ($head.parent.type.name !== "note") return false;
  const id = String($head.parent.attrs.id);
  const reference = noteReferences(state.doc).find((candidate) => candidate.note === id);
  if (!reference) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, reference.pos + 1)).scrollIntoView());
  return true;
};

/** Position before the note `id`; null where there is none. */
export function notePosition(document: Node, id: string): number | null {
  const { node: part, pos } = partOf(document, "notes");
  let found: number | null = null;
  part.forEach((note, offset) => {
    if (note.attrs.id === id) found = pos + 1 + offset;
  });
  return found;
}

/** Backspace or Delete in a note without words: the note goes, and every mark of it in the text. */
export const removeEmptyNote: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const note = $from.parent;
  if (!empty || note.type.name !== "note" || note.content.size > 0) return false;
  const transaction = state.tr;
  const references = noteReferences(state.doc).filter((reference) => reference.note === note.attrs.id);
  transaction.delete($from.before(), $from.after());
  deleteReferences(
    transaction,
    references.map((reference) => reference.pos),
  );
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

function deleteReferences(transaction: Transaction, positions: readonly number[]): void {
  const last = positions.toSorted((one, other) => other - one);
  for (const pos of last) transaction.delete(pos, pos + 1);
  const first = last.at(-1);
  if (first !== undefined) transaction.setSelection(TextSelection.near(transaction.doc.resolve(first)));
}
