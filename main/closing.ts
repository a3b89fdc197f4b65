import { askUnsaved, type UnsavedAnswer } from "./dialogs.ts";
import { sendEvent } from "./ipc.ts";
import type { Program } from "./program.ts";
import { bringForward, type Shell } from "./shells.ts";

/**
 * How windows close. A window with unsaved work asks; `save` sends its page off to save, which either confirms (`confirmClose`) or does not
 * (`abandonClose`). Quitting closes the windows one after the other and stops at the first that stays.
 */
export interface Closer {
  /** Closes a window, asking first where work would be lost. True once it is closed, false where it stays. */
  readonly close: (shell: Shell) => Promise<boolean>;
  /** Closes all windows in turn; true where none is left. */
  readonly closeAll: () => Promise<boolean>;
  /** The page of a window that was sent to save has saved. */
  readonly confirm: (shell: Shell) => void;
  /** Saving failed or was cancelled: a window that waited for it stays open. */
  readonly abandon: (shell: Shell) => void;
}

/** What a {@link Closer} asks and does; apart, so that its order of steps can be tested without windows. */
export interface CloseDoors {
  readonly unsavedName: (shell: Shell) => string | null;
  readonly askUnsaved: (shell: Shell, name: string) => Promise<UnsavedAnswer>;
  readonly sendToSave: (shell: Shell) => void;
  readonly bringForward: (shell: Shell) => void;
  /** Forgets the window's draft and takes the window off the screen. */
  readonly finish: (shell: Shell) => Promise<void>;
  readonly all: () => readonly Shell[];
}

/** A {@link Closer} over the given doors. */
export function createCloser(doors: CloseDoors): Closer {
  const waiting = new Map<Shell, (saved: boolean) => void>();

  const settle = (shell: Shell, saved: boolean): void => {
    const resolve = waiting.get(shell);
    waiting.delete(shell);
    resolve?.(saved);
  };

  const savedByPage = (shell: Shell): Promise<boolean> =>
    new Promise((resolve) => {
      waiting.set(shell, resolve);
      shell.closing = "saving";
      doors.sendToSave(shell);
    });

  const mayClose = async (shell: Shell): Promise<boolean> => {
    const name = doors.unsavedName(shell);
    if (name === null) return true;
    shell.closing = "asking";
    doors.bringForward(shell);
    const answer = await doors.askUnsaved(shell, name);
    return answer === "discard" || (answer === "save" && (await savedByPage(shell)));
  };

  const close = async (shell: Shell): Promise<boolean> => {
    if (shell.closing === "closed") return true;
    if (shell.closing === "asking") return false;
    // Asked again while its page saves: the page may hang, so the question is put again.
    settle(shell, false);
    const may = await mayClose(shell);
    if (isClosed(shell)) return true;
    shell.closing = may ? "closed" : "open";
    if (may) await doors.finish(shell);
    return may;
  };

  return {
    close,
    closeAll: async () => {
      for (const shell of doors.all()) if (!(await close(shell))) return false;
      return true;
    },
    confirm: (shell) => settle(shell, true),
    abandon: (shell) => settle(shell, false),
  };
}

/** Whether another call has closed the window while this one waited. */
function isClosed(shell: Shell): boolean {
  return shell.closing === "closed";
}

/** The doors of the real program. */
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
