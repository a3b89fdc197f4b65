import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

/** What the program keeps about its own doings; never a word of a document. */
export interface Log {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
  /** `error` is logged with its stack. */
  readonly error: (text: string, error?: unknown) => void;
  readonly folder: string;
}

const NAME = "resolute.log";
const LARGEST = 1_000_000;
const OLD_FILES = 3;

/**
 * A log in `folder`: one file that moves to `.1`, `.2`, `.3` when it is full, the oldest being dropped. Lines are written at once, so that the
 * last ones before a crash are there. Where the folder cannot be written, lines go to standard error: a log must not stop the work.
 */
export function createLog(folder: string, now: () => Date): Log {
  const file = join(folder, NAME);
  const write = (level: string, text: string): void => {
    const line = `${now().toISOString()} ${level} ${text.replaceAll("\n", "\n    ")}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) + line.length > LARGEST) rotate(file);
      appendFileSync(file, line);
    } catch (error) {
      process.stderr.write(`${line}(the log cannot be written: ${String(error)})\n`);
    }
  };
  return {
    folder,
    info: (text) => write("info ", text),
    warn: (text) => write("warn ", text),
    error: (text, error) => write("error", error === undefined ? text : `${text}\n${describeError(error)}`),
  };
}

/** An error with its stack and its causes, as one text. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\ncaused by ${describeError(error.cause)}`;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(file: string): void {
  for (let number = OLD_FILES; number >= 1; number -= 1) {
    const from = number === 1 ? file : `${file}.${number - 1}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${number}`);
  }
}
