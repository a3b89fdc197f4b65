import { BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from "electron";
import type { Comparable } from "../shared/ipc/contract.ts";
import { APP_ORIGIN } from "./asset-path.ts";
import { sendEvent } from "./ipc.ts";
import type { CommandPlace } from "./menu-items.ts";
import type { WindowState } from "./window-state.ts";

/** What a window shows. A document is named, not held: `drafts` has it. */
export type Content =
  | { readonly kind: "start" }
  | { readonly kind: "document"; readonly draftId: string }
  | { readonly kind: "comparison"; readonly a: Comparable; readonly b: Comparable };

/** How far a window is on its way to being closed: see `closing.ts`. */
export type Closing = "open" | "asking" | "saving" | "closed";

/** A window of ours and what main knows about it. The only thing of main's that changes in place, because windows do. */
export interface Shell {
  readonly window: BrowserWindow;
  content: Content;
  /** Which commands make sense in it now, as its page says. */
  where: CommandPlace;
  closing: Closing;
  /** Stops each piece of long work that runs for it. */
  readonly work: Set<() => void>;
}

/** The windows that are open. */
export interface Shells {
  readonly open: (content: Content) => Shell;
  readonly all: () => readonly Shell[];
  readonly ofContents: (contents: WebContents) => Shell | null;
  readonly ofDraft: (draftId: string) => Shell | null;
  /** The window that the user works in: the focused one, else the one that was focused last. */
  readonly active: () => Shell | null;
  /** Puts other content into a window and tells its page. */
  readonly show: (shell: Shell, content: Content) => void;
}

/** What each window is made with, and who wants to know of it. */
export interface ShellOptions {
  /** Where the next window goes. */
  readonly place: () => WindowState;
  readonly windowOptions: (state: WindowState) => BrowserWindowConstructorOptions;
  readonly opened: (shell: Shell) => void;
  readonly focused: (shell: Shell) => void;
  /** It shows something else. */
  readonly changed: (shell: Shell) => void;
  readonly gone: (shell: Shell) => void;
}

/** No windows yet; `open` makes them. A window appears when its page is drawn, so nothing flashes. */
export function createShells(options: ShellOptions): Shells {
  // In the order of last use, the latest at the end.
  let shells: readonly Shell[] = [];

  const open = (content: Content): Shell => {
    const state = options.place();
    const window = new BrowserWindow(options.windowOptions(state));
    const shell: Shell = { window, content, where: content.kind, closing: "open", work: new Set() };
    shells = [...shells, shell];
    window.once("ready-to-show", () => {
      if (state.maximized) window.maximize();
      window.show();
    });
    window.on("focus", () => {
      shells = [...shells.filter((other) => other !== shell), shell];
      options.focused(shell);
    });
    // The title is main's: it knows the file and whether it is saved.
    window.on("page-title-updated", (event) => event.preventDefault());
    window.on("closed", () => {
      shells = shells.filter((other) => other !== shell);
      options.gone(shell);
    });
    options.opened(shell);
    options.changed(shell);
    void window.loadURL(`${APP_ORIGIN}/index.html`);
    return shell;
  };

  return {
    open,
    all: () => shells,
    ofContents: (contents) => shells.find(({ window }) => window.webContents === contents) ?? null,
    ofDraft: (draftId) =>
      shells.find(({ content }) => content.kind === "document" && content.draftId === draftId) ?? null,
    active: () => shells.find(({ window }) => window.isFocused()) ?? shells.at(-1) ?? null,
    show(shell, content) {
      shell.content = content;
      shell.where = content.kind;
      options.changed(shell);
      sendEvent(shell.window, "content-changed");
      bringForward(shell.window);
    },
  };
}

/** Shows a window above the others, also where it was minimised; one that is not drawn yet appears by itself. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (window.isVisible()) window.focus();
}
