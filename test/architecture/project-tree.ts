import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tree } from "./check-architecture.ts";

/** The project's root folder. */
export const root = join(import.meta.dirname, "..", "..");

/**
 * Every file of the project that is not ignored by git, with its text; files that hold a zero byte are not text and
 * are left out of what is read (their path counts all the same, with an empty text). `null` outside a git checkout,
 * where nothing tells the project's files from what happens to lie beside them.
 */
export function readProject(): Tree | null {
  const { status, stdout: listed } = spawnSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 << 20,
    },
  );
  if (status !== 0) return null;
  const paths = listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
  return new Map(paths.map((path) => [path, textOf(join(root, path))]));
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return bytes.includes(0) ? "" : bytes.toString("utf8");
}
