import type { Block } from "../document/blocks.ts";
import { findOpening } from "../lexicon/opening-phrases.ts";
import type { ChangeKind, Pair, RedlineSegment, Relation } from "./comparison.ts";
import { type Correspondence, sameRuns } from "./correspondence.ts";
import type { DiffTokens } from "./diff-tokens.ts";
import type { PlacedGroup } from "./order.ts";
import type { DiffContext, PairDiff } from "./pair-diff.ts";
import { insideOf } from "./redline.ts";
import { refine } from "./refine.ts";
import { spansOf } from "./spans.ts";

/** What the inside of pairs depends on besides their words. */
export interface PairContext extends DiffContext {
  readonly names: Correspondence;
  /** The printed number of each operative paragraph of A, and what its paragraph has in B. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The difference of the words of a group, computed once. */
  readonly diffOf: (group: PlacedGroup) => PairDiff;
}

/** The pair of a group: what became of it, what changed in it, how it reads as a redline. */
export function pairOf(group: PlacedGroup, index: number, context: PairContext): Pair {
  const { a, b, moved } = group;
  const [inA] = a.map((at) => context.blocksA[at] as Block);
  const [inB] = b.map((at) => context.blocksB[at] as Block);
  if (!inA || !inB) return oneSided(group, index, inA, inB);
  if (a.length === 1 && b.length === 1 && inA.text === inB.text && sameRuns(inA.runs, inB.runs, context.names)) {
    const kinds: ChangeKind[] = standsOtherwise(inA, inB) ? ["format"] : [];
    const redline = wholeRedline("same", inB);
    return { index, a, b, relation: relationOf(group, kinds, inA, inB), moved, kinds, changes: [], redline };
  }
  const diff = context.diffOf(group);
  const openingA = openingLength(inA);
  const openingB = openingLength(inB);
  const hunks = refine(diff.hunks, {
    a: diff.tokensA,
    b: diff.tokensB,
    textA: diff.lineA.text,
    textB: diff.lineB.text,
    openingA: wordsWithin(diff.tokensA, openingA),
    openingB: wordsWithin(diff.tokensB, openingB),
  });
  const walked = { ...diff, textA: diff.lineA.text, textB: diff.lineB.text, openingA, openingB };
  const spans = spansOf({ ...walked, numbers: context.numbers, names: context.names }, hunks);
  const inside = insideOf(spans, diff.lineA, diff.lineB, context.names);
  const found = new Set(inside.kinds);
  if (found.size === 0 && a.length === 1 && b.length === 1 && standsOtherwise(inA, inB)) found.add("format");
  const kinds = KINDS.filter((kind) => found.has(kind));
  const { changes, redline } = inside;
  return { index, a, b, relation: relationOf(group, kinds, inA, inB), moved, kinds, changes, redline };
}

/** The order in which kinds are told: what matters most first. */
const KINDS: readonly ChangeKind[] = [
  "wording",
  "opening",
  "citation",
  "consequential",
  "notes",
  "punctuation",
  "spacing",
  "format",
];

function oneSided(group: PlacedGroup, index: number, inA: Block | undefined, inB: Block | undefined): Pair {
  const relation = inB ? "inserted" : "deleted";
  const block = inB ?? inA;
  const length = block?.text.length ?? 0;
  const range = [0, length] as const;
  const nothing = [0, 0] as const;
  return {
    index,
    a: group.a,
    b: group.b,
    relation,
    moved: false,
    kinds: [],
    changes: length === 0 ? [] : [{ a: inA ? range : nothing, b: inB ? range : nothing, kind: "wording" }],
    redline: block ? wholeRedline(relation, block) : [],
  };
}

function wholeRedline(op: "same" | "inserted" | "deleted", block: Block): readonly RedlineSegment[] {
  if (block.runs.length === 0) return [];
  const change = op === "same" || block.text === "" ? null : 0;
  return [{ op, runs: block.runs, block: block.index, change, boundary: false }];
}

function relationOf({ a, b }: PlacedGroup, kinds: readonly ChangeKind[], inA: Block, inB: Block): Relation {
  if (b.length > 1) return "split";
  if (a.length > 1) return "merged";
  if (kinds.length > 0) return "edited";
  return inA.label === inB.label ? "same" : "renumbered";
}

/** True where the paragraph is now of another kind, level or style: no word changed, yet it stands differently. */
function standsOtherwise(a: Block, b: Block): boolean {
  return a.kind !== b.kind || a.level !== b.level || a.part !== b.part || !sameAttributes(a, b);
}

function sameAttributes(a: Block, b: Block): boolean {
  const names = new Set([...Object.keys(a.node.attrs), ...Object.keys(b.node.attrs)]);
  names.delete("id");
  names.delete("opening");
  return [...names].every((name) => a.node.attrs[name] === b.node.attrs[name]);
}

/** Where the opening phrase of a block ends: as its italics say, else as the lexicon knows it; 0 where it has none. */
function openingLength(block: Block): number {
  if (block.opening !== null) return block.text.startsWith(block.opening) ? block.opening.length : 0;
  switch (block.kind) {
    case "preambular":
    case "chapeau":
      return findOpening(block.text, "preambular")?.length ?? 0;
    case "operative":
      return findOpening(block.text, "operative")?.length ?? 0;
    default:
      return 0;
  }
}

function wordsWithin(tokens: DiffTokens, length: number): number {
  let count = 0;
  while (count < tokens.to.length && (tokens.to[count] as number) <= length) count++;
  return count;
}
