import { findGroup } from "./groups.ts";
import { findState } from "./member-states.ts";

/**
 * The names of a list of sponsors as printed ("Albania, Bosnia and Herzegovina, Togo and Zimbabwe"), each with the marks that stand behind it
 * ("Egypt*") and an "[on behalf of …]". "and" separates two names only where the words around it are not one name together. A list of unknown
 * names is split at every comma and at the last "and".
 */
export function splitSponsors(text: string): string[] {
  const pieces = topLevel(text.replace(/\s+/gu, " ").trim(), /,(?:\s*and\s)?\s*/y);
  return pieces.flatMap((piece, at) => splitAnd(piece, at === pieces.length - 1)).filter((name) => name !== "");
}

/** Splits at `separator`, but never inside brackets. */
function topLevel(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const letter = text[at] ?? "";
    if ("([".includes(letter)) depth += 1;
    if (")]".includes(letter)) depth = Math.max(0, depth - 1);
    separator.lastIndex = at;
    if (depth === 0 && separator.test(text)) {
      pieces.push(text.slice(from, at).trim());
      at = separator.lastIndex;
      from = at;
    } else at += 1;
  }
  pieces.push(text.slice(from).trim());
  return pieces;
}

/** "Togo and Zimbabwe" is two names, "Trinidad and Tobago" one, "Trinidad and Tobago and Zimbabwe" two: the longest known name wins. */
function splitAnd(piece: string, last: boolean): string[] {
  const parts = topLevel(piece, /\sand\s/y);
  const names = joinKnown(parts);
  if (names.length < 2 || names.every(isKnown)) return names;
  // Names that nobody knows: only the last "and" of the list is sure to separate two of them.
  if (!last || names.some(isKnown)) return names;
  return [names.slice(0, -1).join(" and "), names.at(-1) ?? ""];
}

function joinKnown(parts: readonly string[]): string[] {
  const names: string[] = [];
  let at = 0;
  while (at < parts.length) {
    let length = parts.length - at;
    while (length > 1 && !isKnown(parts.slice(at, at + length).join(" and "))) length -= 1;
    names.push(parts.slice(at, at + length).join(" and "));
    at += length;
  }
  return names;
}

function isKnown(name: string): boolean {
  const bare = name.replace(/\s*\[[^\]]*\]/gu, "").replace(/[*¹²³⁰-⁹\s]+$/u, "");
  return findState(bare) !== null || findGroup(bare) !== null;
}
