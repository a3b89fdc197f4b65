import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { blocksOf } from "../../shared/document/blocks.ts";
import { readDossier } from "../../shared/document/dossier.ts";
import { workingRevision } from "../../shared/document/dossier-life.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { documentFromJson } from "../../shared/document/schema.ts";
import { answerDialogs, launchApp, type RunningApp } from "./launch.ts";

// The whole job, as a delegate does it: open a draft, edit it, save it, open it again, compare it with a colleague's copy, hand over a PDF.

const SAMPLE = new URL("../../resources/samples/revised-draft-resolution.txt", import.meta.url);

let folder = "";
let running: RunningApp | null = null;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "resolute-story-"));
});
test.afterEach(async () => {
  await running?.stop();
  running = null;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test("a delegate opens the sample, edits and saves it, compares it with a colleague's copy and hands over PDFs", async () => {
  const file = join(folder, "crime-prevention.resolution");
  const pdf = join(folder, "crime-prevention.pdf");
  const redline = join(folder, "redline.pdf");
  running = await launchApp();
  const { app, window } = running;

  // Open: it is seen as the resolution that it is.
  await window.getByRole("button", { name: /Open the sample/ }).click();
  const editor = window.getByTestId("editor");
  await expect(editor.locator(".operative")).toHaveCount(50);
  await expect(editor.locator(".preambular")).toHaveCount(43);
  await expect(editor.locator(".preambular .opening").first()).toHaveText("Reaffirming");
  await expect(window.getByTestId("outline")).toContainText("OP50");
  await expect(window.getByTestId("messages")).toContainText(/page/i);

  // Edit: words at the caret, then a paragraph of one's own behind the first.
  await typeAtEndOf(window, editor.locator(".operative").nth(1), " Words of our own");
  await window.keyboard.press("Enter");
  await window.keyboard.type("Welcomes the second act of this story;");
  await expect(editor.locator(".operative")).toHaveCount(51);
  await expect(editor.locator(".operative .opening").nth(2)).toHaveText("Welcomes");
  await expect(window.getByTestId("status-saved")).not.toContainText(/^Saved/);

  // Save, and open what was saved in a new run of the program.
  await answerDialogs(app, { save: [file] });
  await window.keyboard.press("ControlOrMeta+s");
  await expect.poll(() => titleOf(app)).toBe("crime-prevention.resolution — Resolute");
  await running.stop();

  running = await launchApp({ args: [file] });
  const again = running.window;
  await expect(again.getByTestId("editor").locator(".operative")).toHaveCount(51);
  await expect(again.getByTestId("editor")).toContainText("the second act of this story");

  // Compare with the copy of a colleague, who moved a paragraph and changed a word.
  const copy = join(folder, "colleague.txt");
  await writeFile(copy, await colleaguesCopy());
  await answerDialogs(running.app, { open: [[copy]], save: [redline, pdf] });
  await again.keyboard.press("ControlOrMeta+d");
  await expect(again.getByTestId("headline")).toContainText("Proven", { timeout: 30_000 });
  await expect(again.getByTestId("headline")).toContainText(/1 moved/);
  const list = again.getByTestId("change-list");
  await expect(list).toContainText("Uruguay");
  await expect(list).toContainText("fullest");

  // Step through the changes by key: each step selects another one.
  const seen = new Set<string>();
  for (let step = 0; step < 4; step++) {
    await again.keyboard.press("F8");
    seen.add((await again.getByTestId("stop-count").textContent()) ?? "");
  }
  expect(seen.size).toBe(4);
  await again.keyboard.press("Shift+F8");
  expect(seen.has((await again.getByTestId("stop-count").textContent()) ?? "")).toBe(true);

  // Hand over the redline and, back in the draft, the draft itself.
  await runFromMenu(running.app, "compare.exportPdf");
  await expect.poll(() => wordsOfPdf(redline), { timeout: 30_000 }).toContain("Proven:");
  await again.keyboard.press("Escape");
  await expect(again.getByTestId("editor")).toBeVisible();
  await again.keyboard.press("ControlOrMeta+e");
  await expect.poll(() => wordsOfPdf(pdf).length, { timeout: 30_000 }).toBeGreaterThan(5_000);
  await expectWordsOfDraft(file, pdf);
});

test("a text given on the command line opens, and a file that cannot be read says why and opens nothing", async () => {
  const text = join(folder, "short.txt");
  await writeFile(
    text,
    "The General Assembly,\n\nRecalling its resolution 60/1 of 16 September 2005,\n\n1. Urges all States to act.\n",
  );
  running = await launchApp({ args: [text] });
  await expect(running.window.getByTestId("editor").locator(".preambular")).toHaveCount(1);
  await running.stop();

  const broken = join(folder, "broken.resolution");
  await writeFile(broken, "This is no dossier.");
  running = await launchApp();
  await answerDialogs(running.app, { open: [[broken]] });
  await running.window.getByRole("button", { name: /^Open…/ }).click();
  await expect(running.window.getByTestId("failures")).toContainText("broken.resolution");
  await expect(running.window.getByTestId("start")).toBeVisible();
  expect(await readFile(broken, "utf8")).toBe("This is no dossier.");
});

async function typeAtEndOf(window: Page, paragraph: Locator, words: string): Promise<void> {
  await paragraph.locator("p").first().click();
  await paragraph
    .locator("p")
    .first()
    .evaluate((line) => {
      getSelection()?.selectAllChildren(line);
      getSelection()?.collapseToEnd();
    });
  await window.keyboard.type(words);
}

function titleOf(app: RunningApp["app"]): Promise<string | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
}

function runFromMenu(app: RunningApp["app"], id: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);
}

/** The sample as somebody else revised it: one sponsor fewer, the last paragraph but two at the head, one word changed. */
async function colleaguesCopy(): Promise<string> {
  const text = (await readFile(SAMPLE, "utf8")).replace(" Uruguay,", "").replace("fullest possible", "widest possible");
  const paragraphs = text.split("\n\n");
  const from = paragraphs.findIndex((paragraph) => paragraph.startsWith("48. "));
  const [moved = ""] = paragraphs.splice(from, 1);
  const to = paragraphs.findIndex((paragraph) => paragraph.startsWith("1. "));
  paragraphs.splice(to, 0, moved);
  let number = 0;
  return paragraphs.map((paragraph) => paragraph.replace(/^\d+\. /, () => `${++number}. `)).join("\n\n");
}

/** The words of a PDF as a reader copies them; none where there is no whole file yet. */
function wordsOfPdf(path: string): readonly string[] {
  try {
    const text = execFileSync("pdftotext", ["-layout", path, "-"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return text.split(/\s+/u).filter((word) => word !== "");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new Error("pdftotext is not installed (poppler-utils)");
    return [];
  }
}

/** Every word of the saved draft stands in the PDF at least as often. */
async function expectWordsOfDraft(file: string, pdf: string): Promise<void> {
  const dossier = readDossier(new Uint8Array(await readFile(file)));
  if (!dossier.ok) throw new Error(dossier.failure.text);
  const document = documentFromJson(workingRevision(dossier.value).document);
  const texts = [
    ...blocksOf(document).map((block) => block.text),
    ...notesOf(document).map((note) => note.node.textContent),
  ];
  const bare = (words: readonly string[]) =>
    words.map((word) => word.replace(/[^\p{L}]/gu, "")).filter((word) => word.length > 3);
  const left = new Map<string, number>();
  for (const word of bare(wordsOfPdf(pdf))) left.set(word, (left.get(word) ?? 0) + 1);
  const missing = bare(texts.join(" ").split(/\s+/u)).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  expect(missing).toEqual([]);
}
