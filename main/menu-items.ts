import type { MenuItemConstructorOptions } from "electron";
import { COMMANDS, type Command, type CommandId, type CommandMenu } from "../shared/ipc/commands.ts";

/** What the window in front shows; `null` where there is no window. */
export type CommandPlace = "start" | "document" | "comparison";

/** Everything that decides what the menu bar looks like. */
export interface MenuState {
  readonly where: CommandPlace | null;
  readonly platform: NodeJS.Platform;
  readonly devTools: boolean;
  readonly recent: readonly { readonly id: string; readonly name: string }[];
}

/** What the items of the menu bar do. */
export interface MenuActions {
  readonly run: (id: CommandId) => void;
  readonly openRecent: (id: string) => void;
  readonly clearRecent: () => void;
  readonly showLog: () => void;
}

const MENUS: readonly (readonly [CommandMenu, string])[] = [
  ["file", "&File"],
  ["edit", "&Edit"],
  ["paragraph", "&Paragraph"],
  ["insert", "&Insert"],
  ["compare", "&Compare"],
  ["view", "&View"],
  ["help", "&Help"],
];

/** Commands that begin a new group of their menu. */
const FIRST_OF_GROUP: ReadonlySet<CommandId> = new Set<CommandId>([
  "file.save",
  "file.exportPdf",
  "file.close",
  "edit.find",
  "edit.emphasis",
  "paragraph.deeper",
  "paragraph.moveUp",
  "paragraph.toOperative",
  "paragraph.setOpening",
  "paragraph.suffix",
  "insert.heading",
  "compare.next",
  "compare.sideBySide",
  "compare.exportPdf",
  "compare.close",
  "revision.keep",
  "view.palette",
]);

/** Commands that main does itself and that make sense without any window, as on macOS. */
const WITHOUT_WINDOW: ReadonlySet<CommandId> = new Set<CommandId>([
  "file.new",
  "file.open",
  "file.openSample",
  "compare.twoFiles",
]);

const SEPARATOR: MenuItemConstructorOptions = { type: "separator" };

/** Whether a command makes sense where the user is. */
export function isEnabled(command: Command, where: CommandPlace | null): boolean {
  if (where === null) return WITHOUT_WINDOW.has(command.id as CommandId);
  return command.where === "always" || command.where === where;
}

/** The menu bar, made from the one list of commands and the things that the system itself provides. */
export function menuItems(state: MenuState, actions: MenuActions): readonly MenuItemConstructorOptions[] {
  const menus = MENUS.map(([menu, label]) => ({
    label: plain(label, state),
    submenu: [...itemsOf(menu, state, actions)],
  }));
  return state.platform === "darwin"
    ? [{ role: "appMenu" }, ...menus.slice(0, -1), { role: "windowMenu" }, ...menus.slice(-1)]
    : menus;
}

/** The underlined letters of other systems would stand as ampersands in a menu of macOS. */
function plain(label: string, { platform }: MenuState): string {
  return platform === "darwin" ? label.replace("&", "") : label;
}

function itemsOf(menu: CommandMenu, state: MenuState, actions: MenuActions): readonly MenuItemConstructorOptions[] {
  const own = COMMANDS.filter((command) => command.menu === menu).flatMap((command) => {
    const item = commandItem(command, state, actions);
    const group = FIRST_OF_GROUP.has(command.id) ? [SEPARATOR, item] : [item];
    return command.id === "file.openSample" ? [...group, recentItem(state, actions)] : group;
  });
  switch (menu) {
    case "file":
      return state.platform === "darwin" ? own : [...own, { role: "quit" }];
    case "edit":
      return insertAfter(own, "edit.redo", CLIPBOARD);
    case "view":
      return [...own, SEPARATOR, ...ZOOM, ...(state.devTools ? [SEPARATOR, ...DEVELOPER] : [])];
    case "help":
      return [
        ...own,
        SEPARATOR,
        { label: "Show the log", click: actions.showLog },
        ...(state.platform === "darwin" ? [] : ABOUT),
      ];
    default:
      return own;
  }
}

const CLIPBOARD: readonly MenuItemConstructorOptions[] = [
  SEPARATOR,
  { role: "cut" },
  { role: "copy" },
  { role: "paste" },
  { role: "pasteAndMatchStyle", label: "Paste without style" },
  { role: "selectAll" },
];

const ZOOM: readonly MenuItemConstructorOptions[] = [
  { role: "resetZoom", label: "Actual size" },
  { role: "zoomIn", label: "Larger" },
  { role: "zoomOut", label: "Smaller" },
  SEPARATOR,
  { role: "togglefullscreen", label: "Full screen" },
];

const DEVELOPER: readonly MenuItemConstructorOptions[] = [{ role: "reload" }, { role: "toggleDevTools" }];
const ABOUT: readonly MenuItemConstructorOptions[] = [{ role: "about", label: "About Resolute" }];

function commandItem(
  command: Command,
  { where, platform }: MenuState,
  { run }: MenuActions,
): MenuItemConstructorOptions {
  const id = command.id as CommandId;
  // Escape goes one step back wherever it is pressed; as a key of the menu it would never reach an open list or dialog of the page.
  const isEscape = command.key === "Escape";
  return {
    id,
    label: command.label,
    enabled: isEnabled(command, where),
    click: () => run(id),
    ...(command.key && !(isEscape && platform === "darwin") ? { accelerator: command.key } : {}),
    ...(isEscape ? { registerAccelerator: false } : {}),
  };
}

function recentItem({ recent }: MenuState, { openRecent, clearRecent }: MenuActions): MenuItemConstructorOptions {
  const files = recent.map(({ id, name }) => ({ label: name.replaceAll("&", "&&"), click: () => openRecent(id) }));
  const clear = { label: "Clear the list", click: clearRecent };
  return { label: "Open recent", enabled: files.length > 0, submenu: [...files, SEPARATOR, clear] };
}

function insertAfter(
  items: readonly MenuItemConstructorOptions[],
  id: CommandId,
  more: readonly MenuItemConstructorOptions[],
): readonly MenuItemConstructorOptions[] {
  const at = items.findIndex((item) => item.id === id) + 1;
  return [...items.slice(0, at), ...more, ...items.slice(at)];
}
