import { app, clipboard, dialog } from "electron";
import { describeError, type Log } from "./log.ts";

/** Shows a mistake of ours, once at a time, with a text that the user can report. The program goes on: open work is worth more than order. */
export function createBugReporter(version: string, log: Log): (what: string, error: unknown) => void {
  let showing = false;
  return (what, error) => {
    log.error(what, error);
    if (showing || !app.isReady()) return;
    showing = true;
    const text = bugText(version, what, error);
    const options = {
      type: "error" as const,
      message: "Something went wrong in Resolute itself.",
      detail:
        "Your text is kept, also for the case that the program ends now; save it all the same. " +
        `The text below helps to mend the mistake. The log is in ${log.folder}.\n\n${text.slice(0, 1_500)}`,
      buttons: ["Go on", "Copy the text"],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    void dialog.showMessageBox(options).then(({ response }) => {
      showing = false;
      if (response === 1) clipboard.writeText(text);
    });
  };
}

/** What a report needs: versions, system, error. Never a word of a document. */
export function bugText(version: string, what: string, error: unknown): string {
  const system = `${process.platform} ${process.arch}, Electron ${process.versions.electron ?? "none"}`;
  return `Resolute ${version}, ${system}\n${what}\n${describeError(error)}`;
}
