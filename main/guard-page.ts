import type { Session, WebContents } from "electron";
import type { AssetRoots } from "./asset-path.ts";
import { ask } from "./dialogs.ts";
import { installContextMenu } from "./menu.ts";
import { denyNavigation } from "./navigation.ts";
import { refuseNetwork } from "./network.ts";
import { refusePermissions } from "./permissions.ts";
import type { Program } from "./program.ts";
import { serveAssets } from "./protocol.ts";
import type { Shell } from "./shells.ts";

/** What every session gets before a page is loaded in it: no network, no rights, no spelling service. Only the default one serves our files. */
export function guardSession(session: Session, program: Program, devTools: boolean): void {
  refuseNetwork(session, devTools, program.log);
  refusePermissions(session, program.log);
  session.setSpellCheckerEnabled(false);
}

/** Serves our files to the one session that our windows use. */
export function serveWindowFiles(session: Session, program: Program): void {
  const roots: AssetRoots = { window: program.paths.window, fonts: program.paths.fonts };
  serveAssets(session, roots, program.log);
}

/** What every page gets, whoever made it. */
export function guardContents(contents: WebContents, program: Program): void {
  denyNavigation(contents, program.log);
}

/** What a window of ours gets beside that: its context menu, and a way back when its page's process has died. */
export function tendWindow(program: Program, shell: Shell): void {
  const { window } = shell;
  installContextMenu(window);
  window.webContents.on("unresponsive", () => program.log.warn("A window does not answer"));
  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    if (reason === "clean-exit" || shell.closing === "closed") return;
    program.log.error(`The page of a window ended: ${reason}, ${exitCode}`);
    void bringBack(program, shell).catch((error: unknown) =>
      program.reportBug("A window could not be restored", error),
    );
  });
}

/** Main holds the text that the page sent last, at most a second behind typing: the page is loaded again with that. */
async function bringBack(program: Program, shell: Shell): Promise<void> {
  const again = await ask(shell.window, {
    type: "error",
    message: "This window has stopped working.",
    detail: "The text is kept as it was at most a second before. Show it again, and save it.",
    buttons: ["Show it again", "Close the window"],
    defaultId: 0,
    cancelId: 0,
  });
  if (shell.window.isDestroyed()) return;
  if (again === 1) return shell.window.close();
  const { content } = shell;
  if (content.kind === "document" && program.drafts.get(content.draftId).dirty) {
    program.drafts.update(content.draftId, { recovered: true });
  }
  shell.window.webContents.reload();
}
