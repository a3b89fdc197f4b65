import type { CommandId } from "../shared/ipc/commands.ts";
import type { Outcome } from "../shared/ipc/contract.ts";
import { compareTwoFiles } from "./comparing.ts";
import { showFailure } from "./dialogs.ts";
import { sendEvent } from "./ipc.ts";
import { newDraft, openChosen, openFiles, openSample } from "./opening.ts";
import type { From, Program } from "./program.ts";

/** Runs a command that was chosen in the menu bar: main's own at once, all others by the page of the window in front. */
export async function runCommand(program: Program, id: CommandId): Promise<void> {
  const from = program.shells.active();
  switch (id) {
    case "file.new":
      return tell(from, newDraft(program, from));
    case "file.open":
      return tell(from, await openChosen(program, from));
    case "file.openSample":
      return tell(from, await openSample(program, from));
    case "compare.twoFiles":
      return tell(from, await compareTwoFiles(program, from));
    case "file.close":
      // Goes the way of the window's own close button, question and all.
      return from?.window.close();
    default:
      if (from) sendEvent(from.window, "command", id);
  }
}

/** Opens files that came from outside any page: the command line, the system, the list of recent files in the menu. */
export async function openFromOutside(program: Program, paths: readonly string[]): Promise<void> {
  const from = program.shells.active();
  await tell(from, await openFiles(program, from, paths));
}

/** What main did by itself no page can tell of: failures are shown in a dialog. */
async function tell(from: From, outcome: Outcome): Promise<void> {
  if (outcome.kind === "failed") await showFailure(from?.window ?? null, "That could not be done.", outcome.failure);
}
