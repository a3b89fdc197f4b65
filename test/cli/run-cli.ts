import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundlePath } from "../../scripts/lib/bundles.mjs";

/** How a command line ended. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The project's own root, and the sample that the program ships. */
export const root = resolve(import.meta.dirname, "../..");
export const SEED = join(root, "resources/samples/revised-draft-resolution.txt");

/** Runs the built program on plain Node, without a display, in `folder`. */
export function runCli(words: readonly string[], folder: string, input: string | Uint8Array = ""): Promise<Ran> {
  return new Promise((ended, failed) => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
    const child = spawn(process.execPath, [bundlePath("cli"), ...words], { cwd: folder, env });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", failed);
    child.on("close", (status) => ended({ status, out, err }));
    // A command that refuses its words never reads its input.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** An empty folder with the files given, by name; `remove` takes it away. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  readonly file: (name: string) => string;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), "resolute-cli-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return { path, file: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}
