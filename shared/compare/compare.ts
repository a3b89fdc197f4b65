import type { Node } from "prosemirror-model";
import type { Block } from "../document/blocks.ts";
import { align } from "./align.ts";
import { contentOf } from "./apply.ts";
import { comparedDocument } from "./compared-document.ts";
import type { Comparison } from "./comparison.ts";
import type { Correspondence } from "./correspondence.ts";
import { coverageOf } from "./coverage.ts";
import { fieldChanges } from "./field-changes.ts";
import { type Group, groupsOf } from "./groups.ts";
import { DIFF_CELLS_ALL } from "./heuristics.ts";
import { createInterner } from "./interner.ts";
import { labelChanges, numberMap } from "./labels.ts";
import type { Links } from "./links.ts";
import { noteChanges } from "./note-changes.ts";
import { pairNotes } from "./note-pairs.ts";
import { placeGroups } from "./order.ts";
import { type DiffContext, diffPair, type PairDiff } from "./pair-diff.ts";
import { pairOf } from "./pairs.ts";
import { prove } from "./proof.ts";
import { type Side, sideOf } from "./side.ts";
import { findSplitsAndMerges } from "./splits-merges.ts";
import { sponsorChanges } from "./sponsor-changes.ts";
import { summaryOf } from "./summary.ts";
import { dropWeakLinks, dropWeakMoves } from "./weak-links.ts";
import { type Budget, cheapestWordDiff, type WordDiff } from "./word-diff.ts";

export interface CompareOptions {
  /** How the words of a pair are compared; the cheapest way with a cost for each stretch unless said otherwise. */
  readonly wordDiff?: WordDiff;
}

/**
 * Compares document A with document B: the only entry of this room. Pure and deterministic, bounded in steps, and proven before it is handed out:
 * `proof` says whether accepting all changes gives B and rejecting all gives A. `README.md` beside this file tells the way in one page.
 */
export function compare(documentA: Node, documentB: Node, options: CompareOptions = {}): Comparison {
  const a = sideOf(documentA);
  const b = sideOf(documentB);
  const interner = createInterner();
  const budget: Budget = { cells: DIFF_CELLS_ALL };
  const alignment = align(alignedBlocks(a), alignedBlocks(b), interner);
  const { links } = alignment;
  const context: DiffContext = {
    blocksA: a.blocks,
    blocksB: b.blocks,
    wordsA: alignment.wordsA,
    wordsB: alignment.wordsB,
    interner,
    wordDiff: options.wordDiff ?? cheapestWordDiff,
    budget,
  };

  const diffs = dropWeakLinks(links, context, namesOf(a, b, simpleGroups(links), null));
  dropWeakMoves(links, context, diffs);
  const parts = findSplitsAndMerges(alignment, context, namesOf(a, b, simpleGroups(links), null));
  const groups = groupsOf(links, parts.partsInB, parts.partsInA);
  const noteLinks = pairNotes(a.notes, b.notes, links, interner);
  const names = namesOf(a, b, groups, noteLinks);
  const placed = placeGroups(groups, a.blocks, b.blocks, a.parents, b.parents);

  let limited = alignment.limited;
  const diffOf = (group: Group): PairDiff => {
    const early = group.a.length === 1 && group.b.length === 1 ? diffs.get(group.a[0] as number) : undefined;
    const diff = early && !hasReferences(early) ? early : diffPair(group.a, group.b, context, names);
    limited ||= diff.limited;
    return diff;
  };
  const pairContext = { ...context, names, numbers: numberMap(groups, a.blocks, b.blocks), diffOf };
  const pairs = placed.map((group, index) => pairOf(group, index, pairContext));

  const comparedA = comparedDocument(a);
  const comparedB = comparedDocument(b);
  const notes = noteChanges({ notesA: a.notes, notesB: b.notes, links: noteLinks, names, interner, budget, pairs });
  const unproven: Omit<Comparison, "proof"> = {
    a: comparedA,
    b: comparedB,
    pairs,
    sponsors: sponsorChanges(a.sponsors, b.sponsors),
    fields: fieldChanges(a, b, interner, names, budget),
    notes,
    labels: labelChanges(pairs, a.blocks, b.blocks),
    coverage: coverageOf(a, b, { pairs, notes }),
    limited,
    summary: summaryOf(pairs),
  };
  const sponsorNames = (side: Side) => [...side.sponsors.states, ...side.sponsors.others];
  const contentA = contentOf(comparedA, sponsorNames(a));
  const contentB = contentOf(comparedB, sponsorNames(b));
  return { ...unproven, proof: prove(unproven, contentA, contentB) };
}

function alignedBlocks({ blocks, parents }: Side) {
  return blocks.map(({ text, kind, index }) => ({ text, kind, parent: parents[index] ?? -1 }));
}

function simpleGroups(links: Links): readonly Group[] {
  return groupsOf(links, new Map(), new Map());
}

/** Names under which blocks and notes are one thing on both sides. */
function namesOf(a: Side, b: Side, groups: readonly Group[], notes: Links | null): Correspondence {
  const blockA = new Map<string, number>();
  const blockB = new Map<string, number>();
  groups.forEach((group, number) => {
    for (const at of group.a) blockA.set((a.blocks[at] as Block).id, number);
    for (const at of group.b) blockB.set((b.blocks[at] as Block).id, number);
  });
  // Notes that stand alone have numbers that the other side does not use.
  const noteA = new Map(a.notes.map(({ id }, at) => [id, at]));
  const noteB = new Map(
    b.notes.map(({ id }, at) => {
      const partner = notes?.toA[at] ?? -1;
      return [id, partner >= 0 ? partner : a.notes.length + at];
    }),
  );
  return { noteA, noteB, blockA, blockB };
}

function hasReferences({ lineA, lineB }: PairDiff): boolean {
  return [...lineA.runs, ...lineB.runs].some((run) => run.kind === "cross" || run.kind === "note");
}
