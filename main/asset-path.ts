import { extname, join } from "node:path";

/** The origin of every page of ours. */
export const APP_SCHEME = "app";
export const APP_HOST = "resolute";
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** The folders that may be served, and nothing beside them. */
export interface AssetRoots {
  readonly window: string;
  readonly fonts: string;
}

/** A file to serve: `path` is inside `root` by its words; whoever opens it must hold its real path against `root` too. */
export interface Asset {
  readonly root: string;
  readonly path: string;
  readonly type: string;
}

/** What is served at all, by ending. A file of any other kind is not there. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
};

/**
 * Returns the file that `url` names, or null where it names none that may be served: another origin, a name with anything but plain characters
 * (so no `..`, no encoded slash, no drive letter, no NUL), an unknown ending.
 */
export function assetFor(url: string, roots: AssetRoots): Asset | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || parsed.protocol !== `${APP_SCHEME}:` || parsed.host !== APP_HOST) return null;
  const names = (parsed.pathname === "/" ? "/index.html" : parsed.pathname).slice(1).split("/");
  if (!names.every((name) => /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/.test(name))) return null;
  const type = TYPES[extname(names.at(-1) ?? "")];
  if (!type) return null;
  const [first, ...rest] = names;
  const isFont = first === "fonts";
  const root = isFont ? roots.fonts : roots.window;
  return { root, path: join(root, ...(isFont ? rest : names)), type };
}

/** Whether a page at `url` is one of ours. */
export function isOurPage(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}
