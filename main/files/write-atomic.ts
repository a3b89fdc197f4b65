import { constants } from "node:fs";
import { access, chmod, type FileHandle, lstat, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { threadId } from "node:worker_threads";
import { type Result, success } from "../../shared/base/result.ts";
import { notAFile, writeFailure } from "./write-failure.ts";

/** The steps that can fail for reasons of the disk; tests hand in a disk that is full or a file that another program holds. */
export interface WriteSteps {
  readonly writeBytes: (handle: FileHandle, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const REAL_STEPS: WriteSteps = {
  // Writes until the last byte: a single write may stop half-way on a full disk without any error.
  writeBytes: (handle, bytes) => handle.writeFile(bytes),
  rename,
  wait,
};

/** Virus scanners and sync programs hold a new file for a moment; then renaming is refused. Together these pauses make 1.3 seconds. */
const RENAME_PAUSES: readonly number[] = [10, 20, 40, 80, 150, 250, 350, 400];
const PASSING = new Set(["EPERM", "EBUSY", "EACCES"]);

let written = 0;

/**
 * Replaces the file at `path` by `bytes` in one step: a temporary file in the same folder is written, flushed and renamed, then the folder is
 * flushed. Whatever goes wrong, also a loss of power, the old file or the new one is there whole, and no temporary file stays after a failure.
 * A symbolic link keeps pointing where it did; the permissions of the old file are kept. Fails with the codes of `write-failure.ts`.
 */
export async function writeAtomic(
  path: string,
  bytes: Uint8Array,
  steps: WriteSteps = REAL_STEPS,
): Promise<Result<null>> {
  const name = basename(path);
  let temporary: string | null = null;
  try {
    const target = await finalPath(path);
    const old = await stat(target).catch(nullIfMissing);
    if (old && !old.isFile()) return notAFile(name);
    // Renaming would replace a write-protected file all the same; its owner did not mean that.
    if (old) await access(target, constants.W_OK);
    const created = await createBeside(target);
    temporary = created.path;
    try {
      await steps.writeBytes(created.handle, bytes);
      await created.handle.sync();
    } finally {
      await created.handle.close();
    }
    if (old) await chmod(temporary, old.mode & 0o7777);
    await renamePatiently(temporary, target, steps);
    temporary = null;
    await flushFolder(dirname(target));
    return success(null);
  } catch (error) {
    if (temporary !== null) await unlink(temporary).catch(nullIfMissing);
    if (!isSystemError(error)) throw error;
    return writeFailure(name, error);
  }
}

/** Where the bytes really go: through a symbolic link to its file. A link to nowhere leads to the file it names. */
async function finalPath(path: string): Promise<string> {
  const existing = await realpath(path).catch(nullIfMissing);
  if (existing !== null) return existing;
  const link = await lstat(path).catch(nullIfMissing);
  // A dangling link stays a link only if we refuse it; replacing it would change what the user set up.
  if (link?.isSymbolicLink()) throw Object.assign(new Error("dangling link"), { code: "ENOENT", syscall: "realpath" });
  return path;
}

async function createBeside(target: string): Promise<{ readonly path: string; readonly handle: FileHandle }> {
  for (;;) {
    written += 1;
    const path = join(dirname(target), `.resolute-${process.pid}-${threadId}-${written}.tmp`);
    try {
      return { path, handle: await open(path, "wx", 0o666) };
    } catch (error) {
      // Left behind by a program of the same number that was killed: take the next name.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

async function renamePatiently(from: string, to: string, steps: WriteSteps): Promise<void> {
  for (const pause of RENAME_PAUSES) {
    try {
      return await steps.rename(from, to);
    } catch (error) {
      if (!PASSING.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      await steps.wait(pause);
    }
  }
  await steps.rename(from, to);
}

/** Makes the new name itself lasting. Windows has no such call, and some network disks refuse it; the file is in place by then. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "code" in error && "syscall" in error;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
