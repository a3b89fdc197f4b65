import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { Log } from "../../main/log.ts";

/** A folder that is new for each test and gone after it; the answer gives its path. */
export function temporaryFolder(): () => string {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "resolute-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

/** A log that keeps its lines for the test to look at. */
export function listLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const add = (level: string) => (text: string, error?: unknown) => {
    lines.push(`${level} ${text}${error === undefined ? "" : ` ${String(error)}`}`);
  };
  return { folder: "", lines, info: add("info"), warn: add("warn"), error: add("error") };
}
