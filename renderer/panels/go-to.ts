import { TextSelection } from "prosemirror-state";
import { editor } from "../store/editing.ts";
import { overlay } from "../store/screen.ts";

/** Puts the caret at a block or note, shows it, and leaves a panel that lies over the page. */
export function goTo(id: string): void {
  overlay.value = null;
  editor.value?.selectBlock(id);
  editor.value?.focus();
}

/** The same for a place without an id, such as a sponsor: `position` is one in the document as it stands, or the nearest there is. */
export function goToPosition(position: number): void {
  overlay.value = null;
  const view = editor.value?.view;
  if (!view) return;
  const at = Math.min(position, view.state.doc.content.size);
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at))).scrollIntoView());
  view.focus();
}
