import { editor } from "../store/editing.ts";
import { overlay } from "../store/screen.ts";

/** Puts the caret at a block or note, shows it, and leaves a panel that lies over the page. */
export function goTo(id: string): void {
  overlay.value = null;
  editor.value?.selectBlock(id);
  editor.value?.focus();
}
