import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { blankDocument } from "../../shared/document/blank.ts";
import { readDossier, writeDossier } from "../../shared/document/dossier.ts";
import { importedDossier, workingRevision } from "../../shared/document/dossier-life.ts";
import type { DocumentJson } from "../../shared/document/schema.ts";
import { answerDialogs, dialogsShown, type RunningApp } from "./launch.ts";
import { editor, firstParagraph, request, saveByKey, setUpDesk, textOf, titles, type } from "./steps.ts";

// A crash, a kill, a lack of power: the program is ended with SIGKILL, all its processes at once, while somebody types.

/** What may be lost: work of the last second. */
const LAW_MS = 1_000;

const desk = setUpDesk();
const received = importedDossier(blank(), { name: "received.txt", bytes: new Uint8Array([1, 2, 3, 255]) });
const receivedFile = (): Promise<string> => desk.write("draft.resolution", writeDossier(received));
const journal = (): string => join(desk.userData(), "journal");

test("a kill while typing loses at most the last second, and what is left is offered as unsaved work", async () => {
  const file = await receivedFile();
  const typed = await typeUntilKilled(await desk.start([file]));
  const before = await readFile(file);

  const { app, window } = await desk.start();
  const words = await shownWords(window);
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
  expect(saved.ok && saved.value.revisions[0]).toEqual(received.revisions[0]);
  expect(wordsIn(await textOf(file))).toEqual(words);
  await expect.poll(() => readdir(journal())).toEqual([]);
});

test("work that was never saved comes back too, again and again until it is saved or thrown away", async () => {
  const first = await desk.start();
  await request(first.window, "document:new");
  await typeUntilKilled(first);

  const second = await desk.start();
  const words = await shownWords(second.window);
  expect(words.length).toBeGreaterThan(20);
  await second.kill();

  const third = await desk.start();
  expect(await shownWords(third.window)).toEqual(words);
  await answerDialogs(third.app, { press: ["Don't save"] });
  const closed = third.app.waitForEvent("close");
  await request(third.window, "window:close").catch(() => {});
  await closed;
  expect(await readdir(journal())).toEqual([]);

  const fourth = await desk.start();
  expect(await titles(fourth.app)).toEqual(["Resolute"]);
});

test("a page whose process dies is shown again with the text it had", async () => {
  const { app, window } = await desk.start([await receivedFile()]);
  await type(window, "before the page died");
  await expect.poll(journalled).toContain("before the page died");
  await answerDialogs(app, { press: ["Show it again"] });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(() => dialogsShown(app)).toEqual([expect.stringContaining("This window has stopped working.")]);
  // The test's own hold on the page died with it: the new one is asked through its window.
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => {
      const script = "document.querySelector('.ProseMirror')?.textContent";
      return BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script);
    });
  await expect.poll(shown).toContain("before the page died");
  expect(await titles(app)).toEqual(["● draft.resolution — Resolute"]);
});

test("a kill in the middle of saving leaves the old file or the new one, whole", async () => {
  const file = await receivedFile();
  const { kill, window } = await desk.start([file]);
  const { document: shown } = (await request(window, "window:content")) as { document: { documentId: string } };
  const texts = [0, 1, 2, 3].map((count) => blank(`version ${count} ${"and words ".repeat(20_000)}`));
  let saves = 0;
  const saving = (async () => {
    for (let version = 1; ; version += 1) {
      const document = texts[version % texts.length];
      await request(window, "document:save", { documentId: shown.documentId, version, document });
      saves += 1;
    }
  })();
  await expect.poll(() => saves).toBeGreaterThan(3);
  await Promise.all([kill(), saving.catch(() => {})]);

  const read = readDossier(await readFile(file));
  if (!read.ok) throw new Error(read.failure.text);
  expect(texts).toContainEqual(workingRevision(read.value).document);
});

/** Types numbered words into the first paragraph, without a pause, and kills the program in the middle; returns the words and their moments. */
async function typeUntilKilled(
  running: RunningApp,
): Promise<readonly { readonly word: string; readonly at: number }[]> {
  await firstParagraph(running.window).click();
  await expect(editor(running.window)).toBeFocused();
  const typed: { word: string; at: number }[] = [];
  while (typed.length < 60) {
    const word = `w${typed.length}`;
    await running.window.keyboard.type(`${word}; `, { delay: 15 });
    typed.push({ word, at: Date.now() });
  }
  await running.kill();
  return typed;
}

async function shownWords(window: RunningApp["window"]): Promise<readonly string[]> {
  return wordsIn((await firstParagraph(window).textContent()) ?? "");
}

/** The numbered words that were typed to their end. */
function wordsIn(text: string): readonly string[] {
  return text.match(/w\d+(?=;)/g) ?? [];
}

/** What the journal holds now. */
async function journalled(): Promise<string> {
  const name = (await readdir(journal())).find((entry) => entry.endsWith(".json"));
  return name ? readFile(join(journal(), name), "utf8") : "";
}

/** A blank resolution with the given words in its first paragraph. */
function blank(words = ""): DocumentJson {
  let count = 0;
  const document = blankDocument(() => `b${++count}`);
  if (words === "") return document;
  const clause = { type: "clause", content: [{ type: "text", text: words }] };
  return JSON.parse(JSON.stringify(document).replace('{"type":"clause"}', JSON.stringify(clause)));
}
