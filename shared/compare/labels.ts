import type { Block } from "../document/blocks.ts";
import type { Comparison, Pair } from "./comparison.ts";
import type { Group } from "./groups.ts";

/** The reference map: labels of linked blocks that differ. Of a split the first part bears on the old label; of a merge all old labels lead on. */
export function labelChanges(pairs: readonly Pair[], a: readonly Block[], b: readonly Block[]): Comparison["labels"] {
  return pairs.flatMap((pair) => {
    const now = b[pair.b[0] ?? -1]?.label ?? "";
    return pair.a.flatMap((at) => {
      const before = a[at]?.label ?? "";
      return before === "" || now === "" || before === now ? [] : [{ a: before, b: now }];
    });
  });
}

/** Printed numbers of operative paragraphs, old to new, for numbers that running text cites in plain letters. */
export function numberMap(
  groups: readonly Group[],
  a: readonly Block[],
  b: readonly Block[],
): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const group of groups) {
    const [before, now] = [a[group.a[0] ?? -1], b[group.b[0] ?? -1]];
    if (before?.kind !== "operative" || now?.kind !== "operative") continue;
    numbers.set(before.label.replace(/^OP/, ""), now.label.replace(/^OP/, ""));
  }
  return numbers;
}
