import type { Run } from "../document/runs.ts";
import { renaming } from "./apply.ts";
import type { Comparison, NotePair, NoteRelation, Pair, RedlineSegment, Relation } from "./comparison.ts";
import { parentsOf } from "./parents.ts";
import type { Rename } from "./patch-runs.ts";
import { inReadingOrder } from "./reading-order.ts";
import { summaryOf } from "./summary.ts";

/**
 * The same comparison seen from the other side: how B became A. Nothing is computed anew; what was inserted is deleted, what was split is merged,
 * and pairs stand in the reading order of A.
 */
export function invert(comparison: Comparison): Comparison {
  const rename = renaming(comparison, "reject");
  const inverted = comparison.pairs.map((pair) => invertPair(pair, rename));
  const ordered = inReadingOrder(inverted, parentsOf(comparison.b.blocks), parentsOf(comparison.a.blocks));
  const pairs = ordered.map((pair, index) => ({ ...pair, index }));
  const { joined, withdrawn, renamed, kept } = comparison.sponsors;
  return {
    a: comparison.b,
    b: comparison.a,
    pairs,
    sponsors: { joined: withdrawn, withdrawn: joined, renamed: renamed.map(({ a, b }) => ({ a: b, b: a })), kept },
    fields: comparison.fields.map((field) => ({
      ...field,
      a: field.b,
      b: field.a,
      ...(field.redline && { redline: field.redline.map((segment) => invertSegment(segment, rename)) }),
    })),
    notes: comparison.notes.map((note) => invertNote(note, rename)),
    labels: comparison.labels.map(({ a, b }) => ({ a: b, b: a })),
    coverage: comparison.coverage,
    proof: { acceptAll: comparison.proof.rejectAll, rejectAll: comparison.proof.acceptAll },
    limited: comparison.limited,
    summary: summaryOf(pairs),
  };
}

const OPPOSITE: Readonly<Record<Relation, Relation>> = {
  same: "same",
  edited: "edited",
  renumbered: "renumbered",
  inserted: "deleted",
  deleted: "inserted",
  split: "merged",
  merged: "split",
};

function invertPair(pair: Pair, rename: Rename): Pair {
  let place = 0;
  const redline = swapSides(pair.redline).map((segment) => {
    const inverted = invertSegment(segment, rename);
    if (inverted.boundary && inverted.op === "inserted") place++;
    const block = pair.a.length > 0 ? pair.a[Math.min(place, pair.a.length - 1)] : segment.block;
    return { ...inverted, block: block ?? segment.block };
  });
  return {
    ...pair,
    a: pair.b,
    b: pair.a,
    relation: OPPOSITE[pair.relation],
    changes: pair.changes.map(({ a, b, kind }) => ({ a: b, b: a, kind })),
    redline,
  };
}

/** Deleted stands before inserted, also when the two have changed places. */
function swapSides<Of extends Omit<RedlineSegment, "block">>(redline: readonly Of[]): readonly Of[] {
  const swapped: Of[] = [];
  for (let at = 0; at < redline.length; ) {
    const isReplaced = (segment: Of | undefined) => segment?.op === "deleted" || segment?.op === "inserted";
    let end = at;
    while (end < redline.length && isReplaced(redline[end])) end++;
    const stretch = redline.slice(at, end);
    for (let from = 0; from < stretch.length; ) {
      let to = from;
      while (to < stretch.length && stretch[to]?.change === stretch[from]?.change) to++;
      const one = stretch.slice(from, to);
      swapped.push(...one.filter(({ op }) => op === "inserted"), ...one.filter(({ op }) => op === "deleted"));
      from = to;
    }
    const next = redline[end];
    if (next) swapped.push(next);
    at = end + 1;
  }
  return swapped;
}

function invertSegment<Of extends Omit<RedlineSegment, "block">>(segment: Of, rename: Rename): Of {
  const { op, runs, former } = segment;
  if (op === "inserted" || op === "deleted") return { ...segment, op: op === "inserted" ? "deleted" : "inserted" };
  if (former) return { ...segment, runs: former, former: runs };
  return { ...segment, runs: renamed(runs, rename) };
}

function renamed(runs: readonly Run[], rename: Rename): readonly Run[] {
  return runs.some((run) => run.kind === "note" || run.kind === "cross") ? runs.map(rename) : runs;
}

const OPPOSITE_NOTE: Readonly<Record<NoteRelation, NoteRelation>> = {
  same: "same",
  renumbered: "renumbered",
  edited: "edited",
  moved: "moved",
  inserted: "deleted",
  deleted: "inserted",
  repeated: "unrepeated",
  unrepeated: "repeated",
};

function invertNote(note: NotePair, rename: Rename): NotePair {
  return {
    ...note,
    a: note.b,
    b: note.a,
    relation: OPPOSITE_NOTE[note.relation],
    redline: swapSides(note.redline).map((segment) => invertSegment(segment, rename)),
  };
}
