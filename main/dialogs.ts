import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type BrowserWindow, dialog, type FileFilter, type MessageBoxOptions } from "electron";
import type { Failure } from "../shared/base/result.ts";
import { withExtension } from "./file-name.ts";

/** The system's own dialogs in our words. `parent` is the window they belong to; null where there is none. */
type Parent = BrowserWindow | null;

const READABLE: FileFilter[] = [
  { name: "Resolutions", extensions: ["resolution", "txt", "text", "md", "markdown"] },
  { name: "Resolute", extensions: ["resolution"] },
  { name: "Text", extensions: ["txt", "text", "md", "markdown"] },
];

/** Asks for files to read; an empty list where the user changed their mind. */
export async function askForFiles(parent: Parent, title: string, several: boolean): Promise<readonly string[]> {
  const options = {
    title,
    message: title,
    filters: READABLE,
    properties: several ? (["openFile", "multiSelections"] as const) : (["openFile"] as const),
  };
  const shown = { ...options, properties: [...options.properties] };
  const { canceled, filePaths } = await (usable(parent)
    ? dialog.showOpenDialog(parent, shown)
    : dialog.showOpenDialog(shown));
  return canceled ? [] : filePaths;
}

/** A kind of file to write, as a save dialog offers it. */
export interface WrittenKind {
  readonly name: string;
  readonly extension: string;
}

/**
 * Asks where to write a file; null where the user changed their mind. The path always ends in the kind's extension. Some systems' dialogs leave
 * adding it to the program, so a file that then turns out to exist is asked about here.
 */
export async function askWhereToWrite(
  parent: Parent,
  title: string,
  suggestion: string,
  kind: WrittenKind,
): Promise<string | null> {
  const options = {
    title,
    defaultPath: suggestion,
    filters: [{ name: kind.name, extensions: [kind.extension] }],
    properties: ["showOverwriteConfirmation" as const, "createDirectory" as const],
  };
  const { canceled, filePath } = await (usable(parent)
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return null;
  const path = withExtension(filePath, kind.extension);
  const isKnown = path === filePath || !existsSync(path);
  return isKnown || (await askReplace(parent, basename(path))) ? path : null;
}

async function askReplace(parent: Parent, name: string): Promise<boolean> {
  const at = await ask(parent, {
    type: "warning",
    message: `“${name}” exists already. Replace it?`,
    buttons: ["Cancel", "Replace"],
    defaultId: 0,
    cancelId: 0,
  });
  return at === 1;
}

/** Tells of something that could not be done. */
export async function showFailure(parent: Parent, message: string, failure: Failure): Promise<void> {
  await ask(parent, { type: "error", message, detail: failure.text, buttons: ["OK"] });
}

/** What the user wants with work that is not saved. */
export type UnsavedAnswer = "save" | "discard" | "cancel";

/** Asks what to do with the unsaved work of the draft called `name`. Escape and closing the dialog keep everything. */
export async function askUnsaved(parent: Parent, name: string): Promise<UnsavedAnswer> {
  const answers: readonly UnsavedAnswer[] = ["save", "cancel", "discard"];
  const at = await ask(parent, {
    type: "warning",
    message: `Save the changes to “${name}”?`,
    detail: "What was changed since the last save is lost if you do not.",
    buttons: ["Save", "Cancel", "Don't save"],
    defaultId: 0,
    cancelId: 1,
  });
  return answers[at] ?? "cancel";
}

/** What the user wants with a file that somebody else has changed in the meantime. */
export type ChangedAnswer = "replace" | "save-as" | "cancel";

/** Asks before the changed file called `name` is replaced. The safe answer is the first one. */
export async function askChangedOnDisk(parent: Parent, name: string): Promise<ChangedAnswer> {
  const answers: readonly ChangedAnswer[] = ["save-as", "cancel", "replace"];
  const at = await ask(parent, {
    type: "warning",
    message: `“${name}” was changed by another program since you opened it.`,
    detail: "Saving under another name keeps both. Replacing it loses what was changed there.",
    buttons: ["Save as…", "Cancel", "Replace"],
    defaultId: 0,
    cancelId: 1,
  });
  return answers[at] ?? "cancel";
}

/** Asks whether reading the file called `name` again may drop the changes made here. */
export async function askReload(parent: Parent, name: string): Promise<boolean> {
  const at = await ask(parent, {
    type: "warning",
    message: `Read “${name}” again and drop your changes?`,
    detail: "What was changed here since the last save is lost. Save it under another name first to keep both.",
    buttons: ["Cancel", "Read again"],
    defaultId: 0,
    cancelId: 0,
  });
  return at === 1;
}

/** Shows a message box and returns the number of the button that was pressed. */
export async function ask(parent: Parent, options: MessageBoxOptions): Promise<number> {
  const shown: MessageBoxOptions = { noLink: true, ...options };
  const { response } = await (usable(parent) ? dialog.showMessageBox(parent, shown) : dialog.showMessageBox(shown));
  return response;
}

/** A window that is gone or not shown yet cannot hold a dialog: it would never be seen. */
function usable(parent: Parent): parent is BrowserWindow {
  return parent !== null && !parent.isDestroyed() && parent.isVisible();
}
