import { homedir } from "node:os";
import { sep } from "node:path";
import type { Tree, Violation } from "./check-architecture.ts";

/**
 * What ties a file to one machine or one network: a package registry's host, and the folders that somebody's clone
 * and home happen to lie in. Put together from parts, so that this file does not find itself.
 */
export function privateWords(root: string): readonly string[] {
  const registries = [
    ["registry", "npmjs", "org"],
    ["registry", "yarnpkg", "com"],
    ["registry", "npmmirror", "com"],
    ["deb", "debian", "org"],
  ];
  const folders = [
    root,
    homedir(),
    ["", "root", ""].join("/"),
    ["", "work", "main"].join("/"),
    ["", "work", "shared"].join("/"),
  ];
  return [
    ...registries.map((parts) => parts.join(".")),
    ...folders.filter((folder) => folder.split(sep).length > 2).map((folder) => folder.replaceAll("\\", "/")),
  ];
}

/** Every file of the tree that names one of the words. */
export function checkPrivateWords(tree: Tree, words: readonly string[]): readonly Violation[] {
  return [...tree].flatMap(([path, text]) =>
    words
      .filter((word) => text.includes(word))
      .map((word) => ({ rule: "private words", path, message: `names ${word}` })),
  );
}
