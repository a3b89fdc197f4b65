import { BugError } from "../shared/base/assert.ts";
import type { Outcome, Saved, Draft as SentDraft, WindowContent } from "../shared/ipc/contract.ts";
import type { Closer } from "./closing.ts";
import { chooseComparable, compareTwoFiles, revisionOf } from "./comparing.ts";
import { reloadDraft } from "./disk-changes.ts";
import { openDocumentOf } from "./drafts.ts";
import { exportRedline, exportSent } from "./exporting.ts";
import { type Handlers, sendEvent } from "./ipc.ts";
import { newDraft, openChosen, openFiles, openSample } from "./opening.ts";
import type { Program } from "./program.ts";
import { type SaveWay, saveSent, takeText } from "./saving.ts";
import type { Shell } from "./shells.ts";

/** The answers to all requests of a window. A window can only speak of the draft that it shows. */
export function createHandlers(program: Program, closer: Closer): Handlers<Shell> {
  const shows = (shell: Shell, draftId: string): boolean =>
    shell.closing !== "closed" && shell.content.kind === "document" && shell.content.draftId === draftId;
  const own = (shell: Shell, draftId: string): void => {
    if (!shows(shell, draftId)) throw new BugError("A window spoke of a draft that it does not show");
  };

  const save = async (shell: Shell, sent: SentDraft, way: SaveWay): Promise<Outcome<Saved>> => {
    own(shell, sent.documentId);
    const outcome = await saveSent(program, shell, sent, way);
    if (outcome.kind !== "done") closer.abandon(shell);
    return outcome;
  };

  return {
    "window:content": (shell) => contentOf(program, shell),
    "document:new": (shell) => newDraft(program, shell),
    "document:open": (shell) => openChosen(program, shell),
    "document:open-recent": (shell, recentId) => openRecent(program, shell, recentId),
    "document:open-sample": (shell) => openSample(program, shell),
    "document:open-dropped": (shell, paths) => openFiles(program, shell, paths),
    "document:reload": (shell, draftId) => {
      own(shell, draftId);
      return reloadDraft(program, shell, draftId);
    },
    "document:save": (shell, sent) => save(shell, sent, { kind: "save" }),
    "document:save-as": (shell, sent) => save(shell, sent, { kind: "save-as" }),
    "revision:keep": (shell, sent, label) => save(shell, sent, { kind: "keep", label }),
    // These two may be on their way while the window closes or gets other content; they then speak of what it no longer shows.
    "document:journal": async (shell, sent) => {
      if (shows(shell, sent.documentId)) await program.journals.record(takeText(program, sent));
      return null;
    },
    "document:dirty": (shell, draftId, dirty) => {
      if (shows(shell, draftId)) program.drafts.update(draftId, { dirty });
      return null;
    },
    "document:export": (shell, sent, format) => {
      own(shell, sent.documentId);
      return exportSent(program, shell, sent, format);
    },
    "revision:read": (shell, draftId, revisionId) => {
      own(shell, draftId);
      return revisionOf(program.drafts.get(draftId), revisionId);
    },
    "compare:choose-file": (shell) => chooseComparable(program, shell),
    "compare:two-files": (shell) => compareTwoFiles(program, shell),
    "compare:export": (shell, a, b, format) => exportRedline(program, shell, a, b, format),
    "work:cancel": (shell) => {
      for (const cancel of shell.work) cancel();
      return null;
    },
    "settings:read": () => program.settings.read(),
    "settings:write": (shell, settings) => {
      program.settings.write(settings);
      program.applyTheme(settings);
      for (const other of program.shells.all()) {
        if (other !== shell) sendEvent(other.window, "settings-changed", settings);
      }
      return null;
    },
    "recent:clear": () => {
      program.recents.clear();
      return null;
    },
    "window:close": (shell) => {
      shell.window.close();
      return null;
    },
    "window:start": (shell) => {
      if (shell.content.kind === "comparison") program.shells.show(shell, { kind: "start" });
      return null;
    },
    "window:confirm-close": (shell) => {
      closer.confirm(shell);
      return null;
    },
    "menu:where": (shell, where) => {
      shell.where = where;
      program.refreshMenu();
      return null;
    },
    "log:bug": (shell, text) => {
      program.log.error(`In a window (${shell.where}): ${text}`);
      return null;
    },
  };
}

async function contentOf(program: Program, shell: Shell): Promise<WindowContent> {
  const { content } = shell;
  switch (content.kind) {
    case "start":
      return { kind: "start", recent: await program.recents.shown(), version: program.version };
    case "comparison":
      return content;
    case "document": {
      // Whoever is handed the text counts its edits from 0 again.
      program.journals.restart(content.draftId);
      return { kind: "document", document: openDocumentOf(program.drafts.update(content.draftId, { version: 0 })) };
    }
  }
}

async function openRecent(program: Program, shell: Shell, recentId: string): Promise<Outcome> {
  const path = program.recents.pathOf(recentId);
  if (path !== null) return openFiles(program, shell, [path]);
  // The list was cleared in another window while this one still showed it.
  return {
    kind: "failed",
    failure: { code: "not-recent", text: "This file is no longer in the list. Open it by File, Open." },
  };
}
