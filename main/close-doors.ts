import type { CloseDoors } from "./closing.ts";
import { askUnsaved } from "./dialogs.ts";
import { sendEvent } from "./ipc.ts";
import type { Program } from "./program.ts";
import { bringForward, type Shell } from "./shells.ts";

/** What closing a window asks and does in the real program. */
export function closeDoorsOf(program: Program): CloseDoors {
  const draftOf = (shell: Shell) =>
    shell.content.kind === "document" ? program.drafts.get(shell.content.draftId) : null;
  return {
    unsavedName: (shell) => {
      const draft = draftOf(shell);
      return draft?.dirty ? draft.name : null;
    },
    askUnsaved: (shell, name) => askUnsaved(shell.window, name),
    sendToSave: (shell) => sendEvent(shell.window, "save-and-close"),
    bringForward: (shell) => bringForward(shell.window),
    finish: async (shell) => {
      for (const cancel of shell.work) cancel();
      const draft = draftOf(shell);
      if (draft) {
        if (draft.path) program.watcher.unfollow(draft.path);
        // Queued behind a save that still runs: it must not write a journal for a draft that is gone.
        await program.inTurn(draft.id, () => program.journals.remove(draft.id));
      }
      if (!shell.window.isDestroyed()) {
        program.rememberWindow(shell.window);
        shell.window.destroy();
      }
      if (draft) program.drafts.remove(draft.id);
    },
    all: () => program.shells.all(),
  };
}
