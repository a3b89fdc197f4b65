import { batch, effect } from "@preact/signals";
import { bridge } from "./bridge.ts";
import { runCommand } from "./commands.ts";
import { journal, save } from "./draft-flow.ts";
import { endComparison, startComparison } from "./store/comparing.ts";
import { closeDialog, dialog, finding } from "./store/dialogs.ts";
import { changeDraft, draft, isDirty, openedDraft } from "./store/draft.ts";
import { content, progress, where } from "./store/screen.ts";
import { settings } from "./store/settings.ts";
import { dismissAll, sayFailed } from "./store/toasts.ts";

/** Asks main what this window shows, and shows it. Whatever stood there before is gone, journal and dialogs included. */
export async function showContent(): Promise<void> {
  const shown = await bridge().request["window:content"]();
  journal.forget();
  batch(() => {
    endComparison();
    if (dialog.value) closeDialog();
    finding.value = 0;
    dismissAll();
    content.value = shown;
    draft.value = shown.kind === "document" ? openedDraft(shown.document) : null;
  });
  if (shown.kind === "comparison") startComparison(shown.a, shown.b, "window");
}

/** From now on does what main tells, and tells main what it must know. */
export function listenToProgram(): void {
  const { on, request } = bridge();
  on("command", (id) => {
    if (dialog.value === null) runCommand(id);
  });
  on("content-changed", () => void showContent());
  on("progress", (label, done) => {
    progress.value = done === null ? null : { label, done };
  });
  on("changed-on-disk", () => changeDraft((state) => ({ ...state, changedOnDisk: true })));
  on("settings-changed", (changed) => {
    settings.value = changed;
  });
  on("save-and-close", async () => {
    if (await save()) await request["window:confirm-close"]();
    else sayFailed("The window stays open, because the draft is not saved.");
  });

  effect(() => {
    const theme = settings.value.theme;
    if (theme === "system") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.dataset.theme = theme;
  });
  effect(() => void request["menu:where"](where.value));
  effect(() => {
    const id = draft.value?.documentId;
    if (id !== undefined) void request["document:dirty"](id, isDirty.value);
  });
}
