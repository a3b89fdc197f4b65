import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { hashOf, lookAt } from "../../main/hash.ts";
import { createWatcher } from "../../main/watch.ts";
import { listLog, temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();

describe("the watcher of files", () => {
  it("tells of a file that is written and of one that is replaced, and of no other", async () => {
    const touched: string[] = [];
    const watcher = createWatcher((path) => touched.push(path), listLog());
    const file = join(folder(), "a.resolution");
    await writeFile(file, "one");
    watcher.follow(file);
    await writeFile(join(folder(), "other.resolution"), "x");
    await writeFile(file, "two");
    await vi.waitFor(() => expect(touched).toContain(file), 5_000);
    const before = touched.length;
    await writeFile(join(folder(), "new"), "three");
    await rename(join(folder(), "new"), file);
    await vi.waitFor(() => expect(touched.length).toBeGreaterThan(before), 5_000);
    watcher.unfollow(file);
    expect(new Set(touched)).toEqual(new Set([file]));
  });

  it("says in the log where a folder cannot be watched, and does without", () => {
    const log = listLog();
    const watcher = createWatcher(() => {}, log);
    watcher.follow(join(folder(), "absent", "a.resolution"));
    watcher.unfollow(join(folder(), "absent", "a.resolution"));
    expect(log.lines).toHaveLength(1);
  });
});

describe("what lies at a path", () => {
  it("is a file with its hash, nothing, or something that cannot be looked at", async () => {
    const file = join(folder(), "a.resolution");
    await writeFile(file, "words");
    await mkdir(join(folder(), "folder"));
    expect(await lookAt(file)).toEqual({ kind: "file", hash: hashOf(Buffer.from("words")) });
    expect(await lookAt(join(folder(), "absent"))).toEqual({ kind: "absent" });
    expect(await lookAt(join(file, "below"))).toEqual({ kind: "absent" });
    expect(await lookAt(join(folder(), "folder"))).toEqual({ kind: "unknown" });
  });
});
