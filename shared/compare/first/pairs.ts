import type {
  ChangeKind,
  ComparedBlock,
  ComparedDocument,
  Pair,
  RedlineSegment,
  Relation,
  TextChange,
} from "../comparison.ts";
import { classifyChange } from "./classify.ts";
import type { Group } from "./grouping.ts";
import { KEPT_AT_LEAST } from "./heuristics.ts";
import { type JoinedSide, joinSide } from "./joined-side.ts";
import { redlineOf } from "./redline.ts";
import { type ChangeRange, changeRanges, type Step, stepsOf } from "./text-changes.ts";
import type { TokenTable } from "./token-table.ts";
import { type Hunk, wordDiff } from "./word-diff.ts";

/** A pair before it has its place: whether it moved and where it stands is decided over all pairs. */
export type UnplacedPair = Omit<Pair, "index" | "moved">;

/** Says whether a block of A and one of B were linked, for cross references that followed their paragraph. */
export type Linked = (targetA: string, targetB: string) => boolean;

/** Compares the two sides of a group in detail. */
export function pairOf(
  group: Group,
  a: ComparedDocument,
  b: ComparedDocument,
  table: TokenTable,
  linked: Linked,
): { readonly pair: UnplacedPair; readonly limited: boolean } {
  const sideA = joinSide(group.a, table.a, (block) => a.blocks[block]?.text.length ?? 0);
  const sideB = joinSide(group.b, table.b, (block) => b.blocks[block]?.text.length ?? 0);
  const diff = wordDiff(sideA.ids, sideB.ids, table.weight);
  const one = group.a.length === 1 && group.b.length === 1;
  const hunks =
    one && keptShare(sideA, sideB, diff.hunks, table) < KEPT_AT_LEAST ? [wholeHunk(sideA, sideB)] : diff.hunks;
  const steps = stepsOf(sideA, sideB, hunks);
  const textA = group.a.map((at) => a.blocks[at]?.text ?? "").join(" ");
  const textB = group.b.map((at) => b.blocks[at]?.text ?? "").join(" ");
  const ranges = changeRanges(steps, textA, textB);
  const changes = ranges.map(
    (range): TextChange => ({ a: range.a, b: range.b, kind: kindOf(range, steps, group, a, b, textA, textB, linked) }),
  );
  const redline = redlineOf(steps, (step) => changeAt(ranges, steps, step));
  const kinds = kindsOf(changes, redline, group, a, b);
  return {
    pair: { a: group.a, b: group.b, relation: relationOf(group, kinds, a, b), kinds, changes, redline },
    limited: diff.limited,
  };
}

const wholeHunk = (a: JoinedSide, b: JoinedSide): Hunk => ({
  fromA: 0,
  toA: a.tokens.length,
  fromB: 0,
  toB: b.tokens.length,
});

/** Share of the heavier side's weight that the hunks leave standing. */
function keptShare(a: JoinedSide, b: JoinedSide, hunks: readonly Hunk[], table: TokenTable): number {
  const weigh = (ids: Int32Array, from: number, to: number) => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += table.weight[ids[at] ?? 0] ?? 0;
    return sum;
  };
  const total = Math.max(weigh(a.ids, 0, a.ids.length), weigh(b.ids, 0, b.ids.length));
  if (total === 0 || a.ids.length === 0 || b.ids.length === 0) return 1;
  let gone = 0;
  for (const hunk of hunks) gone += weigh(a.ids, hunk.fromA, hunk.toA);
  return (weigh(a.ids, 0, a.ids.length) - gone) / total;
}

/** Index of the change a step belongs to. Steps that touch were merged under the last of them, so the next range's step decides. */
function changeAt(ranges: readonly ChangeRange[], steps: readonly Step[], step: number): number | null {
  if (steps[step]?.kind === "same") return null;
  const at = ranges.findIndex((range) => range.step >= step);
  return at === -1 ? null : at;
}

function kindOf(
  range: ChangeRange,
  steps: readonly Step[],
  group: Group,
  a: ComparedDocument,
  b: ComparedDocument,
  textA: string,
  textB: string,
  linked: Linked,
): ChangeKind {
  const step = steps[range.step];
  const targets = step?.kind === "cross" ? [targetOf(step.a[0]), targetOf(step.b[0])] : [null, null];
  return classifyChange({
    deleted: textA.slice(...range.a),
    inserted: textB.slice(...range.b),
    inOpening: inOpening(a.blocks[group.a[0] ?? -1], range.a) && inOpening(b.blocks[group.b[0] ?? -1], range.b),
    followed: targets[0] !== null && targets[1] !== null && linked(targets[0] ?? "", targets[1] ?? ""),
  });
}

function targetOf(placed: Step["a"][number] | undefined): string | null {
  const piece = placed?.token.pieces[0];
  return piece?.kind === "cross" ? piece.target : null;
}

function inOpening(block: ComparedBlock | undefined, range: readonly [number, number]): boolean {
  return block?.opening != null && block.text.startsWith(block.opening) && range[1] <= block.opening.length;
}

function kindsOf(
  changes: readonly TextChange[],
  redline: readonly RedlineSegment[],
  group: Group,
  a: ComparedDocument,
  b: ComparedDocument,
): readonly ChangeKind[] {
  if (group.a.length === 0 || group.b.length === 0) return [];
  const kinds = new Set<ChangeKind>(changes.map((change) => change.kind));
  if (redline.some((segment) => segment.op === "format")) kinds.add("format");
  const noteChanged = (segment: RedlineSegment) =>
    segment.op !== "same" && segment.op !== "format" && segment.runs.some((run) => run.kind === "note");
  if (redline.some(noteChanged)) kinds.add("notes");
  if (
    group.a.length === 1 &&
    group.b.length === 1 &&
    standingChanged(a.blocks[group.a[0] ?? 0], b.blocks[group.b[0] ?? 0])
  ) {
    if (kinds.size === 0) kinds.add("format");
  }
  const order: readonly ChangeKind[] = [
    "wording",
    "opening",
    "citation",
    "consequential",
    "notes",
    "punctuation",
    "spacing",
    "format",
  ];
  return order.filter((kind) => kinds.has(kind));
}

/** True where the paragraph is now of another kind, level or style: no word changed, yet it stands differently. */
function standingChanged(a: ComparedBlock | undefined, b: ComparedBlock | undefined): boolean {
  if (!a || !b) return false;
  return (
    a.kind !== b.kind || a.level !== b.level || a.part !== b.part || JSON.stringify(a.attrs) !== JSON.stringify(b.attrs)
  );
}

function relationOf(group: Group, kinds: readonly ChangeKind[], a: ComparedDocument, b: ComparedDocument): Relation {
  if (group.a.length === 0) return "inserted";
  if (group.b.length === 0) return "deleted";
  if (group.b.length > 1) return "split";
  if (group.a.length > 1) return "merged";
  if (kinds.length > 0) return "edited";
  return a.blocks[group.a[0] ?? 0]?.label === b.blocks[group.b[0] ?? 0]?.label ? "same" : "renumbered";
}
