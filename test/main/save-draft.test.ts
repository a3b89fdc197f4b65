import { chmod, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ChangedAnswer } from "../../main/dialogs.ts";
import { writeAtomic } from "../../main/files/write-atomic.ts";
import { hashOf, lookAt } from "../../main/hash.ts";
import { type SaveDoors, saveDraft } from "../../main/save-draft.ts";
import { writeDossier } from "../../shared/document/dossier.ts";
import { newDossier } from "../../shared/document/dossier-life.ts";
import { documentToJson } from "../../shared/document/schema.ts";
import { doc, op } from "../build/build.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const dossier = newDossier(documentToJson(doc({ operative: [op("*Urges* all States.")] })));
const older = newDossier(documentToJson(doc({ operative: [op("*Urges* States.")] })));
const file = (name = "draft.resolution") => join(folder(), name);

/** Doors where nobody is asked anything; a test opens those that it is about. */
function doors(open: Partial<SaveDoors> = {}): SaveDoors {
  const unasked = (what: string) => () => Promise.reject(new Error(`Nobody should have been asked for ${what}`));
  return {
    askPath: unasked("a path"),
    askChanged: unasked("a changed file"),
    isOpenElsewhere: async () => false,
    lookAt,
    writeFile: (path, bytes) => writeAtomic(path, bytes),
    ...open,
  };
}

const answering = (...answers: readonly ChangedAnswer[]): Pick<SaveDoors, "askChanged"> => {
  const left = [...answers];
  return { askChanged: async () => left.shift() ?? "cancel" };
};

describe("saving a draft", () => {
  it("writes its file and tells what the file now holds", async () => {
    await writeFile(file(), writeDossier(older));
    const saved = await saveDraft({ dossier, path: file(), diskHash: hashOf(writeDossier(older)), as: false }, doors());
    expect(await readFile(file())).toEqual(Buffer.from(writeDossier(dossier)));
    expect(saved.ok && saved.value).toEqual({ path: file(), hash: hashOf(writeDossier(dossier)) });
  });

  it("asks for a file where there is none yet", async () => {
    const saved = await saveDraft(
      { dossier, path: null, diskHash: null, as: false },
      doors({ askPath: async () => file() }),
    );
    expect(saved.ok).toBe(true);
    expect(await readdir(folder())).toEqual(["draft.resolution"]);
  });

  it("does nothing when nobody chooses a file", async () => {
    const saved = await saveDraft(
      { dossier, path: null, diskHash: null, as: false },
      doors({ askPath: async () => null }),
    );
    expect(!saved.ok && saved.failure.code).toBe("cancelled");
    expect(await readdir(folder())).toEqual([]);
  });

  it("writes a file again that was deleted meanwhile", async () => {
    expect((await saveDraft({ dossier, path: file(), diskHash: "gone", as: false }, doors())).ok).toBe(true);
  });

  it("refuses to write into a file that another window works on", async () => {
    const saved = await saveDraft(
      { dossier, path: null, diskHash: null, as: false },
      doors({ askPath: async () => file(), isOpenElsewhere: async () => true }),
    );
    expect(!saved.ok && saved.failure.code).toBe("open-elsewhere");
  });
});

describe("a file that somebody else changed", () => {
  const known = { dossier, diskHash: hashOf(writeDossier(older)), as: false };

  it("is kept when the drafter thinks better of it", async () => {
    await writeFile(file(), "theirs");
    const saved = await saveDraft({ ...known, path: file() }, doors(answering("cancel")));
    expect(!saved.ok && saved.failure.code).toBe("cancelled");
    expect(await readFile(file(), "utf8")).toBe("theirs");
  });

  it("is kept beside ours when we save under another name", async () => {
    await writeFile(file(), "theirs");
    const other = doors({ ...answering("save-as"), askPath: async () => file("ours.resolution") });
    const saved = await saveDraft({ ...known, path: file() }, other);
    expect(saved.ok && saved.value.path).toBe(file("ours.resolution"));
    expect(await readFile(file(), "utf8")).toBe("theirs");
  });

  it("is replaced only when the drafter says so", async () => {
    await writeFile(file(), "theirs");
    expect((await saveDraft({ ...known, path: file() }, doors(answering("replace")))).ok).toBe(true);
    expect(await readFile(file())).toEqual(Buffer.from(writeDossier(dossier)));
  });

  it("is asked about also when it is chosen again in the dialog for another name", async () => {
    await writeFile(file(), "theirs");
    const again = doors({ ...answering("cancel"), askPath: async () => file() });
    const saved = await saveDraft({ ...known, path: file(), as: true }, again);
    expect(!saved.ok && saved.failure.code).toBe("cancelled");
    expect(await readFile(file(), "utf8")).toBe("theirs");
  });

  it("is not asked about when only its time is new", async () => {
    await writeFile(file(), writeDossier(older));
    await writeFile(file(), writeDossier(older));
    expect((await saveDraft({ ...known, path: file() }, doors())).ok).toBe(true);
  });
});

describe("a save that fails", () => {
  const cases: readonly [string, string, () => Promise<string>][] = [
    ["where the folder is gone", "write-folder-missing", async () => join(folder(), "gone", "draft.resolution")],
    [
      "where a folder has the name",
      "write-not-a-file",
      async () => {
        await mkdir(file("folder.resolution"));
        return file("folder.resolution");
      },
    ],
    [
      "half-way through, as on a full disk",
      "write-disk-full",
      async () => {
        await writeFile(file(), writeDossier(older));
        return file();
      },
    ],
  ];

  it.each(cases)("%s leaves the old file and says why", async (_where, code, prepare) => {
    const path = await prepare();
    const before = await readdir(folder());
    const full: SaveDoors["writeFile"] = (target, bytes) =>
      writeAtomic(target, bytes, {
        writeBytes: async (handle) => {
          await handle.write(bytes.subarray(0, 10));
          throw Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" });
        },
        rename: async () => {
          throw new Error("Half a file must never be put in place");
        },
        wait: async () => {},
      });
    const saved = await saveDraft(
      { dossier, path: null, diskHash: null, as: false },
      doors({ askPath: async () => path, writeFile: full }),
    );
    expect(!saved.ok && saved.failure.code).toBe(code);
    expect(await readdir(folder())).toEqual(before);
    if (code === "write-disk-full") expect(await readFile(path)).toEqual(Buffer.from(writeDossier(older)));
  });

  it.skipIf(process.getuid?.() === 0)("in a folder without the right to write says so", async () => {
    const locked = join(folder(), "locked");
    await mkdir(locked);
    await chmod(locked, 0o500);
    const saved = await saveDraft(
      { dossier, path: null, diskHash: null, as: false },
      doors({ askPath: async () => join(locked, "draft.resolution") }),
    );
    expect(!saved.ok && saved.failure.code).toBe("write-no-permission");
    await chmod(locked, 0o700);
    await rm(locked, { recursive: true });
  });
});
