import { resolve } from "node:path";

/**
 * The files that a command line names, as absolute paths. `args` is the whole of `process.argv`; switches are the system's or Chromium's own, and
 * an argument that leads to one of `own` (the program, its folder) names no document. After `--` everything is a file.
 */
export function filesOf(args: readonly string[], folder: string, own: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  const before = (end < 0 ? args : args.slice(0, end)).slice(1).filter((arg) => arg !== "" && !arg.startsWith("-"));
  const after = end < 0 ? [] : args.slice(end + 1);
  const ownPaths = new Set(own.map((path) => resolve(folder, path)));
  const paths = [...before, ...after].map((arg) => resolve(folder, arg));
  return [...new Set(paths)].filter((path) => !ownPaths.has(path));
}
