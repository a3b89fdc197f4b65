import type { ComparedBlock } from "../comparison.ts";
import { CONTAINED, PART_KEPT } from "./heuristics.ts";
import type { Links } from "./links.ts";
import { type Bag, containment } from "./similarity.ts";

/** Blocks of A and B that belong together, each side in reading order; not both empty. */
export interface Group {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/**
 * Groups of linked blocks, split and merged ones included: a free block next to one that is linked belongs to the link when most of it
 * stands in the partner and the partner needs it. All other free blocks stand alone.
 */
export function groupBlocks(
  a: readonly ComparedBlock[],
  b: readonly ComparedBlock[],
  bagsA: readonly Bag[],
  bagsB: readonly Bag[],
  worth: Float64Array,
  links: Links,
): readonly Group[] {
  const extraB = attach(b, links.ofB, links.ofA, bagsB, bagsA, worth);
  const takenA = new Set([...extraB.keys()]);
  const extraA = attach(a, links.ofA, links.ofB, bagsA, bagsB, worth, (whole) => {
    const partner = links.ofB[whole] ?? -1;
    return !takenA.has(partner);
  });
  const joinedA = new Set([...extraA.values()].flat());
  const joinedB = new Set([...extraB.values()].flat());
  const groups: Group[] = [];
  for (const block of a) {
    const partner = links.ofA[block.index] ?? -1;
    if (joinedA.has(block.index)) continue;
    if (partner === -1) groups.push({ a: [block.index], b: [] });
    else {
      const sideA = [block.index, ...(extraA.get(partner) ?? [])].sort((x, y) => x - y);
      const sideB = [partner, ...(extraB.get(block.index) ?? [])].sort((x, y) => x - y);
      groups.push({ a: sideA, b: sideB });
    }
  }
  for (const block of b) {
    if (links.ofB[block.index] === -1 && !joinedB.has(block.index)) groups.push({ a: [], b: [block.index] });
  }
  return groups;
}

/**
 * For each block of the whole side, the free blocks beside its partner that are parts of it. Result by index of the whole.
 * `parts` are the blocks of the side that may have been cut up, `linkOfPart` their partners, `linkOfWhole` the partners of the other side.
 */
function attach(
  parts: readonly ComparedBlock[],
  linkOfPart: Int32Array,
  linkOfWhole: Int32Array,
  bagsPart: readonly Bag[],
  bagsWhole: readonly Bag[],
  worth: Float64Array,
  allowed: (whole: number) => boolean = () => true,
): ReadonlyMap<number, readonly number[]> {
  const result = new Map<number, number[]>();
  const used = new Set<number>();
  linkOfWhole.forEach((main, whole) => {
    if (main === -1 || !allowed(whole)) return;
    const target = bagsWhole[whole] as Bag;
    const mainBag = bagsPart[main] as Bag;
    // A partner that already holds nearly all of the whole leaves nothing for a further part.
    let covered = containment(target, mainBag, worth);
    const extras: number[] = [];
    for (const step of [1, -1]) {
      for (let at = main + step; at >= 0 && at < parts.length; at += step) {
        if (linkOfPart[at] !== -1 || used.has(at) || parts[at]?.part !== parts[main]?.part) break;
        const bag = bagsPart[at] as Bag;
        const inside = containment(bag, target, worth);
        const share = target.worth === 0 ? 0 : (inside * bag.worth) / target.worth;
        const fits = inside >= Math.max(CONTAINED, PART_KEPT) && share >= 0.08 && covered + share <= 1.15;
        if (!fits) break;
        extras.push(at);
        used.add(at);
        covered += share;
      }
    }
    if (extras.length > 0) result.set(whole, extras);
  });
  return result;
}
