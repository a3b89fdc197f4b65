import type { FieldChange } from "./comparison.ts";
import type { Correspondence } from "./correspondence.ts";
import type { Interner } from "./interner.ts";
import { compareLines } from "./note-changes.ts";
import type { Side } from "./side.ts";
import type { Budget } from "./word-diff.ts";

/** The fields of the head that differ in words, in the order of a draft. An empty field is null. */
export function fieldChanges(
  a: Side,
  b: Side,
  interner: Interner,
  names: Correspondence,
  budget: Budget,
): readonly FieldChange[] {
  return b.head.flatMap((lineB): readonly FieldChange[] => {
    const lineA = a.head.find((line) => line.name === lineB.name);
    const before = lineA?.text || null;
    const after = lineB.text || null;
    if (before === after) return [];
    const change = { name: lineB.name, a: before, b: after };
    if (!lineA || before === null || after === null) return [change];
    return [{ ...change, redline: compareLines(lineA, lineB, interner, names, budget).redline }];
  });
}
