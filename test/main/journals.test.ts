import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../main/drafts.ts";
import { writeAtomic } from "../../main/files/write-atomic.ts";
import { createJournals, type Journals, journalFiles } from "../../main/journals.ts";
import type { WriteFile } from "../../main/json-file.ts";
import { recoverDrafts } from "../../main/recovery.ts";
import { type Failure, failure } from "../../shared/base/result.ts";
import { importedDossier, keepRevision, newDossier, withWorkingText } from "../../shared/document/dossier-life.ts";
import { documentToJson } from "../../shared/document/schema.ts";
import { doc, op } from "../build/build.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const text = (words: string) => documentToJson(doc({ operative: [op(words)] }));
const source = { name: "L.33.txt", bytes: new Uint8Array([65, 0, 255]) };

const draft: Draft = {
  id,
  name: "L.33.txt",
  path: null,
  folder: null,
  diskHash: null,
  dossier: importedDossier(text("*Urges* all States."), source),
  version: 0,
  messages: [],
  recovered: false,
  dirty: true,
};

/** The draft after `version` edits, the last of which wrote `words`. */
const edited = (words: string, version: number): Draft => ({
  ...draft,
  dossier: withWorkingText(draft.dossier, text(words)),
  version,
});

function journals(
  writeFile: WriteFile = (path, bytes) => writeAtomic(path, bytes),
  troubles: Failure[] = [],
): Journals {
  return createJournals({ folder: folder(), writeFile, pid: 1, onTrouble: (trouble) => troubles.push(trouble) });
}

const recovered = async (): Promise<readonly Draft[]> => (await recoverDrafts(folder())).drafts;

describe("the journal of unsaved work", () => {
  it("gives everything back after the program is gone: the newest text, the kept revisions, the imported file", async () => {
    const journal = journals();
    await journal.record(edited("*Urges* Member States.", 1));
    await journal.record(edited("*Urges* all Member States.", 2));
    expect(await recovered()).toEqual([
      { ...edited("*Urges* all Member States.", 2), version: 0, recovered: true, dirty: true },
    ]);
  });

  it("remembers the draft's own file and what it held", async () => {
    await journals().record({
      ...edited("*Urges*", 1),
      path: "/drafts/L.33.resolution",
      diskHash: "abc",
      name: "L.33.resolution",
    });
    expect(await recovered()).toMatchObject([
      { path: "/drafts/L.33.resolution", diskHash: "abc", name: "L.33.resolution" },
    ]);
  });

  it("is offered again as long as the work is neither saved nor closed", async () => {
    await journals().record(edited("*Urges*", 1));
    expect(await recovered()).toEqual(await recovered());
  });

  it("is empty once the recorded version is saved, or the draft closed", async () => {
    const journal = journals();
    await journal.record(edited("*Urges*", 1));
    await journal.saved(edited("*Urges*", 1), 1);
    expect(await readdir(folder())).toEqual([]);
    await journal.record(edited("*Calls*", 2));
    await journal.remove(id);
    expect(await readdir(folder())).toEqual([]);
  });

  it("keeps text that was typed while an older version was being saved, under the new file's name", async () => {
    const journal = journals();
    await journal.record(edited("*Urges* more.", 5));
    await journal.saved({ ...edited("*Urges* more.", 5), path: "/drafts/a.resolution", name: "a.resolution" }, 4);
    expect(await recovered()).toEqual([
      {
        ...edited("*Urges* more.", 5),
        path: "/drafts/a.resolution",
        folder: "/drafts",
        name: "a.resolution",
        version: 0,
        recovered: true,
      },
    ]);
  });

  it("is empty after a save also where the page had counted higher before it was loaded again", async () => {
    const journal = journals();
    await journal.record(edited("*Urges*", 500));
    journal.restart(id);
    await journal.saved(edited("*Urges*", 0), 0);
    expect(await readdir(folder())).toEqual([]);
  });

  it("writes the dossier once and again only when a revision was kept", async () => {
    const written: string[] = [];
    const journal = journals((path, bytes) => {
      written.push(path.slice(folder().length + 37));
      return writeAtomic(path, bytes);
    });
    await journal.record(edited("one", 1));
    await journal.record(edited("two", 2));
    const kept = { ...draft, dossier: keepRevision(draft.dossier, "First reading"), version: 3 };
    await journal.record(kept);
    expect(written).toEqual([".resolution", ".json", ".json", ".resolution", ".json"]);
    expect((await recovered())[0]?.dossier).toEqual(kept.dossier);
  });

  it("never runs two writes at once and leaves out what was overtaken", async () => {
    let running = 0;
    let most = 0;
    let writes = 0;
    const journal = journals(async (path, bytes) => {
      running += 1;
      writes += 1;
      most = Math.max(most, running);
      const result = await writeAtomic(path, bytes);
      running -= 1;
      return result;
    });
    await Promise.all(Array.from({ length: 50 }, (_, at) => journal.record(edited(`Edit ${at}.`, at + 1))));
    expect(most).toBe(1);
    expect(writes).toBe(3);
    expect((await recovered())[0]?.dossier).toEqual(edited("Edit 49.", 50).dossier);
  });

  it("tells when it cannot be written", async () => {
    const troubles: Failure[] = [];
    await journals(async () => failure("write-disk-full", "Full."), troubles).record(edited("one", 1));
    expect(troubles).toEqual([{ code: "write-disk-full", text: "Full." }]);
  });
});

describe("recovery", () => {
  it("finds nothing in an empty journal", async () => {
    expect(await recoverDrafts(folder())).toEqual({ drafts: [], setAside: [] });
  });

  it.each([
    ["cut off", (json: string) => json.slice(0, -20)],
    ["empty", () => ""],
    ["another's", () => '{"hello":1}'],
    ["of a later format", (json: string) => json.replace('"format":1', '"format":2')],
    ["holding no resolution", (json: string) => json.replace('"title"', '"notitle"')],
  ])("sets aside an entry that is %s, and its dossier, and deletes neither", async (_what, damage) => {
    await journals().record(edited("*Urges*", 1));
    const files = journalFiles(folder(), id);
    const damaged = damage(await readFile(files.entry, "utf8"));
    await writeFile(files.entry, damaged);
    expect(await recoverDrafts(folder())).toEqual({
      drafts: [],
      setAside: [`${files.entry}.damaged`, `${files.base}.damaged`],
    });
    expect(await readFile(`${files.entry}.damaged`, "utf8")).toBe(damaged);
    expect(await recoverDrafts(folder())).toEqual({ drafts: [], setAside: [] });
  });

  it("recovers the text where only the dossier is lost, and lets it not replace the draft's own file", async () => {
    await journals().record({ ...edited("*Urges*", 1), path: "/drafts/a.resolution", diskHash: "abc" });
    await writeFile(journalFiles(folder(), id).base, "damaged");
    const [one] = await recovered();
    expect(one).toMatchObject({ path: null, diskHash: null, dossier: newDossier(text("*Urges*")) });
    expect(one?.messages.map(({ code }) => code)).toEqual(["revisions-not-recovered"]);
  });

  it("clears away what a kill in the middle of a write leaves", async () => {
    await journals().record(edited("*Urges*", 1));
    await writeFile(join(folder(), ".resolute-1-0-1.tmp"), "half");
    const other = "11111111-1111-4111-8111-111111111111";
    await rename(journalFiles(folder(), id).base, journalFiles(folder(), other).base);
    await recoverDrafts(folder());
    expect(await readdir(folder())).toEqual([`${id}.json`]);
  });

  it("reads no entry under another draft's name", async () => {
    await journals().record(edited("*Urges*", 1));
    const other = "11111111-1111-4111-8111-111111111111";
    await rename(journalFiles(folder(), id).entry, journalFiles(folder(), other).entry);
    expect((await recoverDrafts(folder())).setAside).toHaveLength(1);
  });
});
