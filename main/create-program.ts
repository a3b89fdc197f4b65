import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { app, nativeTheme, screen } from "electron";
import { appPaths } from "./app-paths.ts";
import { showFailure } from "./dialogs.ts";
import { createDrafts, type Draft } from "./drafts.ts";
import { writeAtomic } from "./files/write-atomic.ts";
import { createTurns } from "./in-turn.ts";
import { createJobs } from "./jobs.ts";
import { createJournals } from "./journals.ts";
import { openJsonFile } from "./json-file.ts";
import type { Log } from "./log.ts";
import { installMenu } from "./menu.ts";
import type { Program } from "./program.ts";
import { openRecents } from "./recent.ts";
import { openSettings } from "./settings.ts";
import { createShells, type Shell } from "./shells.ts";
import { createWatcher } from "./watch.ts";
import { windowOptions } from "./window-options.ts";
import { placeWindow, type WindowState, windowStateSchema } from "./window-state.ts";
import { type Titled, windowTitle } from "./window-title.ts";

/** What the program's parts tell whoever runs it. */
export interface ProgramEvents {
  readonly opened: (shell: Shell) => void;
  readonly focused: (shell: Shell) => void;
  readonly fileTouched: (path: string) => void;
}

/** Makes the parts of the program and ties them together. Electron is ready; no window is open yet. */
export function createProgram(
  log: Log,
  reportBug: Program["reportBug"],
  devTools: boolean,
  events: ProgramEvents,
): Program {
  const paths = appPaths(app.getAppPath(), app.getPath("userData"));
  makeJournalFolder(paths.journal, log);
  const writeFile = (path: string, bytes: Uint8Array) => writeAtomic(path, bytes);
  const settings = openSettings(paths.settings, writeFile, log);
  const windowState = openJsonFile<WindowState | null>({
    path: paths.windowState,
    schema: windowStateSchema,
    fallback: null,
    writeFile,
    log,
  });

  const showTitle = (shell: Shell): void => {
    if (shell.window.isDestroyed()) return;
    const { titled, path } = titledOf(program, shell);
    shell.window.setTitle(windowTitle(titled));
    if (process.platform !== "darwin") return;
    shell.window.setDocumentEdited(titled.kind === "document" && titled.dirty);
    shell.window.setRepresentedFilename(path ?? "");
  };

  const nextPlace = (): WindowState => {
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    const open = program.shells.all().map(({ window }) => window.getNormalBounds());
    return placeWindow(
      windowState.read(),
      [main, ...others].map(({ workArea }) => workArea),
      open,
    );
  };

  let warned = false;
  const program: Program = {
    version: app.getVersion(),
    paths,
    log,
    newId: randomUUID,
    writeFile,
    settings,
    recents: openRecents({
      path: paths.recent,
      newId: randomUUID,
      writeFile,
      log,
      changed: () => program.refreshMenu(),
    }),
    drafts: createDrafts((draft: Draft) => {
      const shell = program.shells.ofDraft(draft.id);
      if (shell) showTitle(shell);
    }),
    shells: createShells({
      place: nextPlace,
      windowOptions: (state) => windowOptions(paths, state, { dark: nativeTheme.shouldUseDarkColors, devTools }),
      opened: events.opened,
      focused: (shell) => {
        program.refreshMenu();
        events.focused(shell);
      },
      changed: (shell) => {
        showTitle(shell);
        program.refreshMenu();
      },
      gone: () => program.refreshMenu(),
    }),
    jobs: createJobs(paths.worker),
    journals: createJournals({
      folder: paths.journal,
      writeFile,
      pid: process.pid,
      onTrouble: (failure) => {
        log.error(`The journal could not be written: ${failure.text}`);
        if (warned) return;
        warned = true;
        const parent = program.shells.active()?.window ?? null;
        void showFailure(parent, "Unsaved work cannot be kept safe against a crash. Save often.", failure);
      },
    }),
    watcher: createWatcher(events.fileTouched, log),
    inTurn: createTurns(),
    documentsFolder: () => app.getPath("documents"),
    noteUse: (path) => {
      // Only these two keep a list of their own for each program.
      if (process.platform !== "linux") app.addRecentDocument(path);
    },
    rememberWindow: (window) =>
      windowState.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
    refreshMenu: () => installMenu(program, devTools),
    applyTheme: ({ theme }) => {
      nativeTheme.themeSource = theme;
    },
    reportBug,
    idle: async () => {
      await Promise.all([settings, windowState, program.recents, program.journals].map((part) => part.idle()));
      await program.jobs.close();
    },
  };
  return program;
}

/** Without the folder the first unsaved text that cannot be written there is told of; until then there is work to do. */
function makeJournalFolder(folder: string, log: Log): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    log.error("The journal has no folder", error);
  }
}

function titledOf(program: Program, { content }: Shell): { readonly titled: Titled; readonly path: string | null } {
  switch (content.kind) {
    case "start":
      return { titled: content, path: null };
    case "comparison":
      return { titled: { kind: "comparison", nameA: content.a.name, nameB: content.b.name }, path: null };
    case "document": {
      const { name, dirty, path } = program.drafts.get(content.draftId);
      return { titled: { kind: "document", name, dirty }, path };
    }
  }
}
