import { readFileSync } from "node:fs";
import type { z } from "zod";
import type { Result } from "../shared/base/result.ts";
import { createLatestWriter } from "./latest-writer.ts";
import type { Log } from "./log.ts";

/** Writes a file so that either the old or the new content is there whatever happens (`writeAtomic`). */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<Result<null>>;

/** A small file of our own below the profile. */
export interface JsonFile<T> {
  readonly read: () => T;
  /** Keeps the value at once and writes it behind; a write that fails is logged, for these files only make things convenient. */
  readonly write: (value: T) => void;
  readonly idle: () => Promise<void>;
}

/**
 * A JSON file at `path`, read once and held against `schema`. An absent file gives `fallback`; one that cannot be read or does not fit is logged
 * and gives what `repair` can save of it: a broken file of ours must never keep the program from starting.
 */
export function openJsonFile<T>(options: {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
  readonly repair?: (json: unknown) => T;
  readonly writeFile: WriteFile;
  readonly log: Log;
}): JsonFile<T> {
  const { path, log } = options;
  let current = readOnce(options);
  const writer = createLatestWriter(async (value: T) => {
    const written = await options.writeFile(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
    if (!written.ok) log.error(written.failure.text);
  });
  return {
    read: () => current,
    write: (value) => {
      current = value;
      void writer.put(value);
    },
    idle: writer.idle,
  };
}

function readOnce<T>({ path, schema, fallback, repair, log }: Parameters<typeof openJsonFile<T>>[0]): T {
  const json = readJson(path, log);
  if (json === undefined) return fallback;
  const checked = schema.safeParse(json);
  if (checked.success) return checked.data;
  log.warn(`${path} is not in order: ${checked.error.message}`);
  return repair ? repair(json) : fallback;
}

/** The JSON of a file; undefined where it is absent or cannot be read, which is logged. */
function readJson(path: string, log: Log): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") log.error(`Could not read ${path}`, error);
    return undefined;
  }
}
