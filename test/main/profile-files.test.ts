import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeAtomic } from "../../main/files/write-atomic.ts";
import type { WriteFile } from "../../main/json-file.ts";
import { createLatestWriter } from "../../main/latest-writer.ts";
import { createLog } from "../../main/log.ts";
import { openRecents, withRecent } from "../../main/recent.ts";
import { DEFAULT_SETTINGS, openSettings, repairSettings } from "../../main/settings.ts";
import { failure } from "../../shared/base/result.ts";
import { listLog, temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const write: WriteFile = (path, bytes) => writeAtomic(path, bytes);
const counter = () => {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;
};

describe("the settings", () => {
  const path = () => join(folder(), "settings.json");

  it("have defaults until somebody changes them, and then last", async () => {
    const log = listLog();
    const settings = openSettings(path(), write, log);
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    settings.write({ ...DEFAULT_SETTINGS, theme: "dark" });
    expect(settings.read().theme).toBe("dark");
    await settings.idle();
    expect(openSettings(path(), write, log).read()).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
    expect(log.lines).toEqual([]);
  });

  it.each(["", "{", "null", "[]", "7", '"dark"'])(
    "have defaults where the file holds %j, and the log says so",
    async (text) => {
      await writeFile(path(), text);
      const log = listLog();
      expect(openSettings(path(), write, log).read()).toEqual(DEFAULT_SETTINGS);
      expect(log.lines).toHaveLength(1);
    },
  );

  it("keep what is in order and drop what is not or what nobody knows", () => {
    expect(repairSettings({ theme: "dark", zoom: "large", outlineWidth: 300, hat: true })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: "dark",
      outlineWidth: 300,
    });
  });

  it("are in order after any repair", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => Object.keys(repairSettings(json)).length > 0));
  });

  it("stay as they were chosen for this run where they cannot be written", async () => {
    const log = listLog();
    const settings = openSettings(path(), async () => failure("write-disk-full", "Full."), log);
    settings.write({ ...DEFAULT_SETTINGS, zoom: 2 });
    await settings.idle();
    expect(settings.read().zoom).toBe(2);
    expect(log.lines).toEqual(["error Full."]);
  });
});

describe("the recent files", () => {
  it("stand newest first, each once, under an id that stays, twelve at most", () => {
    const newId = counter();
    let list = withRecent([], "/a", newId);
    const id = list[0]?.id;
    for (const path of ["/b", "/c", "/a"]) list = withRecent(list, path, newId);
    expect(list.map(({ path }) => path)).toEqual(["/a", "/c", "/b"]);
    expect(list[0]?.id).toBe(id);
    for (let count = 0; count < 20; count += 1) list = withRecent(list, `/${count}`, newId);
    expect(list).toHaveLength(12);
  });

  it("are shown by name and folder, a missing one marked; their paths stay here", async () => {
    let changes = 0;
    const recents = openRecents({
      path: join(folder(), "recent.json"),
      newId: counter(),
      writeFile: write,
      log: listLog(),
      changed: () => {
        changes += 1;
      },
    });
    await writeFile(join(folder(), "L.33.resolution"), "");
    recents.add(join(folder(), "gone.resolution"));
    recents.add(join(folder(), "L.33.resolution"));
    expect(await recents.shown()).toEqual([
      { id: "00000000-0000-4000-8000-000000000002", name: "L.33.resolution", folder: folder(), missing: false },
      { id: "00000000-0000-4000-8000-000000000001", name: "gone.resolution", folder: folder(), missing: true },
    ]);
    expect(recents.pathOf("00000000-0000-4000-8000-000000000001")).toBe(join(folder(), "gone.resolution"));
    recents.clear();
    expect(recents.pathOf("00000000-0000-4000-8000-000000000001")).toBeNull();
    expect(changes).toBe(3);
    await recents.idle();
  });
});

describe("a writer of the latest value", () => {
  it("goes on after a write that failed, and tells those who waited for it", async () => {
    const written: string[] = [];
    const writer = createLatestWriter(async (value: string) => {
      if (value === "bad") throw new Error("bad");
      written.push(value);
    });
    await expect(writer.put("bad")).rejects.toThrow("bad");
    await writer.put("good");
    expect(written).toEqual(["good"]);
  });

  it("lets everyone who was overtaken wait for the newest", async () => {
    const written: number[] = [];
    const writer = createLatestWriter(async (value: number) => {
      await new Promise((resolve) => setImmediate(resolve));
      written.push(value);
    });
    await Promise.all([writer.put(1), writer.put(2), writer.put(3)]);
    expect(written).toEqual([1, 3]);
    await writer.idle();
  });
});

describe("the log", () => {
  const now = () => new Date(Date.UTC(2026, 0, 2, 3, 4, 5));

  it("writes each line at once, with time and level, and errors with their causes", async () => {
    const log = createLog(join(folder(), "logs"), now);
    log.info("Started");
    log.error("Failed", new Error("outer", { cause: new TypeError("inner") }));
    const text = await readFile(join(folder(), "logs", "resolute.log"), "utf8");
    expect(text).toMatch(/^2026-01-02T03:04:05\.000Z info {2}Started\n/);
    expect(text).toMatch(/error Failed\n {4}Error: outer\n[\s\S]*caused by TypeError: inner/);
  });

  it("begins a new file when one is full and keeps three old ones", async () => {
    const log = createLog(folder(), now);
    for (let count = 0; count < 60; count += 1) log.info(`${count} ${"x".repeat(100_000)}`);
    expect((await readdir(folder())).sort()).toEqual([
      "resolute.log",
      "resolute.log.1",
      "resolute.log.2",
      "resolute.log.3",
    ]);
    for (const name of await readdir(folder()))
      expect((await stat(join(folder(), name))).size).toBeLessThanOrEqual(1_000_000);
    expect((await readFile(join(folder(), "resolute.log"), "utf8")).includes("info  59 ")).toBe(true);
  });

  it("does not stop the work where it cannot be written", async () => {
    await mkdir(join(folder(), "logs", "resolute.log"), { recursive: true });
    const stderr = process.stderr.write;
    let told = "";
    process.stderr.write = (text) => {
      told += text;
      return true;
    };
    try {
      createLog(join(folder(), "logs"), now).info("Words");
    } finally {
      process.stderr.write = stderr;
    }
    expect(told).toContain("Words");
  });
});
