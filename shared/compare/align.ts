import type { BlockKind } from "../document/blocks.ts";
import { assign, type Edge } from "./assignment.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { linkEqual } from "./equal.ts";
import { fillGaps } from "./fill-gaps.ts";
import {
  FRAME,
  FRAME_LEAD,
  IN_GAP,
  IN_GAP_WORTH,
  MARGIN,
  MOVED,
  MOVED_CLEARLY,
  OTHER_KIND,
  PLACE,
  SAME_PARENT,
} from "./heuristics.ts";
import type { Interner } from "./interner.ts";
import { type Frame, frameOf, keptInOrder, type Links, link, noLinks, weightOfLink } from "./links.ts";
import { commonWeight, similarity, weightOf, wordWeights } from "./similarity.ts";
import { type Words, wordsOf } from "./words.ts";

/** What pairing needs to know of a block. `parent` is the index of the paragraph it stands below, −1 for none. */
export interface AlignedBlock {
  readonly text: string;
  readonly kind: BlockKind;
  readonly parent: number;
}

/** Links between the blocks of two documents, and the words they were found by. */
export interface Alignment {
  readonly links: Links;
  readonly wordsA: Words;
  readonly wordsB: Words;
  readonly weights: Float64Array;
  readonly limited: boolean;
}

/** A candidate with its similarity, raised and lowered for kind and parent. */
interface Scored extends Candidate {
  readonly score: number;
}

/**
 * Links each block of A with at most one of B: equal ones, then by word similarity, one to one over the whole document and never greedily
 * forward. What keeps its neighbours is held to a low standard, what moved to a high one. Order plays no part in what may be linked.
 */
export function align(a: readonly AlignedBlock[], b: readonly AlignedBlock[], interner: Interner): Alignment {
  const textsA = a.map((block) => block.text);
  const textsB = b.map((block) => block.text);
  const links = noLinks(a.length, b.length);
  const limited = linkEqual(textsA, textsB, links);
  const wordsA = wordsOf(textsA, interner);
  const wordsB = wordsOf(textsB, interner);
  const open = {
    a: openBlocks(a, links.toB),
    b: openBlocks(b, links.toA),
    wordsOfA: (at: number) => wordsA.tokens(at).ids,
    wordsOfB: (at: number) => wordsB.tokens(at).ids,
  };
  const bags = [...open.a.map((at) => wordsA.bag(at)), ...open.b.map((at) => wordsB.bag(at))];
  const weights = wordWeights(bags, interner);
  const alignment = { links, wordsA, wordsB, weights, limited };
  if (open.a.length === 0 || open.b.length === 0) return alignment;

  const weight = (inA: number, inB: number) => weightOfLink(textsA[inA] ?? "", textsB[inB] ?? "");
  const equalFrame = frameOf(keptInOrder(links, weight), a.length, b.length);
  const known = new Map<number, number>();
  const score = ({ a: inA, b: inB }: Candidate): number => {
    const key = inA * b.length + inB;
    const found = known.get(key) ?? similarity(wordsA.bag(inA), wordsB.bag(inB), weights);
    known.set(key, found);
    return found + bonus(a, b, links, inA, inB);
  };
  const rate = (candidates: readonly Candidate[]) => candidates.map((pair) => ({ ...pair, score: score(pair) }));

  const first = rate(findCandidates(open, equalFrame, interner));
  const frame = frameOf(keptInOrder(withStrong(links, first), weight), a.length, b.length);
  linkBest(first, frame, links);
  // A second look at what is left: now more neighbours and more parents are known.
  const rest = { ...open, a: openBlocks(a, links.toB), b: openBlocks(b, links.toA) };
  const better = frameOf(keptInOrder(links, weight), a.length, b.length);
  const second = rate(findCandidates(rest, better, interner));
  linkBest(second, better, links);
  const contained = ({ a: inA, b: inB }: Candidate): number => {
    const [bagA, bagB] = [wordsA.bag(inA), wordsB.bag(inB)];
    const smaller = Math.min(weightOf(bagA, weights), weightOf(bagB, weights));
    return smaller === 0 ? 0 : commonWeight(bagA, bagB, weights) / smaller;
  };
  fillGaps(a, b, links, frameOf(keptInOrder(links, weight), a.length, b.length), { score, contained });
  return alignment;
}

function openBlocks(blocks: readonly AlignedBlock[], linked: Int32Array): readonly number[] {
  return [...blocks.keys()].filter((at) => (linked[at] as number) < 0 && blocks[at]?.text !== "");
}

function bonus(a: readonly AlignedBlock[], b: readonly AlignedBlock[], links: Links, inA: number, inB: number): number {
  const [ofA, ofB] = [a[inA], b[inB]];
  if (!ofA || !ofB) return 0;
  if (ofA.kind !== ofB.kind) return ofA.kind === "table" || ofB.kind === "table" ? -1 : -OTHER_KIND;
  const areSiblings = ofA.parent >= 0 && ofB.parent >= 0 && links.toB[ofA.parent] === ofB.parent;
  return areSiblings ? SAME_PARENT : 0;
}

/** The best two scores that each block has, by which it is seen whether a pair leads its rivals. */
function leads(scored: readonly Scored[]): (pair: Scored) => number {
  const bestOf = (side: "a" | "b") => {
    const best = new Map<number, { first: number; second: number }>();
    for (const pair of scored) {
      const known = best.get(pair[side]) ?? { first: 0, second: 0 };
      if (pair.score > known.first) best.set(pair[side], { first: pair.score, second: known.first });
      else best.set(pair[side], { first: known.first, second: Math.max(known.second, pair.score) });
    }
    return best;
  };
  const [ofA, ofB] = [bestOf("a"), bestOf("b")];
  const lead = (best: { first: number; second: number } | undefined, score: number) =>
    !best ? score : score >= best.first ? score - best.second : score - best.first;
  return (pair) => Math.min(lead(ofA.get(pair.a), pair.score), lead(ofB.get(pair.b), pair.score));
}

/** The links so far with the pairs that are so alike that others may be placed by them. */
function withStrong(links: Links, scored: readonly Scored[]): Links {
  const trial: Links = { toB: links.toB.slice(), toA: links.toA.slice() };
  const lead = leads(scored);
  for (const pair of scored) if (pair.score >= FRAME && lead(pair) >= FRAME_LEAD) link(trial, pair.a, pair.b);
  return trial;
}

function linkBest(scored: readonly Scored[], frame: Frame, links: Links): void {
  const { gapOfA, gapOfB, placeOfA, placeOfB } = frame;
  const lead = leads(scored);
  const size = gapOfA.length + gapOfB.length;
  const edges = scored.flatMap((pair): readonly Edge[] => {
    const { a, b, score } = pair;
    const isInGap = gapOfA[a] === gapOfB[b];
    const isGood = isInGap ? score >= IN_GAP : score >= MOVED || (score >= MOVED_CLEARLY && lead(pair) >= MARGIN);
    if (!isGood) return [];
    const distance = Math.abs((placeOfA[a] as number) - b) + Math.abs((placeOfB[b] as number) - a);
    // The square makes one excellent pair worth more than two fair ones.
    return [{ a, b, worth: score * score + (isInGap ? IN_GAP_WORTH : 0) + PLACE * (1 - distance / size) }];
  });
  for (const { a, b } of assign(edges)) link(links, a, b);
}
