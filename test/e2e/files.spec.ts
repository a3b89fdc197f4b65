import { readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import { blankDocument } from "../../shared/document/blank.ts";
import { readDossier, writeDossier } from "../../shared/document/dossier.ts";
import { newDossier } from "../../shared/document/dossier-life.ts";
import { answerDialogs, dialogsShown } from "./launch.ts";
import { click, editor, request, saveByKey, setUpDesk, textOf, titles, type } from "./steps.ts";

// Work and its file: closing, quitting, saving, and what others do to the file meanwhile.

const desk = setUpDesk();

test("closing a window with unsaved work asks, and cancelling keeps it", async () => {
  const { app, window } = await desk.start([await desk.draft("a")]);
  await type(window, "Recalling");
  await expect.poll(() => titles(app)).toEqual(["● a.resolution — Resolute"]);
  await answerDialogs(app, { press: ["Cancel"] });
  await click(app, "file.close");
  await expect.poll(() => dialogsShown(app)).toEqual([expect.stringContaining("Save the changes to “a.resolution”?")]);
  expect(await titles(app)).toEqual(["● a.resolution — Resolute"]);
  await expect(editor(window)).toContainText("Recalling");
});

test("closing and saving puts the text into its file before the window goes", async () => {
  const file = await desk.draft("a");
  const { app, window } = await desk.start([file]);
  await type(window, "Recalling");
  await answerDialogs(app, { press: ["Save"] });
  const closed = app.waitForEvent("close");
  await click(app, "file.close");
  await closed;
  expect(await textOf(file)).toContain("Recalling");
});

test("a draft without a file asks for one; without an answer nothing closes and nothing is lost", async () => {
  const { app, window } = await desk.start();
  await request(window, "document:new");
  await expect(editor(window)).toBeVisible();
  await type(window, "Recalling");
  await answerDialogs(app, { press: ["Save", "Save"], save: [] });
  await click(app, "file.close");
  await expect.poll(async () => (await dialogsShown(app)).length).toBe(2);
  await expect.poll(() => titles(app)).toEqual(["● Untitled — Resolute"]);
  await answerDialogs(app, { press: ["Save"], save: [join(desk.folder(), "first draft")] });
  const closed = app.waitForEvent("close");
  await click(app, "file.close");
  await closed;
  expect(await textOf(join(desk.folder(), "first draft.resolution"))).toContain("Recalling");
});

test("an imported text is never written to: saving asks for a file of our own beside it and keeps the import in it", async () => {
  const bytes = await readFile(join(import.meta.dirname, "../../resources/samples/revised-draft-resolution.txt"));
  const imported = await desk.write("from the secretariat.txt", bytes);
  const { app, window } = await desk.start([imported]);
  await expect(editor(window)).toBeVisible();
  expect(await titles(app)).toEqual(["from the secretariat.txt — Resolute"]);
  const ours = join(desk.folder(), "ours.resolution");
  await answerDialogs(app, { save: [ours] });
  await saveByKey(window);
  await expect.poll(() => titles(app)).toEqual(["ours.resolution — Resolute"]);
  const [asked] = await dialogsShown(app);
  expect(asked).toContain(join(desk.folder(), "from the secretariat.resolution"));
  expect(await readFile(imported)).toEqual(bytes);
  const saved = readDossier(await readFile(ours));
  expect(saved.ok && saved.value.revisions.map(({ label, source }) => [label, source?.name])).toEqual([
    ["As received", "from the secretariat.txt"],
    ["Working text", undefined],
  ]);
  expect(saved.ok && Buffer.from(saved.value.revisions[0]?.source?.bytes ?? [])).toEqual(bytes);
});

test("keeping a revision saves it with the draft and goes on on a copy", async () => {
  const file = await desk.draft("a");
  const { app, window } = await desk.start([file]);
  await type(window, "Recalling");
  await expect.poll(() => titles(app)).toEqual(["● a.resolution — Resolute"]);
  const { document: shown } = (await request(window, "window:content")) as {
    document: { documentId: string; document: unknown };
  };
  const draft = { documentId: shown.documentId, version: 1, document: shown.document };
  const kept = await request(window, "revision:keep", draft, "First reading");
  expect(kept).toMatchObject({
    kind: "done",
    value: { name: "a.resolution", revisions: [{ label: "First reading" }, { label: "Working text" }] },
  });
  expect(await request(window, "revision:read", shown.documentId, "r1")).toMatchObject({
    kind: "done",
    value: { name: "First reading" },
  });
  const saved = readDossier(await readFile(file));
  expect(saved.ok && saved.value.revisions.map(({ id, label }) => [id, label])).toEqual([
    ["r1", "First reading"],
    ["r2", "Working text"],
  ]);
});

test("quitting asks for each window in turn and stops where the drafter cancels", async () => {
  const [a, b] = [await desk.draft("a"), await desk.draft("b")];
  const { app } = await desk.start([a, b]);
  await expect.poll(() => app.windows().length).toBe(2);
  for (const page of app.windows()) await type(page, "Recalling");
  await expect.poll(async () => (await titles(app)).every((title) => title.startsWith("●"))).toBe(true);
  await answerDialogs(app, { press: ["Don't save", "Cancel"] });
  await app.evaluate(({ app: program }) => program.quit());
  await expect.poll(async () => (await dialogsShown(app)).length).toBe(2);
  await expect.poll(async () => (await titles(app)).length).toBe(1);
  await answerDialogs(app, { press: ["Save"] });
  const closed = app.waitForEvent("close");
  await app.evaluate(({ app: program }) => program.quit());
  await closed;
  expect([await textOf(a), await textOf(b)].filter((text) => text.includes("Recalling"))).toHaveLength(1);
});

test("a file changed by another program is noticed by its content and never replaced without asking", async () => {
  const file = await desk.draft("a");
  const { app, window } = await desk.start([file]);
  await window.evaluate(() => {
    const { resolute } = globalThis as unknown as {
      resolute: { on: (name: string, heard: (name: string) => void) => void };
    };
    const changes: string[] = [];
    Object.assign(globalThis, { changes });
    resolute.on("changed-on-disk", (name) => changes.push(name));
  });
  const changes = () => window.evaluate(() => (globalThis as unknown as { changes: string[] }).changes);
  // Written again with the same content: nothing changed.
  await writeFile(file, await readFile(file));
  const theirs = writeDossier(newDossier(blankDocument(() => "theirs")));
  await writeFile(file, theirs);
  await expect.poll(changes).toEqual(["a.resolution"]);

  await type(window, "Recalling");
  await answerDialogs(app, {
    press: ["Cancel", "Save as…", "Replace"],
    save: [join(desk.folder(), "ours.resolution")],
  });
  await saveByKey(window);
  await expect.poll(async () => (await dialogsShown(app)).length).toBe(1);
  expect(await readFile(file)).toEqual(Buffer.from(theirs));
  await expect.poll(() => titles(app)).toEqual(["● a.resolution — Resolute"]);
  await saveByKey(window);
  await expect.poll(() => titles(app)).toEqual(["ours.resolution — Resolute"]);
  expect(await readFile(file)).toEqual(Buffer.from(theirs));
  expect(await textOf(join(desk.folder(), "ours.resolution"))).toContain("Recalling");
});

test("reading a changed file again shows what it holds, and old text on its way does not come back", async () => {
  const file = await desk.draft("a");
  const { app, window } = await desk.start([file]);
  await type(window, "Recalling");
  await writeFile(file, writeDossier(newDossier(blankDocument(() => "theirs"))));
  const { document } = (await request(window, "window:content")) as {
    document: { documentId: string; document: unknown };
  };
  await answerDialogs(app, { press: ["Read again"] });
  const late = { documentId: document.documentId, version: 9, document: document.document };
  await request(window, "document:reload", document.documentId);
  await request(window, "document:journal", late);
  await expect(editor(window)).not.toContainText("Recalling");
  await expect.poll(() => titles(app)).toEqual(["a.resolution — Resolute"]);
});

test("a save that fails says why, replaces nothing and leaves the work unsaved", async () => {
  const file = await desk.draft("a");
  const before = await readFile(file);
  const { app, window } = await desk.start([file]);
  await type(window, "Recalling");
  const moved = `${desk.folder()}-moved`;
  await rename(desk.folder(), moved);
  try {
    await saveByKey(window);
    await expect(
      window.getByText(/“a\.resolution” could not be written: the folder does not exist/).first(),
    ).toBeVisible();
    expect(await titles(app)).toEqual(["● a.resolution — Resolute"]);
    expect(await readFile(join(moved, basename(file)))).toEqual(before);
  } finally {
    await rename(moved, desk.folder());
  }
  await saveByKey(window);
  await expect.poll(() => titles(app)).toEqual(["a.resolution — Resolute"]);
  expect(await textOf(file)).toContain("Recalling");
});
