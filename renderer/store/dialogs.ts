import { signal } from "@preact/signals";
import type { RequestContext } from "../editor/editor.ts";

/** Where the drafter's choice goes; null where they thought better of it. */
type Answer = (choice: string | null) => void;

/** What stands over the window and must be answered or left before work goes on. One at a time. */
export type OpenDialog =
  | { readonly kind: "palette" }
  | { readonly kind: "keys" }
  | { readonly kind: "keep-revision" }
  | { readonly kind: "choose-revision" }
  | { readonly kind: "cross-reference"; readonly context: RequestContext; readonly answer: Answer }
  | { readonly kind: "repeat-note"; readonly context: RequestContext; readonly answer: Answer }
  | { readonly kind: "suffix"; readonly context: RequestContext; readonly answer: Answer };

export const dialog = signal<OpenDialog | null>(null);

/** Whether the find bar stands above the page, and how often it was asked for: asked again, it takes the keyboard back. */
export const finding = signal(0);

/** Opens a dialog in place of any other. */
export function openDialog(next: OpenDialog): void {
  if (dialog.value) giveNoAnswer(dialog.value);
  dialog.value = next;
}

/** Closes the dialog with no answer. Once it is gone from the window, the browser gives the keyboard back to where it was. */
export function closeDialog(): void {
  const open = dialog.value;
  dialog.value = null;
  if (open) giveNoAnswer(open);
}

/** Closes the dialog, and runs what was chosen in it once the keyboard is back where it was. */
export function leaveDialogFor(run: () => void): void {
  closeDialog();
  requestAnimationFrame(run);
}

/** Closes the dialog with a choice; the editor that asked goes on from there. */
export function answerDialog(choice: string): void {
  const open = dialog.value;
  dialog.value = null;
  if (open && "answer" in open) open.answer(choice);
}

function giveNoAnswer(open: OpenDialog): void {
  if ("answer" in open) open.answer(null);
}
