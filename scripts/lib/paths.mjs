import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder, wherever the clone lies. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path inside the project. */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/**
 * The per-user cache folder of Resolute: what is expensive to fetch and the same for every clone.
 * Follows the habit of each system: XDG_CACHE_HOME or ~/.cache, LOCALAPPDATA, ~/Library/Caches.
 */
export function cacheDir(...parts) {
  return join(cacheRoot(), "resolute", ...parts);
}

function cacheRoot() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === "win32") return process.env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return join(homedir(), ".cache");
}

/**
 * The folder that the person stands in, from which the files they name are meant: npm runs every script in the
 * project's root and keeps theirs in INIT_CWD.
 */
export function callersFolder() {
  return process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd();
}
