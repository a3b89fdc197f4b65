import { plainText, type Run } from "../document/runs.ts";
import type { ComparedBlock, Comparison, Pair, RedlineSegment } from "./comparison.ts";

/** A stretch of words of one fate, as it is printed. */
export interface Stretch {
  readonly op: RedlineSegment["op"];
  readonly runs: readonly Run[];
  /** Before the words stands the end of a paragraph that a split made or a merge removed. */
  readonly boundary: boolean;
}

/** What a redline tells of a paragraph as a whole; `same` and `renumbered` need no look. */
export type RowState = "same" | "renumbered" | "edited" | "inserted" | "deleted" | "split" | "merged" | "moved";

/**
 * A redline from top to bottom, as paper and page print it: every paragraph of B with the changes that led to it, the deleted ones of A where
 * they stood, and for each moved paragraph a line (`departure`) at the place it left.
 */
export type RedlineRow =
  | {
      readonly kind: "paragraph";
      readonly block: ComparedBlock;
      readonly state: RowState;
      /** Printed beside the paragraph, in this order: its name, then what became of it ("was OP11", "inserted"). */
      readonly name: string;
      readonly remark: string;
      readonly stretches: readonly Stretch[];
    }
  | { readonly kind: "departure"; readonly from: string; readonly to: string };

/** The rows of a comparison in reading order. */
export function redlineRows(comparison: Comparison): readonly RedlineRow[] {
  const departures = departuresBehind(comparison);
  const behind = (at: number) => departures.get(at) ?? [];
  return [
    ...behind(-1),
    ...comparison.pairs.flatMap((pair) => [...rowsOfPair(comparison, pair), ...behind(pair.index)]),
  ];
}

/** True where a bar stands in the margin: something here wants to be read. */
export function isChanged(state: RowState): boolean {
  return state !== "same" && state !== "renumbered";
}

function rowsOfPair(comparison: Comparison, pair: Pair): readonly RedlineRow[] {
  const side = pair.b.length > 0 ? "b" : "a";
  const state: RowState = pair.moved ? "moved" : pair.relation;
  return pair[side].flatMap((index): readonly RedlineRow[] => {
    const block = comparison[side].blocks[index];
    if (!block) return [];
    const own = pair.redline.filter((segment) => segment.block === index);
    const name = block.label;
    const remark = remarkOn(comparison, pair, name);
    const stretches = own.length > 0 ? stretchesOf(own) : [whole(block.runs, pair.relation)];
    return [{ kind: "paragraph", block, state, name, remark, stretches }];
  });
}

/**
 * The stretches of a redline. Where only the look changed, the words stand once; where something derived reads otherwise (the number of a
 * cross reference), what stood there before is shown as deleted.
 */
export function stretchesOf(segments: readonly Omit<RedlineSegment, "block">[]): readonly Stretch[] {
  return segments.flatMap(({ op, runs, former, boundary }): readonly Stretch[] => {
    if (!former || plainText(former) === plainText(runs)) return [{ op, runs, boundary }];
    return [
      { op: "deleted", runs: former, boundary: false },
      { op: "inserted", runs, boundary },
    ];
  });
}

/** Words that are not spelled out stretch by stretch are of one fate from end to end. */
export function whole(runs: readonly Run[], relation: string): Stretch {
  return { op: relation === "inserted" || relation === "deleted" ? relation : "same", runs, boundary: false };
}

function remarkOn(comparison: Comparison, pair: Pair, name: string): string {
  const former = namesOf(comparison, pair, "a");
  const was = former === "" || former === name ? "" : `${pair.a.length > 1 ? "were" : "was"} ${former}`;
  const words = [];
  if (pair.moved) words.push("moved");
  if (pair.relation === "inserted" || pair.relation === "deleted") words.push(pair.relation);
  else if (pair.relation === "split" || pair.relation === "merged") words.push(pair.relation, was);
  else words.push(was);
  return words.filter((word) => word !== "").join(", ");
}

/** What one side of a pair is called: "OP5", "OP5 and OP6". */
function namesOf(comparison: Comparison, pair: Pair, side: "a" | "b"): string {
  const names = pair[side].flatMap((index) => comparison[side].blocks[index]?.label || []);
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** For each moved pair a line behind the paragraph it followed in A, by the index of that paragraph's pair; −1 is the very beginning. */
function departuresBehind({ a, b, pairs }: Comparison): ReadonlyMap<number, readonly RedlineRow[]> {
  const pairOfA = new Map(pairs.flatMap((pair) => pair.a.map((index) => [index, pair] as const)));
  const rows = new Map<number, RedlineRow[]>();
  const moved = pairs.filter((pair) => pair.moved && pair.a.length > 0 && pair.b.length > 0);
  for (const pair of [...moved].sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0))) {
    let before = (pair.a[0] ?? 0) - 1;
    while (before >= 0 && pairOfA.get(before)?.moved) before -= 1;
    const at = pairOfA.get(before)?.index ?? -1;
    const from = a.blocks[pair.a[0] ?? -1]?.label ?? "";
    const to = b.blocks[pair.b[0] ?? -1]?.label ?? "";
    rows.set(at, [...(rows.get(at) ?? []), { kind: "departure", from, to }]);
  }
  return rows;
}
