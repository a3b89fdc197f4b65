import type { UnsavedAnswer } from "./dialogs.ts";
import type { Shell } from "./shells.ts";

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
  const latest = new Map<Shell, symbol>();

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
    // Asked again while its page saves: the page may hang, so the question is put again and the first attempt has no say any more.
    const attempt = Symbol("attempt");
    latest.set(shell, attempt);
    settle(shell, false);
    const may = await mayClose(shell);
    if (latest.get(shell) !== attempt) return false;
    latest.delete(shell);
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
