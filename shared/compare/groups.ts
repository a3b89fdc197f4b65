import type { Links } from "./links.ts";

/** Blocks that belong together, each side in reading order: one to one, one to several, several to one, or one alone. */
export interface Group {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** Groups of linked blocks; `parts` says which more blocks belong to a link, by its block of the other side. */
export function groupsOf(
  links: Links,
  partsInB: ReadonlyMap<number, readonly number[]>,
  partsInA: ReadonlyMap<number, readonly number[]>,
): readonly Group[] {
  const isPartA = new Set([...partsInA.values()].flat());
  const isPartB = new Set([...partsInB.values()].flat());
  const groups: Group[] = [];
  links.toB.forEach((b, a) => {
    if (partsInB.has(a)) groups.push({ a: [a], b: partsInB.get(a) ?? [] });
    else if (b >= 0 && partsInA.has(b)) groups.push({ a: partsInA.get(b) ?? [], b: [b] });
    else if (b >= 0) groups.push({ a: [a], b: [b] });
    else if (!isPartA.has(a)) groups.push({ a: [a], b: [] });
  });
  links.toA.forEach((a, b) => {
    if (a < 0 && !isPartB.has(b)) groups.push({ a: [], b: [b] });
  });
  return groups;
}
