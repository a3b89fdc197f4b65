import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Locator, type Page, test } from "@playwright/test";
import { blankDocument } from "../../shared/document/blank.ts";
import { readDossier, writeDossier } from "../../shared/document/dossier.ts";
import { newDossier, workingRevision } from "../../shared/document/dossier-life.ts";
import { documentFromJson } from "../../shared/document/schema.ts";
import { launchApp, type RunningApp } from "./launch.ts";

/** A folder with a profile and files, new for each test, and the program started on it; all of it is gone after the test. */
export interface Desk {
  readonly folder: () => string;
  readonly userData: () => string;
  /** Starts the program; a test may start it again after it has ended. */
  readonly start: (args?: readonly string[]) => Promise<RunningApp>;
  /** Writes a file and returns its path. */
  readonly write: (name: string, content: Uint8Array | string) => Promise<string>;
  /** Writes a blank draft as `name`.resolution and returns its path. */
  readonly draft: (name: string) => Promise<string>;
}

/** Sets up a {@link Desk} for the tests of a file. */
export function setUpDesk(): Desk {
  let folder = "";
  let running: RunningApp[] = [];
  const userData = (): string => join(folder, "profile");
  const write = async (name: string, content: Uint8Array | string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "resolute-e2e-"));
  });
  test.afterEach(async () => {
    for (const each of running) await each.stop();
    running = [];
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    folder: () => folder,
    userData,
    start: async (args = []) => {
      const started = await launchApp({ args, userData: userData() });
      running.push(started);
      return started;
    },
    write,
    draft: (name) => {
      let count = 0;
      return write(`${name}.resolution`, writeDossier(newDossier(blankDocument(() => `${name}${++count}`))));
    },
  };
}

/** The words of the working text in the dossier at `path`. */
export async function textOf(path: string): Promise<string> {
  const read = readDossier(await readFile(path));
  if (!read.ok) throw new Error(read.failure.text);
  return documentFromJson(workingRevision(read.value).document).textContent;
}

/** The title bars of all windows, in alphabetical order. */
export function titles(app: RunningApp["app"]): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );
}

/** The page that one writes on. */
export function editor(page: Page): Locator {
  return page.locator(".ProseMirror");
}

/** The words of the first preambular paragraph. */
export function firstParagraph(page: Page): Locator {
  return page.locator(".ProseMirror .preambular .clause").first();
}

/** Types words into the first preambular paragraph. */
export async function type(page: Page, words: string): Promise<void> {
  await firstParagraph(page).click();
  await page.keyboard.type(words);
}

/** Saves by the key. */
export async function saveByKey(page: Page): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+s");
}

/** Chooses an item of the menu bar. */
export async function click(app: RunningApp["app"], id: string): Promise<void> {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

/** Makes a request as the window's own code does, for the steps that a test is not about. */
export function request(page: Page, name: string, ...payload: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([asked, given]) => {
      const { resolute } = globalThis as unknown as {
        resolute: { request: Record<string, (...sent: readonly unknown[]) => Promise<unknown>> };
      };
      return resolute.request[asked]?.(...given);
    },
    [name, payload] as const,
  );
}
