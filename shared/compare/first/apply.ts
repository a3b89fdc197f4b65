import type { Run } from "../../document/runs.ts";
import type { ComparedBlock, Comparison, Pair, RedlineSegment } from "../comparison.ts";
import { appendRun } from "./normal-runs.ts";

/** One side of a pair with its changes put into the other side's place: the blocks it yields, as runs, in reading order. */
export type SideRuns = readonly (readonly Run[])[];

/** Accepts every change of a pair: the runs of its blocks in B, one list a block; nothing for a deleted pair. */
export function acceptPair(pair: Pair): SideRuns {
  if (pair.b.length === 0) return [];
  return read(pair.redline, (segment) => (segment.op === "deleted" ? null : segment.runs));
}

/** Rejects every change of a pair: the runs of its blocks in A; nothing for an inserted pair. */
export function rejectPair(pair: Pair): SideRuns {
  if (pair.a.length === 0) return [];
  return read(pair.redline, (segment) => (segment.op === "inserted" ? null : (segment.former ?? segment.runs)));
}

function read(redline: readonly RedlineSegment[], take: (segment: RedlineSegment) => readonly Run[] | null): SideRuns {
  const blocks: Run[][] = [[]];
  for (const segment of redline) {
    const runs = take(segment);
    if (runs === null) continue;
    if (segment.boundary) blocks.push([]);
    for (const run of runs) appendRun(blocks.at(-1) ?? [], run);
  }
  return blocks;
}

/** All blocks of B as accepting every change of A yields them, by index of B; a block that no pair yields is missing. */
export function acceptAll(comparison: Comparison): ReadonlyMap<number, readonly Run[]> {
  return collect(comparison.pairs, (pair) => pair.b, acceptPair);
}

/** All blocks of A as rejecting every change yields them, by index of A. */
export function rejectAll(comparison: Comparison): ReadonlyMap<number, readonly Run[]> {
  return collect(comparison.pairs, (pair) => pair.a, rejectPair);
}

function collect(
  pairs: readonly Pair[],
  indexes: (pair: Pair) => readonly number[],
  yieldOf: (pair: Pair) => SideRuns,
): ReadonlyMap<number, readonly Run[]> {
  const result = new Map<number, readonly Run[]>();
  for (const pair of pairs) {
    const runs = yieldOf(pair);
    indexes(pair).forEach((index, at) => {
      result.set(index, runs[at] ?? []);
    });
  }
  return result;
}

/** Turns the joined text of a pair's A side into that of its B side by `changes` alone, as a reader of the JSON would. */
export function applyTextChanges(pair: Pick<Pair, "changes">, textA: string, textB: string): string {
  let result = "";
  let at = 0;
  for (const change of pair.changes) {
    result += textA.slice(at, change.a[0]) + textB.slice(...change.b);
    at = change.a[1];
  }
  return result + textA.slice(at);
}

/** The other way about: B's text back into A's. */
export function revertTextChanges(pair: Pick<Pair, "changes">, textA: string, textB: string): string {
  const mirrored = pair.changes.map((change) => ({ ...change, a: change.b, b: change.a }));
  return applyTextChanges({ changes: mirrored }, textB, textA);
}

/** The joined text of the blocks `indexes` names. */
export function joinedText(blocks: readonly ComparedBlock[], indexes: readonly number[]): string {
  return indexes.map((at) => blocks[at]?.text ?? "").join(" ");
}
