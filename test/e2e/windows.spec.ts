import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { electronPath } from "../../scripts/lib/electron.mjs";
import { electronFlags } from "../../scripts/lib/sandbox.mjs";
import { answerDialogs, dialogsShown } from "./launch.ts";
import { click, editor, request, setUpDesk, titles } from "./steps.ts";

// What the program itself does around the page: windows, files from everywhere, the menu bar.

const root = join(import.meta.dirname, "..", "..");
const desk = setUpDesk();

test("each file gets a window of its own, and a second start hands its files to the first", async () => {
  const [a, b, c] = [await desk.draft("a"), await desk.draft("b"), await desk.draft("c")];
  const { app } = await desk.start([a, b]);
  await expect.poll(() => titles(app)).toEqual(["a.resolution — Resolute", "b.resolution — Resolute"]);
  await startAgain([c]);
  const three = ["a.resolution — Resolute", "b.resolution — Resolute", "c.resolution — Resolute"];
  await expect.poll(() => titles(app)).toEqual(three);
  await startAgain([c]);
  await startAgain([]);
  expect(await titles(app)).toEqual(three);
});

test("the start window becomes the window of the first document; the next one opens beside it", async () => {
  const { app, window } = await desk.start();
  expect(await titles(app)).toEqual(["Resolute"]);
  await answerDialogs(app, { open: [[await desk.draft("a")], [await desk.draft("b")]] });
  await click(app, "file.open");
  await expect.poll(() => titles(app)).toEqual(["a.resolution — Resolute"]);
  await expect(editor(window)).toBeVisible();
  await click(app, "file.open");
  await expect.poll(() => titles(app)).toEqual(["a.resolution — Resolute", "b.resolution — Resolute"]);
  await click(app, "file.new");
  await expect.poll(() => titles(app)).toContain("Untitled — Resolute");
});

test("files that cannot be opened are named, with the reason, and the others open", async () => {
  const good = await desk.draft("good");
  const damaged = await desk.write("damaged.resolution", "PK nonsense");
  const newer = await desk.write("picture.docx", "PK");
  const { app } = await desk.start();
  await answerDialogs(app, { open: [[join(desk.folder(), "gone.resolution"), damaged, good, newer]] });
  await click(app, "file.open");
  await expect.poll(() => titles(app)).toEqual(["good.resolution — Resolute"]);
  await expect.poll(async () => (await dialogsShown(app)).length).toBe(2);
  const told = (await dialogsShown(app))[1] ?? "";
  for (const name of ["gone.resolution", "damaged.resolution", "picture.docx"]) expect(told).toContain(`“${name}”`);
  expect(told).not.toContain("good.resolution");
});

test("dropped files are opened by main; the page never learns their paths", async () => {
  const file = await desk.draft("dropped");
  const { app, window } = await desk.start();
  const input = await window.evaluateHandle(() => {
    const element = Object.assign(document.createElement("input"), { type: "file", id: "dropped-here" });
    document.body.append(element);
    return element;
  });
  await input.setInputFiles(file);
  await window.evaluate(async (element) => {
    const { resolute } = globalThis as unknown as {
      resolute: { openDropped: (files: readonly unknown[]) => Promise<unknown> };
    };
    await resolute.openDropped([...(element.files ?? []), new File(["x"], "made-up.txt")]);
  }, input);
  await expect.poll(() => titles(app)).toEqual(["dropped.resolution — Resolute"]);
});

test("recent files are known to the page by ids", async () => {
  const file = await desk.draft("recent");
  const first = await desk.start([file]);
  await expect(editor(first.window)).toBeVisible();
  await first.stop();
  const { app, window } = await desk.start();
  const content = (await request(window, "window:content")) as {
    recent: { id: string; name: string; missing: boolean }[];
  };
  expect(content.recent).toMatchObject([{ name: "recent.resolution", missing: false }]);
  await request(window, "document:open-recent", content.recent[0]?.id);
  await expect.poll(() => titles(app)).toEqual(["recent.resolution — Resolute"]);
});

test("the menu bar greys what makes no sense and runs the rest", async () => {
  const { app, window } = await desk.start();
  const enabled = () =>
    app.evaluate(({ Menu }) =>
      ["file.open", "file.save", "compare.next"].map((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled),
    );
  await expect.poll(enabled).toEqual([true, false, false]);
  await click(app, "file.new");
  await expect(editor(window)).toBeVisible();
  await expect.poll(enabled).toEqual([true, true, false]);
  await answerDialogs(app, { save: [join(desk.folder(), "by menu.resolution")] });
  await click(app, "file.save");
  await expect.poll(() => titles(app)).toEqual(["by menu.resolution — Resolute"]);
});

test("a window opens where the last one stood", async () => {
  const bounds = { x: 60, y: 40, width: 1010, height: 720 };
  const first = await desk.start();
  const boundsOf = ({ app }: typeof first) =>
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      return window?.isVisible() ? window.getBounds() : null;
    });
  await expect.poll(() => boundsOf(first)).not.toBeNull();
  await first.app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), bounds);
  await expect.poll(() => boundsOf(first)).toEqual(bounds);
  const closed = first.app.waitForEvent("close");
  await first.app.evaluate(({ app: program }) => program.quit());
  await closed;
  const second = await desk.start();
  await expect.poll(() => boundsOf(second)).toEqual(bounds);
});

test("two files are compared in a window of their own", async () => {
  const { app, window } = await desk.start();
  await answerDialogs(app, { open: [[await desk.draft("L.10"), await desk.draft("L.9")]] });
  await click(app, "compare.twoFiles");
  await expect.poll(() => titles(app)).toEqual(["L.9.resolution ↔ L.10.resolution — Resolute"]);
  expect(await request(window, "window:content")).toMatchObject({ kind: "comparison" });
});

/** Starts the program once more on the same profile and waits until that second process has ended by itself. */
async function startAgain(files: readonly string[]): Promise<void> {
  const executable = process.env.RESOLUTE_ELECTRON || (await electronPath());
  const child = spawn(executable, [...electronFlags(), `--user-data-dir=${desk.userData()}`, root, ...files], {
    stdio: "ignore",
  });
  const status = await new Promise((resolve, reject) => {
    child.once("exit", resolve);
    child.once("error", reject);
  });
  expect(status).toBe(0);
}
