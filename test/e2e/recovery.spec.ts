import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { blankDocument } from "../../shared/document/blank.ts";
import { readDossier, writeDossier } from "../../shared/document/dossier.ts";
import { importedDossier, withWorkingText, workingRevision } from "../../shared/document/dossier-life.ts";
import { type DocumentJson, documentFromJson } from "../../shared/document/schema.ts";
import { answerDialogs, dialogsShown, launchApp, type RunningApp } from "./launch.ts";

// A crash, a kill, a lack of power: the program is ended with SIGKILL, all its processes at once, while somebody types.

/** What may be lost: work of the last second. */
const LAW_MS = 1_000;

let folder = "";
let userData = "";
let file = "";
let running: RunningApp | null = null;

const source = { name: "received.txt", bytes: new Uint8Array([1, 2, 3, 255]) };
const received = importedDossier(blank(), source);

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "resolute-recovery-"));
  userData = join(folder, "profile");
  file = join(folder, "draft.resolution");
  await writeFile(file, writeDossier(received));
});
test.afterEach(async () => {
  await running?.stop();
  running = null;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("a kill while typing loses at most the last second, and what is left is offered as unsaved work", async () => {
  const typed = await typeUntilKilled(await start([file]));
  const before = await readFile(file);

  const { app, window } = await start();
  const words = wordsOf(await shownText(window));
  const killedAt = typed.at(-1)?.at ?? 0;
  const due = typed.filter(({ at }) => at <= killedAt - LAW_MS).map(({ word }) => word);
  expect(due.length).toBeGreaterThan(20);
  expect(words.slice(0, due.length)).toEqual(due);
  expect(typed.map(({ word }) => word).slice(0, words.length)).toEqual(words);

  // It is work that is not saved: marked so, with the file on disk untouched, and its revisions and imported file with it.
  expect(await titles(app)).toEqual(["● draft.resolution — Resolute"]);
  expect(await readFile(file)).toEqual(before);
  await saveByKey(window);
  await expect.poll(() => titles(app)).toEqual(["draft.resolution — Resolute"]);
  const saved = readDossier(await readFile(file));
  if (!saved.ok) throw new Error(saved.failure.text);
  expect(saved.value.revisions[0]).toEqual(received.revisions[0]);
  expect(wordsOf(textOf(workingRevision(saved.value).document))).toEqual(words);
  await expect.poll(() => readdir(join(userData, "journal"))).toEqual([]);
});

test("work that was never saved comes back too, again and again until it is saved or thrown away", async () => {
  const first = await start();
  await first.window.evaluate(() => request("document:new"));
  await typeUntilKilled(first);

  const second = await start();
  const words = wordsOf(await shownText(second.window));
  expect(words.length).toBeGreaterThan(20);
  await second.kill();

  const third = await start();
  expect(wordsOf(await shownText(third.window))).toEqual(words);
  await answerDialogs(third.app, { press: ["Don't save"] });
  const closed = third.app.waitForEvent("close");
  await third.window.evaluate(() => void request("window:close"));
  await closed;
  running = null;
  expect(await readdir(join(userData, "journal"))).toEqual([]);

  const fourth = await start();
  expect(await titles(fourth.app)).toEqual(["Resolute"]);
});

test("a page whose process dies is shown again with the text it had", async () => {
  const { app, window } = await start([file]);
  await typeAndAwaitJournal(window, "before the page died");
  await answerDialogs(app, { press: ["Show it again"] });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(() => dialogsShown(app)).toEqual([expect.stringContaining("This window has stopped working.")]);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('.ProseMirror')?.textContent",
        ),
      ),
    )
    .toContain("before the page died");
  expect(await titles(app)).toEqual(["● draft.resolution — Resolute"]);
});

test("a kill in the middle of saving leaves the old file or the new one, whole", async () => {
  const { kill, window } = await start([file]);
  const texts = [0, 1, 2, 3, 4, 5, 6, 7].map((count) =>
    withWords(blank(), `version ${count} ${"and words ".repeat(20_000)}`),
  );
  let answered = 0;
  const saving = window.evaluate(async (documents) => {
    const { document: shown } = (await request("window:content")) as { document: { documentId: string } };
    for (let version = 1; ; version += 1) {
      const document = documents[version % documents.length];
      await request("document:save", { documentId: shown.documentId, version, document });
      console.log("saved");
    }
  }, texts);
  window.on("console", (message) => {
    if (message.text() === "saved") answered += 1;
  });
  await expect.poll(() => answered).toBeGreaterThan(3);
  await Promise.all([kill(), saving.catch(() => {})]);

  const read = readDossier(await readFile(file));
  if (!read.ok) throw new Error(read.failure.text);
  expect(texts).toContainEqual(workingRevision(read.value).document);
});

async function start(args: readonly string[] = []): Promise<RunningApp> {
  running = await launchApp({ args, userData });
  // Requests by name, as the window's own code makes them, for the steps that these tests are not about.
  await running.window.evaluate(() => {
    const { resolute } = window as unknown as {
      resolute: { request: Record<string, (...payload: unknown[]) => unknown> };
    };
    Object.assign(globalThis, {
      request: (name: string, ...payload: unknown[]) => resolute.request[name]?.(...payload),
    });
  });
  return running;
}

declare const request: (name: string, ...payload: unknown[]) => Promise<unknown>;

/** Types numbered words into the first paragraph, without a pause, and kills the program in the middle; returns the words and their moments. */
async function typeUntilKilled({
  window,
  kill,
}: RunningApp): Promise<readonly { readonly word: string; readonly at: number }[]> {
  await caretInParagraph(window);
  const typed: { word: string; at: number }[] = [];
  while (typed.length < 60) {
    const word = `w${typed.length}`;
    await window.keyboard.type(`${word}; `, { delay: 15 });
    typed.push({ word, at: Date.now() });
  }
  await kill();
  return typed;
}

async function typeAndAwaitJournal(window: Page, words: string): Promise<void> {
  await caretInParagraph(window);
  await window.keyboard.type(words);
  const read = async (): Promise<string> => {
    const name = (await readdir(join(userData, "journal"))).find((entry) => entry.endsWith(".json"));
    return name ? readFile(join(userData, "journal", name), "utf8") : "";
  };
  await expect.poll(read).toContain(words);
}

async function caretInParagraph(window: Page): Promise<void> {
  const clause = window.locator(".ProseMirror .preambular .clause").first();
  await clause.click();
  await expect(window.locator(".ProseMirror")).toBeFocused();
}

async function shownText(window: Page): Promise<string> {
  return (await window.locator(".ProseMirror .preambular .clause").first().textContent()) ?? "";
}

/** The words that were typed to their end. */
function wordsOf(text: string): readonly string[] {
  return text.match(/w\d+(?=;)/g) ?? [];
}

function titles(app: RunningApp["app"]): Promise<readonly string[]> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
}

async function saveByKey(window: Page): Promise<void> {
  await window.locator(".ProseMirror").focus();
  await window.keyboard.press("ControlOrMeta+s");
}

function blank(): DocumentJson {
  let count = 0;
  return blankDocument(() => `b${++count}`);
}

function withWords(document: DocumentJson, words: string): DocumentJson {
  const text = JSON.stringify(document).replace(
    '{"type":"clause"}',
    `{"type":"clause","content":[{"type":"text","text":"${words}"}]}`,
  );
  return withWorkingText({ revisions: received.revisions }, JSON.parse(text)).revisions.at(-1)?.document ?? document;
}

function textOf(document: DocumentJson): string {
  return documentFromJson(document).textContent;
}
