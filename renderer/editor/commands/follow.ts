import type { Node } from "prosemirror-model";
import { type Command, NodeSelection, Selection, TextSelection } from "prosemirror-state";
import { nodeType } from "../../../shared/document/schema.ts";
import { notePosition } from "./notes.ts";

/** Where a reference leads: to the end of the note's text, or to the paragraph it names. Does nothing for other nodes. */
export function follow(reference: Node): Command {
  return (state, dispatch) => {
    const pos = targetOf(state.doc, reference);
    if (pos === null) return false;
    const $target = state.doc.resolve(pos + 1);
    const target = $target.parent.isTextblock
      ? TextSelection.create(state.doc, $target.end())
      : Selection.near($target, 1);
    dispatch?.(state.tr.setSelection(target).scrollIntoView());
    return true;
  };
}

/** Enter on a selected reference. */
export const followSelected: Command = (state, dispatch) =>
  state.selection instanceof NodeSelection && follow(state.selection.node)(state, dispatch);

/** Position before what a reference leads to; null where it leads nowhere. */
function targetOf(document: Node, reference: Node): number | null {
  if (reference.type === nodeType("note_ref")) return notePosition(document, String(reference.attrs.note));
  if (reference.type !== nodeType("cross_ref")) return null;
  let found: number | null = null;
  document.descendants((node, pos) => {
    if (found === null && node.attrs.id === reference.attrs.target) found = pos;
    return found === null && !node.isTextblock;
  });
  return found;
}
