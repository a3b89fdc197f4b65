import type { BrowserWindowConstructorOptions } from "electron";
import type { AppPaths } from "./app-paths.ts";
import { WEB_PREFERENCES } from "./web-preferences.ts";
import { SMALLEST, type WindowState } from "./window-state.ts";

/** The colour of the window's desk (`renderer/styles/tokens.css`), shown until the page is drawn and where a window grows. */
export const DESK = { light: "#e6e9ed", dark: "#121519" } as const;

/** What a window is made with. It stays hidden until its page is drawn. */
export function windowOptions(
  paths: AppPaths,
  { bounds }: WindowState,
  { dark, devTools }: { readonly dark: boolean; readonly devTools: boolean },
): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: "Resolute",
    icon: paths.icon,
    backgroundColor: dark ? DESK.dark : DESK.light,
    webPreferences: { ...WEB_PREFERENCES, preload: paths.preload, devTools },
  };
}
