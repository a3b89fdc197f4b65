import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filesOf } from "../../main/command-line.ts";
import { suggestedName, withExtension, withoutExtension } from "../../main/file-name.ts";
import { windowTitle } from "../../main/window-title.ts";

describe("the name that a draft is saved under", () => {
  it.each([
    ["A/C.3/68/L.33/Rev.1", "x.txt", "A-C.3-68-L.33-Rev.1"],
    [null, "Draft from the facilitator.txt", "Draft from the facilitator"],
    [null, "Untitled", "Untitled"],
    ["", "", "Draft resolution"],
    [" / ", "...", "-"],
    ["A/C.3/68/L.?", "x", "A-C.3-68-L"],
    ["CON", "x", "CON_"],
    ["E/CN.15\u0000/2026:L.1", "x", "E-CN.15-2026L.1"],
  ])("comes from the symbol %j, else from %j: %j", (symbol, name, expected) => {
    expect(suggestedName(symbol, name)).toBe(expected);
  });

  it("can be a file on every system, whatever the symbol says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (symbol) => {
        const name = suggestedName(symbol, "x");
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[.\s]|[.\s]$/u);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(121);
      }),
      { numRuns: 1_000 },
    );
  });

  it("has the extension once", () => {
    expect(withExtension("/a/L.33", "resolution")).toBe("/a/L.33.resolution");
    expect(withExtension("/a/L.33.Resolution", "resolution")).toBe("/a/L.33.Resolution");
    expect(withoutExtension("L.33.resolution")).toBe("L.33");
    expect(withoutExtension(".resolution")).toBe(".resolution");
  });
});

describe("the files of a command line", () => {
  const own = ["/opt/resolute", "/usr/bin/electron"];

  it("are the arguments that are neither switches nor the program itself, from where one stands", () => {
    const args = ["/usr/bin/electron", "--no-sandbox", "/opt/resolute", "a.txt", "/drafts/b.resolution", "-x", ""];
    expect(filesOf(args, "/home/delegate", own)).toEqual(["/home/delegate/a.txt", "/drafts/b.resolution"]);
  });

  it("may begin with a hyphen after two of them, and each counts once", () => {
    expect(filesOf(["resolute", "a.txt", "--", "-b.txt", "a.txt"], "/d", own)).toEqual(["/d/a.txt", "/d/-b.txt"]);
    expect(filesOf(["resolute"], "/d", own)).toEqual([]);
  });

  it("leave the program's folder out in whatever words it was given", () => {
    expect(filesOf(["/usr/bin/electron", "."], "/opt/resolute", own)).toEqual([]);
  });
});

describe("a title bar", () => {
  it("says the file first and marks what is not saved", () => {
    expect(windowTitle({ kind: "start" })).toBe("Resolute");
    expect(windowTitle({ kind: "document", name: "L.33.resolution", dirty: false })).toBe("L.33.resolution — Resolute");
    expect(windowTitle({ kind: "document", name: "L.33.resolution", dirty: true })).toBe(
      "● L.33.resolution — Resolute",
    );
    expect(windowTitle({ kind: "comparison", nameA: "L.33", nameB: "L.33-Rev.1" })).toBe(
      "L.33 ↔ L.33-Rev.1 — Resolute",
    );
  });
});
