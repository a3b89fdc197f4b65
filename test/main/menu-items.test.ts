import { describe, expect, it } from "vitest";
import { type MenuState, menuItems } from "../../main/menu-items.ts";
import { COMMANDS } from "../../shared/ipc/commands.ts";

type Item = ReturnType<typeof menuItems>[number];

const state: MenuState = { where: "document", platform: "linux", devTools: false, recent: [] };
const done: string[] = [];
const actions = {
  run: (id: string) => void done.push(id),
  openRecent: (id: string) => void done.push(`recent ${id}`),
  clearRecent: () => void done.push("clear"),
  showLog: () => void done.push("log"),
};

const below = (item: Item): readonly Item[] => (Array.isArray(item.submenu) ? item.submenu : []);
const all = (changed: Partial<MenuState> = {}): readonly Item[] =>
  menuItems({ ...state, ...changed }, actions).flatMap(below);
const click = (item: Item | undefined): void => (item?.click as (() => void) | undefined)?.();

describe("the menu bar", () => {
  it("has every command once, with its label and key, in the menu where the list puts it", () => {
    const items = all();
    expect(items.filter(({ id }) => id).map(({ id }) => id)).toEqual(COMMANDS.map(({ id }) => id));
    for (const { id, label, key } of COMMANDS) {
      const item = items.find((candidate) => candidate.id === id);
      expect([item?.label, item?.accelerator ?? null]).toEqual([label, key]);
    }
    expect(menuItems(state, actions).map(({ label }) => label)).toEqual([
      "&File",
      "&Edit",
      "&Paragraph",
      "&Insert",
      "&Compare",
      "&View",
      "&Help",
    ]);
  });

  it("runs a command by its id", () => {
    done.length = 0;
    click(all().find(({ id }) => id === "file.save"));
    expect(done).toEqual(["file.save"]);
  });

  it.each([
    ["document", ["file.save", "edit.undo", "compare.withFile", "file.open"], ["compare.next", "compare.close"]],
    ["comparison", ["compare.next", "compare.exportPdf", "file.open"], ["file.save", "insert.note"]],
    ["start", ["file.open", "compare.twoFiles", "view.palette", "file.close"], ["file.save", "compare.next"]],
    [
      null,
      ["file.new", "file.open", "file.openSample", "compare.twoFiles"],
      ["file.close", "view.palette", "help.keys"],
    ],
  ] as const)("greys what makes no sense at: %s", (where, on, off) => {
    const enabled = new Map(all({ where }).map((item) => [item.id, item.enabled]));
    for (const id of on) expect([id, enabled.get(id)]).toEqual([id, true]);
    for (const id of off) expect([id, enabled.get(id)]).toEqual([id, false]);
  });

  it("shows Escape beside its command but leaves the key to the page", () => {
    const back = all().find(({ id }) => id === "compare.close");
    expect([back?.accelerator, back?.registerAccelerator]).toEqual(["Escape", false]);
  });

  it("lists recent files by their names and clears them", () => {
    done.length = 0;
    const recent = [{ id: "1", name: "Trade & aid.resolution" }];
    const menu = all({ recent }).find(({ label }) => label === "Open recent");
    expect(menu?.enabled).toBe(true);
    expect(menu && below(menu).map(({ label }) => label)).toEqual([
      "Trade && aid.resolution",
      undefined,
      "Clear the list",
    ]);
    for (const item of menu ? below(menu) : []) click(item);
    expect(done).toEqual(["recent 1", "clear"]);
    expect(all().find(({ label }) => label === "Open recent")?.enabled).toBe(false);
  });

  it("has the clipboard and zoom of the system, and developer tools only while developing", () => {
    const roles = (devTools: boolean) => all({ devTools }).flatMap(({ role }) => role ?? []);
    expect(roles(false)).toEqual(
      expect.arrayContaining(["cut", "copy", "paste", "selectAll", "zoomIn", "togglefullscreen", "quit"]),
    );
    expect(roles(false)).not.toContain("toggleDevTools");
    expect(roles(false)).not.toContain("reload");
    expect(roles(true)).toContain("toggleDevTools");
  });

  it("follows the ways of macOS there", () => {
    const menus = menuItems({ ...state, platform: "darwin" }, actions);
    expect(menus.map(({ role, label }) => role ?? label)).toEqual([
      "appMenu",
      "File",
      "Edit",
      "Paragraph",
      "Insert",
      "Compare",
      "View",
      "windowMenu",
      "Help",
    ]);
    expect(menus.flatMap(below).some(({ role }) => role === "quit")).toBe(false);
  });
});
