import type { ComparedBlock, Pair } from "../comparison.ts";
import { heaviestIncreasing } from "./increasing.ts";
import type { UnplacedPair } from "./pairs.ts";

/**
 * Puts pairs in reading order and says which moved: those outside the heaviest run that keeps its order on both sides. Subparagraphs that only
 * went along with their paragraph did not move themselves. What B lacks stands after what it followed in A.
 */
export function placePairs(
  pairs: readonly UnplacedPair[],
  a: readonly ComparedBlock[],
  b: readonly ComparedBlock[],
): readonly Pair[] {
  const linked = pairs
    .filter((pair) => pair.a.length > 0 && pair.b.length > 0)
    .sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0));
  const weight = (at: number) => {
    const pair = linked[at];
    const [block, partner] = [a[pair?.a[0] ?? 0], b[pair?.b[0] ?? 0]];
    // Of two that could have moved, the one that changed its part did, and else the shorter.
    const home = block?.part === partner?.part ? 1 : 0.5;
    return home * (1 + Math.min(block?.text.length ?? 0, 1000) / 2000);
  };
  const chain = new Set(
    heaviestIncreasing(
      linked.map((pair) => pair.b[0] ?? 0),
      weight,
    ),
  );
  const moved = new Set(linked.filter((_, at) => !chain.has(at)));
  for (const pair of [...moved]) if (wentAlong(pair, linked, moved, a, b)) moved.delete(pair);

  const ordered = orderPairs(pairs, moved, a);
  return ordered.map((pair, index) => ({ index, ...pair, moved: moved.has(pair) }));
}

/** The index of the paragraph a subparagraph hangs under, or -1. */
function parentOf(blocks: readonly ComparedBlock[], at: number): number {
  const own = blocks[at];
  if (own?.kind !== "subparagraph") return -1;
  for (let up = at - 1; up >= 0; up--) {
    const block = blocks[up];
    if (block?.kind !== "subparagraph" || block.level < own.level) return up;
  }
  return -1;
}

function wentAlong(
  pair: UnplacedPair,
  linked: readonly UnplacedPair[],
  moved: ReadonlySet<UnplacedPair>,
  a: readonly ComparedBlock[],
  b: readonly ComparedBlock[],
): boolean {
  const parentA = parentOf(a, pair.a[0] ?? 0);
  const parentB = parentOf(b, pair.b[0] ?? 0);
  if (parentA < 0 || parentB < 0) return false;
  const parent = linked.find((other) => other.a.includes(parentA) && other.b.includes(parentB));
  if (!parent || !moved.has(parent)) return false;
  const siblings = linked.filter(
    (other) => parentOf(a, other.a[0] ?? 0) === parentA && parentOf(b, other.b[0] ?? 0) === parentB,
  );
  return siblings.every(
    (other) => Math.sign((other.a[0] ?? 0) - (pair.a[0] ?? 0)) === Math.sign((other.b[0] ?? 0) - (pair.b[0] ?? 0)),
  );
}

function orderPairs(
  pairs: readonly UnplacedPair[],
  moved: ReadonlySet<UnplacedPair>,
  a: readonly ComparedBlock[],
): readonly UnplacedPair[] {
  const ofA = new Map<number, UnplacedPair>();
  for (const pair of pairs) for (const at of pair.a) ofA.set(at, pair);
  const inB = pairs.filter((pair) => pair.b.length > 0).sort((x, y) => (x.b[0] ?? 0) - (y.b[0] ?? 0));
  const behind = new Map<UnplacedPair | null, UnplacedPair[]>();
  for (const block of a) {
    const pair = ofA.get(block.index);
    if (!pair || pair.b.length > 0) continue;
    let before = block.index - 1;
    let anchor = ofA.get(before) ?? null;
    while (anchor && (moved.has(anchor) || anchor.b.length === 0)) anchor = ofA.get(--before) ?? null;
    const list = behind.get(anchor);
    if (list) list.push(pair);
    else behind.set(anchor, [pair]);
  }
  return [...(behind.get(null) ?? []), ...inB.flatMap((pair) => [pair, ...(behind.get(pair) ?? [])])];
}
