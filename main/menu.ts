import { basename } from "node:path";
import { type BrowserWindow, Menu, type MenuItemConstructorOptions, shell as system } from "electron";
import { menuItems } from "./menu-items.ts";
import type { Program } from "./program.ts";
import { openFromOutside, runCommand } from "./run-command.ts";

/** Puts up the menu bar for the window in front. */
export function installMenu(program: Program, devTools: boolean): void {
  const act = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => program.reportBug("A command of the menu failed", error));
  };
  const items = menuItems(
    {
      where: program.shells.active()?.where ?? null,
      platform: process.platform,
      devTools,
      recent: program.recents.list().map(({ id, path }) => ({ id, name: basename(path) })),
    },
    {
      run: (id) => act(runCommand(program, id)),
      openRecent: (id) => {
        const path = program.recents.pathOf(id);
        if (path !== null) act(openFromOutside(program, [path]));
      },
      clearRecent: () => program.recents.clear(),
      showLog: () => act(system.openPath(program.log.folder)),
    },
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate([...items]));
}

/** The context menu of a page: the clipboard where there is something for it. */
export function installContextMenu(window: BrowserWindow): void {
  window.webContents.on("context-menu", (_event, { isEditable, selectionText, editFlags, x, y }) => {
    const items: MenuItemConstructorOptions[] = [];
    if (isEditable) items.push({ role: "cut", enabled: editFlags.canCut });
    if (isEditable || selectionText.trim() !== "") items.push({ role: "copy", enabled: editFlags.canCopy });
    if (isEditable) {
      items.push({ role: "paste", enabled: editFlags.canPaste });
      items.push({ role: "pasteAndMatchStyle", label: "Paste without style", enabled: editFlags.canPaste });
    }
    if (items.length === 0) return;
    if (isEditable) items.push({ type: "separator" }, { role: "selectAll", enabled: editFlags.canSelectAll });
    Menu.buildFromTemplate(items).popup({ window, x, y });
  });
}
