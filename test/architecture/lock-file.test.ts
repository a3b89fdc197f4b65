import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./project-tree.ts";

interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== "");

// A lock file written beside an existing node_modules forgets what other systems need, and a registry that does not
// carry a file cannot be asked for it: then `npm ci` refuses on every clean clone.
test("the lock file names the optional packages of every system", () => {
  const missing = locked.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.some(([other]) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test("every package that this suite can install is pinned by its hash", () => {
  const unpinned = locked.filter(([, { integrity }]) => !integrity).map(([path]) => path);
  // Systems whose build of the typesetter was not to be had where the lock file was written.
  expect(unpinned.filter((path) => !/typst-ts-node-compiler-(android|darwin|linux-arm|win32)/.test(path))).toEqual([]);
});

test("the lock file names no download address", () => {
  expect(locked.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
});
