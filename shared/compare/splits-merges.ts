import type { Block } from "../document/blocks.ts";
import type { Alignment } from "./align.ts";
import type { Correspondence } from "./correspondence.ts";
import { CONTAINED, MOST_PARTS, PART_KEPT } from "./heuristics.ts";
import { type DiffContext, diffPair, keptByBlock } from "./pair-diff.ts";
import { type Bag, commonWeight, weightOf, without } from "./similarity.ts";
import type { Words } from "./words.ts";

/** Paragraphs that became several: the blocks of B by block of A, and the blocks of A that became one by block of B. */
export interface SplitsAndMerges {
  readonly partsInB: ReadonlyMap<number, readonly number[]>;
  readonly partsInA: ReadonlyMap<number, readonly number[]>;
}

/** One document of the two, seen from where several blocks may be parts of one block of the other. */
interface Half {
  readonly blocks: readonly Block[];
  readonly wholes: readonly Block[];
  readonly words: Words;
  readonly wholeWords: Words;
  /** For each block the whole it is linked with, −1 for none. */
  readonly toWhole: Int32Array;
}

/** A block left over, and how much of it stands in what the whole beside it lost. */
interface Attachment {
  readonly part: number;
  readonly whole: number;
  readonly share: number;
}

/**
 * Finds paragraphs that were split or merged: a block without a partner, beside one whose partner lost just these words. Accepted when in the
 * redline of the whole each part keeps enough of itself. Tables stay what they are.
 */
export function findSplitsAndMerges(
  { links, wordsA, wordsB, weights }: Alignment,
  context: DiffContext,
  names: Correspondence,
): SplitsAndMerges {
  const { blocksA, blocksB } = context;
  const splits = attachments(
    { blocks: blocksB, wholes: blocksA, words: wordsB, wholeWords: wordsA, toWhole: links.toA },
    weights,
  );
  const merges = attachments(
    { blocks: blocksA, wholes: blocksB, words: wordsA, wholeWords: wordsB, toWhole: links.toB },
    weights,
  );
  const partsInB = accept(splits, links.toB, (whole, parts) =>
    keptByBlock(diffPair([whole], parts, context, names), "b"),
  );
  const split = new Set(partsInB.keys());
  // A link is split or merged, not both.
  const free = merges.filter(({ whole }) => !split.has(links.toA[whole] as number));
  const partsInA = accept(free, links.toA, (whole, parts) =>
    keptByBlock(diffPair(parts, [whole], context, names), "a"),
  );
  return { partsInB, partsInA };
}

function attachments(half: Half, weights: Float64Array): readonly Attachment[] {
  const found: Attachment[] = [];
  const residues = new Map<number, Bag>();
  const { blocks, toWhole } = half;
  for (const { index, kind, text } of blocks) {
    if ((toWhole[index] as number) >= 0 || kind === "table" || text === "") continue;
    const bag = half.words.bag(index);
    const all = weightOf(bag, weights);
    let best: Attachment | null = null;
    for (const { whole, own } of neighbours(half, index)) {
      const residue = residues.get(whole) ?? without(half.wholeWords.bag(whole), half.words.bag(own));
      residues.set(whole, residue);
      const share = all === 0 ? 0 : commonWeight(bag, residue, weights) / all;
      if (share >= CONTAINED && (!best || share > best.share)) best = { part: index, whole, share };
    }
    if (best) found.push(best);
  }
  return found;
}

/** The wholes that the nearest linked blocks before and behind belong to, if only unlinked blocks stand between. */
function neighbours(
  { blocks, wholes, toWhole }: Half,
  index: number,
): readonly { readonly whole: number; readonly own: number }[] {
  return [-1, 1].flatMap((step) => {
    let own = index + step;
    while (own >= 0 && own < blocks.length && (toWhole[own] as number) < 0 && Math.abs(own - index) < MOST_PARTS) {
      own += step;
    }
    const whole = toWhole[own] ?? -1;
    if (whole < 0 || wholes[whole]?.kind === "table" || wholes[whole]?.text === blocks[own]?.text) return [];
    return [{ whole, own }];
  });
}

/** Grows each whole from its linked block outwards over neighbouring attachments, and keeps what its redline bears out. */
function accept(
  found: readonly Attachment[],
  partnerOf: Int32Array,
  keptOf: (whole: number, parts: readonly number[]) => readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const byWhole = new Map<number, Set<number>>();
  for (const { part, whole } of found) byWhole.set(whole, (byWhole.get(whole) ?? new Set()).add(part));
  const accepted = new Map<number, readonly number[]>();
  for (const [whole, candidates] of byWhole) {
    const own = partnerOf[whole] as number;
    let parts = contiguous(own, candidates);
    // The part that keeps least falls away, with what stands beyond it, until the rest holds.
    while (parts.length > 1) {
      const kept = keptOf(whole, parts);
      const weak = kept.findIndex((share) => share < PART_KEPT);
      if (weak < 0) break;
      const least = kept.indexOf(Math.min(...kept));
      const at = parts[least] === own ? weakestNeighbour(kept, least) : least;
      const rest = new Set(parts.filter((_, place) => place !== at));
      parts = contiguous(own, rest);
    }
    if (parts.length > 1) accepted.set(whole, parts);
  }
  return accepted;
}

function weakestNeighbour(kept: readonly number[], own: number): number {
  const others = kept.map((share, at) => (at === own ? Number.POSITIVE_INFINITY : share));
  return others.indexOf(Math.min(...others));
}

/** The run of blocks around `own` that are all candidates. */
function contiguous(own: number, candidates: ReadonlySet<number>): readonly number[] {
  let from = own;
  let to = own;
  while (candidates.has(from - 1) && to - from < MOST_PARTS) from--;
  while (candidates.has(to + 1) && to - from < MOST_PARTS) to++;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
