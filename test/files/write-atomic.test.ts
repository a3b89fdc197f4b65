import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type WriteSteps, writeAtomic } from "../../main/files/write-atomic.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resolute-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: "write" });

/** The real disk, except for the steps given. */
function disk(steps: Partial<WriteSteps>): WriteSteps {
  return {
    writeBytes: (handle, content) => handle.writeFile(content),
    rename,
    wait: async () => {},
    ...steps,
  };
}

describe("writing a file", () => {
  test("makes a new one and leaves nothing beside it", async () => {
    expect(await writeAtomic(join(folder, "a.resolution"), bytes("new"))).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, "a.resolution"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.resolution"]);
  });

  test("replaces an old one and keeps its permissions", async () => {
    const path = join(folder, "a.txt");
    writeFileSync(path, "old");
    chmodSync(path, 0o640);
    await writeAtomic(path, bytes("new"));
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test("writes through a symbolic link and leaves the link a link", async () => {
    mkdirSync(join(folder, "far"));
    writeFileSync(join(folder, "far", "real.txt"), "old");
    symlinkSync(join(folder, "far", "real.txt"), join(folder, "link.txt"));
    await writeAtomic(join(folder, "link.txt"), bytes("new"));
    expect(lstatSync(join(folder, "link.txt")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "far", "real.txt"), "utf8")).toBe("new");
    expect(readdirSync(join(folder, "far"))).toEqual(["real.txt"]);
  });

  test("many at once leave one of them whole", async () => {
    const path = join(folder, "a.txt");
    const texts = Array.from({ length: 20 }, (_, at) => `text ${at} `.repeat(1000));
    await Promise.all(texts.map((text) => writeAtomic(path, bytes(text))));
    expect(texts).toContain(readFileSync(path, "utf8"));
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("waits for a program that holds the file for a moment", async () => {
    let refusals = 3;
    const waited: number[] = [];
    const steps = disk({
      rename: (from, to) => (refusals-- > 0 ? Promise.reject(systemError("EPERM")) : rename(from, to)),
      wait: async (milliseconds) => void waited.push(milliseconds),
    });
    expect(await writeAtomic(join(folder, "a.txt"), bytes("new"), steps)).toMatchObject({ ok: true });
    expect(waited).toHaveLength(3);
  });
});

describe("a failed write leaves the old file whole and nothing else", () => {
  test.each([
    ["write-disk-full", "the disk is full", { writeBytes: () => Promise.reject(systemError("ENOSPC")) }],
    ["write-disk-full", "the quota is used up", { writeBytes: () => Promise.reject(systemError("EDQUOT")) }],
    ["write-in-use", "another program never lets go", { rename: () => Promise.reject(systemError("EBUSY")) }],
    ["write-no-permission", "renaming is forbidden", { rename: () => Promise.reject(systemError("EPERM")) }],
    ["write-failed", "the disk breaks", { writeBytes: () => Promise.reject(systemError("EIO")) }],
  ])("%s: %s", async (code, _, steps) => {
    writeFileSync(join(folder, "a.txt"), "old");
    const written = await writeAtomic(join(folder, "a.txt"), bytes("new"), disk(steps));
    expect(written).toMatchObject({ ok: false, failure: { code } });
    expect(!written.ok && written.failure.text).toMatch(/“a\.txt” could not be written: .+ Nothing was changed/);
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("also when it was half written", async () => {
    writeFileSync(join(folder, "a.txt"), "old");
    const steps = disk({
      writeBytes: async (handle, content) => {
        await handle.write(content, 0, 2);
        throw systemError("ENOSPC");
      },
    });
    await writeAtomic(join(folder, "a.txt"), bytes("new"), steps);
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
  });

  test("a folder that is not there", async () => {
    const written = await writeAtomic(join(folder, "none", "a.txt"), bytes("new"));
    expect(written).toMatchObject({ ok: false, failure: { code: "write-folder-missing" } });
  });

  test("a folder in the file's place", async () => {
    mkdirSync(join(folder, "a.txt"));
    const written = await writeAtomic(join(folder, "a.txt"), bytes("new"));
    expect(written).toMatchObject({ ok: false, failure: { code: "write-not-a-file" } });
    expect(statSync(join(folder, "a.txt")).isDirectory()).toBe(true);
  });

  test.skipIf(process.platform === "win32")("a device is not replaced by a file", async () => {
    expect(await writeAtomic("/dev/null", bytes("new"))).toMatchObject({ ok: false });
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  test("a link that leads nowhere stays as it is", async () => {
    symlinkSync(join(folder, "gone.txt"), join(folder, "link.txt"));
    expect(await writeAtomic(join(folder, "link.txt"), bytes("new"))).toMatchObject({ ok: false });
    expect(lstatSync(join(folder, "link.txt")).isSymbolicLink()).toBe(true);
  });

  test("a name too long for the system", async () => {
    const written = await writeAtomic(join(folder, `${"a".repeat(300)}.txt`), bytes("new"));
    expect(written).toMatchObject({ ok: false, failure: { code: "write-name-not-possible" } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a mistake of ours is no failure of the disk", async () => {
    const steps = disk({ writeBytes: () => Promise.reject(new TypeError("bug")) });
    await expect(writeAtomic(join(folder, "a.txt"), bytes("new"), steps)).rejects.toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
