import { access } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { z } from "zod";
import type { RecentFile } from "../shared/ipc/contract.ts";
import { openJsonFile, type WriteFile } from "./json-file.ts";
import type { Log } from "./log.ts";

/** A file that was opened or saved; the window knows it by its id alone. */
export interface RecentPath {
  readonly id: string;
  readonly path: string;
}

const schema: z.ZodType<readonly RecentPath[]> = z.array(z.strictObject({ id: z.uuid(), path: z.string().min(1) }));
const MOST = 12;
/** A folder on a sleeping network drive can take minutes to answer; the start screen does not wait for it. */
const PATIENCE_MS = 400;

/** Puts `path` at the top of the list, once. It keeps its id, so that a window that shows an older list still opens the right file. */
export function withRecent(list: readonly RecentPath[], path: string, newId: () => string): readonly RecentPath[] {
  const known = list.find((entry) => entry.path === path);
  const entry = known ?? { id: newId(), path };
  return [entry, ...list.filter((other) => other !== known)].slice(0, MOST);
}

/** The files opened last, newest first. */
export interface Recents {
  readonly list: () => readonly RecentPath[];
  readonly add: (path: string) => void;
  readonly clear: () => void;
  readonly pathOf: (id: string) => string | null;
  /** The list as the start screen shows it; a file that is gone is marked, not dropped: its drive may come back. */
  readonly shown: () => Promise<readonly RecentFile[]>;
  readonly idle: () => Promise<void>;
}

/** The recent files kept at `path`; `changed` is told after each change. */
export function openRecents(options: {
  readonly path: string;
  readonly newId: () => string;
  readonly writeFile: WriteFile;
  readonly log: Log;
  readonly changed: () => void;
}): Recents {
  const { path, newId, writeFile, log, changed } = options;
  const file = openJsonFile<readonly RecentPath[]>({ path, schema, fallback: [], writeFile, log });
  const update = (list: readonly RecentPath[]): void => {
    file.write(list);
    changed();
  };
  return {
    list: file.read,
    add: (added) => update(withRecent(file.read(), added, newId)),
    clear: () => update([]),
    pathOf: (id) => file.read().find((entry) => entry.id === id)?.path ?? null,
    shown: () => Promise.all(file.read().map(show)),
    idle: file.idle,
  };
}

async function show({ id, path }: RecentPath): Promise<RecentFile> {
  return { id, name: basename(path), folder: dirname(path), missing: await isMissing(path) };
}

function isMissing(path: string): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  const answer = access(path).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === "ENOENT" || error.code === "ENOTDIR",
  );
  return Promise.race([answer, late]);
}
