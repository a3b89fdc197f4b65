import type { ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { electronPath } from "../../scripts/lib/electron.mjs";
import { electronFlags } from "../../scripts/lib/sandbox.mjs";

const root = join(import.meta.dirname, "..", "..");

/** A running program and its first window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** The profile that it runs on. */
  readonly userData: string;
  /** Ends the program and all its processes as a crash or a lack of power would: nothing of it runs any further. */
  readonly kill: () => Promise<void>;
  /** Ends the program at once, without any question, and removes the profile if it was made for it. */
  readonly stop: () => Promise<void>;
}

/** What to start the program with: files to open, and a profile to go on with; without one it gets a fresh one. */
export interface LaunchOptions {
  readonly args?: readonly string[];
  readonly userData?: string;
}

/**
 * Starts the built program (`npm run build`) as a person would, on a profile of its own, and waits for its first window. Whoever starts it stops
 * it, whatever happens in between.
 */
export async function launchApp({ args = [], userData }: LaunchOptions = {}): Promise<RunningApp> {
  const profile = userData ?? (await mkdtemp(join(tmpdir(), "resolute-e2e-")));
  const app = await _electron.launch({
    executablePath: process.env.RESOLUTE_ELECTRON || (await electronPath()),
    args: [...electronFlags(), `--user-data-dir=${profile}`, root, ...args],
  });
  const child = app.process();
  const stop = async (): Promise<void> => {
    await killGroup(child);
    if (userData === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const window = await app.firstWindow();
    await window.waitForLoadState("domcontentloaded");
    return { app, window, userData: profile, kill: () => killGroup(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    // The whole group: the processes of the windows too.
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
  await ended;
}

/** What the system's dialogs answer from now on; a dialog that nobody has an answer for is cancelled. */
export interface DialogAnswers {
  /** Paths chosen in the next open dialogs, one list a dialog. */
  readonly open?: readonly (readonly string[])[];
  /** Paths chosen in the next save dialogs. */
  readonly save?: readonly string[];
  /** Labels of the buttons pressed in the next message boxes. */
  readonly press?: readonly string[];
}

/** Answers the system's dialogs, which no test can click, in the person's place; what they said is kept for {@link dialogsShown}. */
export async function answerDialogs(app: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await app.evaluate(({ dialog }, { open = [], save = [], press = [] }) => {
    const left = { open: [...open], save: [...save], press: [...press] };
    const shown: string[] = [];
    Object.assign(globalThis, { dialogsShown: shown });
    // Each dialog can be called with its window or without; the options always come last.
    type Call = readonly [
      {
        title?: string;
        defaultPath?: string;
        message?: string;
        detail?: string;
        buttons?: string[];
        cancelId?: number;
      },
    ];
    Object.assign(dialog, {
      showOpenDialog: async (...call: Call) => {
        shown.push(call.at(-1)?.title ?? "");
        const filePaths = left.open.shift();
        return { canceled: !filePaths, filePaths: filePaths ?? [] };
      },
      showSaveDialog: async (...call: Call) => {
        shown.push([call.at(-1)?.title, call.at(-1)?.defaultPath].join("\n"));
        const filePath = left.save.shift();
        return { canceled: !filePath, filePath: filePath ?? "" };
      },
      showMessageBox: async (...call: Call) => {
        const options = call.at(-1);
        shown.push([options?.message, options?.detail].filter(Boolean).join("\n"));
        const pressed = options?.buttons?.indexOf(left.press.shift() ?? "") ?? -1;
        return { response: pressed >= 0 ? pressed : (options?.cancelId ?? 0), checkboxChecked: false };
      },
    });
  }, answers);
}

/** What the dialogs said since {@link answerDialogs} was called, in order. */
export function dialogsShown(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { dialogsShown?: string[] }).dialogsShown ?? []);
}
