import { type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";
import type { Log } from "./log.ts";

/** Notices that something happened to a file; whether its content changed is for the listener to look at. */
export interface Watcher {
  readonly follow: (path: string) => void;
  readonly unfollow: (path: string) => void;
}

/** Programs write a file in several steps; what counts is what it holds when they are through. */
const SETTLE_MS = 200;

/**
 * A watcher that tells `touched` of each followed path shortly after the last thing that happened to it. The folder is watched, not the file,
 * because most programs replace a file by a new one. A folder that cannot be watched (some network disks) is logged: then the check before
 * saving and the one on coming back to the window must do.
 */
export function createWatcher(touched: (path: string) => void, log: Log): Watcher {
  const watched = new Map<string, { readonly watcher: FSWatcher | null; readonly stop: () => void }>();

  const follow = (path: string): void => {
    if (watched.has(path)) return;
    let timer: NodeJS.Timeout | null = null;
    const touch = (): void => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => touched(path), SETTLE_MS);
    };
    const watcher = watchFolder(path, touch, log);
    const stop = (): void => {
      if (timer) clearTimeout(timer);
      watcher?.close();
    };
    watched.set(path, { watcher, stop });
  };

  return {
    follow,
    unfollow(path) {
      watched.get(path)?.stop();
      watched.delete(path);
    },
  };
}

function watchFolder(path: string, touch: () => void, log: Log): FSWatcher | null {
  try {
    const name = basename(path);
    const watcher = watch(dirname(path), { persistent: false }, (_event, changed) => {
      if (changed === null || changed === name) touch();
    });
    watcher.on("error", (error) => log.warn(`Stopped watching a folder: ${String(error)}`));
    return watcher;
  } catch (error) {
    log.warn(`Cannot watch a folder: ${String(error)}`);
    return null;
  }
}
