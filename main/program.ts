import type { BrowserWindow } from "electron";
import type { Settings } from "../shared/ipc/contract.ts";
import type { AppPaths } from "./app-paths.ts";
import type { Drafts } from "./drafts.ts";
import type { Jobs } from "./jobs.ts";
import type { Journals } from "./journals.ts";
import type { JsonFile, WriteFile } from "./json-file.ts";
import type { Log } from "./log.ts";
import type { Recents } from "./recent.ts";
import type { Shell, Shells } from "./shells.ts";
import type { Watcher } from "./watch.ts";

/** The parts of the running program, made once in `main.ts` and handed to whatever works with them. */
export interface Program {
  readonly version: string;
  readonly paths: AppPaths;
  readonly log: Log;
  readonly newId: () => string;
  readonly writeFile: WriteFile;
  readonly settings: JsonFile<Settings>;
  readonly recents: Recents;
  readonly drafts: Drafts;
  readonly shells: Shells;
  readonly jobs: Jobs;
  readonly journals: Journals;
  readonly watcher: Watcher;
  /** Runs `work` after everything that was queued for the draft before: one save or check at a time. */
  readonly inTurn: <T>(draftId: string, work: () => Promise<T>) => Promise<T>;
  /** Folder that a dialog begins in for a draft without one. */
  readonly documentsFolder: () => string;
  /** Tells the system that a file was used, for its own lists. */
  readonly noteUse: (path: string) => void;
  /** Keeps the place of a window for the next one. */
  readonly rememberWindow: (window: BrowserWindow) => void;
  /** Rebuilds the menu bar for the window in front. */
  readonly refreshMenu: () => void;
  readonly applyTheme: (settings: Settings) => void;
  /** Shows a mistake of ours with the text to report. */
  readonly reportBug: (what: string, error: unknown) => void;
  /** Resolves when nothing is being written or worked on any more; the last thing before the end. */
  readonly idle: () => Promise<void>;
}

/** Where a flow began: the window that asked, or none (the command line, a menu without window). */
export type From = Shell | null;
