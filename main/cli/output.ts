import { extname } from "node:path";
import { writeAtomic } from "../files/write-atomic.ts";
import { STATUS, type Step, stepOf, stop } from "./status.ts";

/** What a version to come will write; said when asked for. */
const LATER: Readonly<Record<string, string>> = {
  ".docx": "Word files",
  ".xml": "Akoma Ntoso files",
};

/**
 * The format that OUT asks for by its ending, one of `formats`. Stops with status 4 where this version, or this command, does not write it, and
 * with 2 where OUT is no file.
 */
export function outputFormat<Format extends string>(path: string, formats: readonly Format[]): Step<Format> {
  if (path === "-" || path === "") return stop(STATUS.usage, "-o wants the name of a file.");
  const ending = extname(path).toLowerCase();
  const format = formats.find((candidate) => `.${candidate}` === ending);
  if (format !== undefined) return { ok: true, value: format };
  const known = `Formats to write: ${formats.map((name) => `.${name}`).join(", ")}.`;
  const later = LATER[ending];
  return later === undefined
    ? stop(STATUS.output, `“${path}” has no ending that this command can write. ${known}`)
    : stop(STATUS.output, `“${path}” was not written: this version does not write ${later}. ${known}`);
}

/** Puts `bytes` into the file in one step; stops with status 4, the old file untouched. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<Step<null>> {
  return stepOf(await writeAtomic(path, bytes), STATUS.output);
}
