import { app, type BrowserWindow, dialog, nativeTheme, session } from "electron";
import { z } from "zod";
import { appPaths } from "./app-paths.ts";
import { bugText, createBugReporter } from "./bugs.ts";
import { closeDoorsOf } from "./close-doors.ts";
import { type Closer, createCloser } from "./closing.ts";
import { createProgram } from "./create-program.ts";
import { ask, showFailure } from "./dialogs.ts";
import { createDiskChanges } from "./disk-changes.ts";
import { guardContents, guardSession, serveWindowFiles, tendWindow } from "./guard-page.ts";
import { createHandlers } from "./handlers.ts";
import { serveRequests } from "./ipc.ts";
import { createLog } from "./log.ts";
import { CANCELLED } from "./long-work.ts";
import { openFiles, showDraft } from "./opening.ts";
import type { Program } from "./program.ts";
import { recoverDrafts } from "./recovery.ts";
import { openFromOutside } from "./run-command.ts";
import { bringForward, type Shell } from "./shells.ts";
import { DESK } from "./window-options.ts";

/** Runs the program until it is quit. `files` were named on the command line. Called before Electron is ready. */
export function runProgram(files: readonly string[]): void {
  const log = createLog(appPaths(app.getAppPath(), app.getPath("userData")).logs, () => new Date());
  const reportBug = createBugReporter(app.getVersion(), log);
  process.on("uncaughtException", (error) => reportBug("An error that nobody expected", error));
  process.on("unhandledRejection", (error) => reportBug("An error that nobody expected", error));
  log.info(`Resolute ${app.getVersion()} on Electron ${process.versions.electron}`);

  const started = app.whenReady().then(() => start(files, createProgramOf(log, reportBug)));
  started.catch((error: unknown) => {
    log.error("The program could not be started", error);
    dialog.showErrorBox("Resolute could not be started.", bugText(app.getVersion(), "Start", error));
    app.exit(1);
  });
  const whenStarted = (work: (program: Program) => unknown): void => {
    void started.then(work).catch((error: unknown) => reportBug("A file could not be opened", error));
  };

  app.on("second-instance", (_event, _args, _folder, data) => {
    const handed = z.object({ files: z.array(z.string()) }).safeParse(data);
    whenStarted((program) => welcome(program, handed.success ? handed.data.files : []));
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    whenStarted((program) => openFromOutside(program, [path]));
  });
  app.on("activate", () => whenStarted((program) => program.shells.active() ?? program.shells.open({ kind: "start" })));
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
}

/** The program with everything that its windows set off. */
function createProgramOf(log: Program["log"], reportBug: Program["reportBug"]): Program {
  const devTools = !app.isPackaged;
  const report = (what: string) => (error: unknown) => reportBug(what, error);
  const changes = createDiskChanges(() => program);
  const program: Program = createProgram(log, reportBug, devTools, {
    opened: (shell) => {
      tendWindow(program, shell);
      shell.window.on("close", (event) => {
        if (shell.closing === "closed") return;
        event.preventDefault();
        closer.close(shell).catch(report("A window could not be closed"));
      });
    },
    focused: (shell) => void changes.checkShell(shell).catch(report("A file could not be looked at")),
    fileTouched: (path) => void changes.check(path).catch(report("A file could not be looked at")),
  });
  const closer = createCloser(closeDoorsOf(program));

  guardSession(session.defaultSession, program, devTools);
  serveWindowFiles(session.defaultSession, program);
  app.on("session-created", (created) => guardSession(created, program, devTools));
  app.on("web-contents-created", (_event, contents) => guardContents(contents, program));
  serveRequests<Shell>({
    handlers: createHandlers(program, closer),
    windowOf: program.shells.ofContents,
    onBug: reportBug,
  });
  quitInOrder(program, closer);
  program.applyTheme(program.settings.read());
  nativeTheme.on("updated", () => {
    for (const { window } of program.shells.all()) paintDesk(window);
  });
  return program;
}

/** The first windows: recovered work, then what the command line names, else the start screen. */
async function start(files: readonly string[], program: Program): Promise<Program> {
  program.refreshMenu();
  const { drafts, setAside } = await recoverDrafts(program.paths.journal).catch((error: unknown) => {
    program.reportBug("The journal of unsaved work could not be read", error);
    return { drafts: [], setAside: [] };
  });
  for (const draft of drafts) showDraft(program, null, draft);
  if (drafts.length > 0) program.log.info(`Recovered ${drafts.length} drafts with unsaved work`);
  const outcome = await openFiles(program, null, files).catch((error: unknown) => {
    // Whatever is wrong with a file, there must be a window to go on in.
    program.reportBug("A file could not be opened", error);
    return CANCELLED;
  });
  if (program.shells.all().length === 0) program.shells.open({ kind: "start" });
  if (outcome.kind === "failed") await showFailure(null, "That could not be opened.", outcome.failure);
  if (setAside.length > 0) await tellSetAside(program, setAside);
  return program;
}

async function tellSetAside(program: Program, paths: readonly string[]): Promise<void> {
  program.log.error(`Damaged journal files were set aside: ${paths.join(", ")}`);
  await ask(null, {
    type: "warning",
    message: "Some unsaved work could not be recovered.",
    detail: `Its recovery file is damaged. It was not deleted but set aside, so that somebody can look at it:\n\n${paths.join("\n")}`,
    buttons: ["OK"],
  });
}

/** A second start: its files are opened here; without any, the program only shows itself. */
async function welcome(program: Program, files: readonly string[]): Promise<void> {
  if (files.length > 0) return openFromOutside(program, files);
  const active = program.shells.active() ?? program.shells.open({ kind: "start" });
  bringForward(active.window);
}

/** Quitting asks for each window with unsaved work in turn, and waits until everything is written. */
function quitInOrder(program: Program, closer: Closer): void {
  let attempt = 0;
  let isOver = false;
  const leave = async (): Promise<void> => {
    attempt += 1;
    const mine = attempt;
    const all = await closer.closeAll();
    // Asked to quit again meanwhile, for instance because a page never answered: the later attempt decides.
    if (!all || mine !== attempt) return;
    await program.idle();
    isOver = true;
    app.quit();
  };
  app.on("before-quit", (event) => {
    if (isOver) return;
    event.preventDefault();
    const isAsking = program.shells.all().some(({ closing }) => closing === "asking");
    if (!isAsking) leave().catch((error: unknown) => program.reportBug("The program could not be quit", error));
  });
}

function paintDesk(window: BrowserWindow): void {
  window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light);
}
