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

let cameFrom: Element | null = null;

/** Opens a dialog in place of any other and remembers where the keyboard was. */
export function openDialog(next: OpenDialog): void {
  if (dialog.value === null) cameFrom = document.activeElement;
  else giveNoAnswer(dialog.value);
  dialog.value = next;
}

/** Closes the dialog with no answer and gives the keyboard back to where it was. */
export function closeDialog(): void {
  const open = dialog.value;
  leave();
  if (open) giveNoAnswer(open);
}

/** Closes the dialog with a choice; the editor that asked goes on from there. */
export function answerDialog(choice: string): void {
  const open = dialog.value;
  leave();
  if (open && "answer" in open) open.answer(choice);
}

function leave(): void {
  dialog.value = null;
  if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
  cameFrom = null;
}

function giveNoAnswer(open: OpenDialog): void {
  if ("answer" in open) open.answer(null);
}
