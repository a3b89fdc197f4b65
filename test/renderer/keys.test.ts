import { describe, expect, test } from "vitest";
import { isPressed, type KeyPress, keyWords } from "../../renderer/keys.ts";
import { nextRegion } from "../../renderer/regions.ts";
import { COMMANDS } from "../../shared/ipc/commands.ts";

const press = (key: string, held = "", code = ""): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes("c"),
  metaKey: held.includes("m"),
  altKey: held.includes("a"),
  shiftKey: held.includes("s"),
});

test("F6 goes through the parts of the window and round again", () => {
  expect([nextRegion(-1, 4, 1), nextRegion(0, 4, 1), nextRegion(3, 4, 1)]).toEqual([0, 1, 0]);
  expect([nextRegion(-1, 4, -1), nextRegion(2, 4, -1), nextRegion(0, 4, -1)]).toEqual([3, 1, 3]);
});

describe("keys", () => {
  test("are named as the system names them", () => {
    expect(keyWords("CmdOrCtrl+Shift+S", "linux")).toBe("Ctrl+Shift+S");
    expect(keyWords("CmdOrCtrl+Shift+S", "darwin")).toBe("⇧⌘S");
    expect(keyWords("Alt+Up", "win32")).toBe("Alt+↑");
  });

  test("are pressed with exactly their modifiers", () => {
    expect(isPressed("CmdOrCtrl+S", press("s", "c"), "linux")).toBe(true);
    expect(isPressed("CmdOrCtrl+S", press("S", "cs"), "linux")).toBe(false);
    expect(isPressed("CmdOrCtrl+S", press("s", "m"), "linux")).toBe(false);
    expect(isPressed("CmdOrCtrl+S", press("s", "m"), "darwin")).toBe(true);
    expect(isPressed("Shift+F8", press("F8", "s"), "linux")).toBe(true);
    expect(isPressed("F8", press("F8", "s"), "linux")).toBe(false);
    expect(isPressed("Alt+Up", press("ArrowUp", "a"), "linux")).toBe(true);
  });

  test("with Alt are known by their place, whatever the layout prints there", () => {
    expect(isPressed("CmdOrCtrl+Alt+O", press("ø", "ma", "KeyO"), "darwin")).toBe(true);
    expect(isPressed("CmdOrCtrl+Alt+1", press("¡", "ma", "Digit1"), "darwin")).toBe(true);
    expect(isPressed("CmdOrCtrl+O", press("ø", "m", "KeyO"), "darwin")).toBe(false);
  });

  test("of two commands are never the same", () => {
    const keys = COMMANDS.flatMap(({ key }) => (key === null ? [] : [key]));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
