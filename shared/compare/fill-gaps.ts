import type { AlignedBlock } from "./align.ts";
import type { Candidate } from "./candidates.ts";
import { FILLING, FILLING_CELLS, FILLING_CONTAINED, LONE } from "./heuristics.ts";
import { type Frame, type Links, link } from "./links.ts";

/** How alike two blocks are, and which share of the smaller one stands in the larger. */
export interface Likeness {
  readonly score: (pair: Candidate) => number;
  readonly contained: (pair: Candidate) => number;
}

/**
 * Links what is left between the same neighbours, in order: less alike than a pair must be elsewhere, since nothing else can have become of it. A
 * block with no other beside it on either side needs least of all. Of another kind only what stands in the other nearly whole: a paragraph
 * that was cut into subparagraphs.
 */
export function fillGaps(
  a: readonly AlignedBlock[],
  b: readonly AlignedBlock[],
  links: Links,
  { gapOfA, gapOfB }: Frame,
  { score, contained }: Likeness,
): void {
  const openA = group(a, links.toB, gapOfA);
  const openB = group(b, links.toA, gapOfB);
  for (const [gap, inA] of openA) {
    const inB = openB.get(gap);
    if (!inB || inA.length * inB.length > FILLING_CELLS) continue;
    const isLone = inA.length === 1 && inB.length === 1;
    const worth = (atA: number, atB: number): number => {
      const [one, other] = [inA[atA] as number, inB[atB] as number];
      if (a[one]?.kind !== b[other]?.kind) {
        if (a[one]?.kind === "table" || b[other]?.kind === "table") return 0;
        const share = contained({ a: one, b: other });
        return share >= FILLING_CONTAINED ? share / 2 : 0;
      }
      const found = score({ a: one, b: other });
      return found >= (isLone ? LONE : FILLING) ? found : 0;
    };
    for (const [atA, atB] of heaviestInOrder(inA.length, inB.length, worth)) {
      link(links, inA[atA] as number, inB[atB] as number);
    }
  }
}

function group(
  blocks: readonly AlignedBlock[],
  linked: Int32Array,
  gapOf: Int32Array,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  blocks.forEach((block, at) => {
    if ((linked[at] as number) >= 0 || block.text === "") return;
    const gap = gapOf[at] as number;
    const known = groups.get(gap);
    if (known) known.push(at);
    else groups.set(gap, [at]);
  });
  return groups;
}

/** The pairs in order that are worth most together; a pair worth nothing is never chosen. */
function heaviestInOrder(
  countA: number,
  countB: number,
  worth: (atA: number, atB: number) => number,
): readonly (readonly [number, number])[] {
  const width = countB + 1;
  const best = new Float64Array((countA + 1) * width);
  const worths = new Float64Array(countA * countB);
  for (let atA = 0; atA < countA; atA++) {
    for (let atB = 0; atB < countB; atB++) {
      const own = worth(atA, atB);
      worths[atA * countB + atB] = own;
      const linked = own > 0 ? (best[atA * width + atB] as number) + own : 0;
      const skipped = Math.max(best[atA * width + atB + 1] as number, best[(atA + 1) * width + atB] as number);
      best[(atA + 1) * width + atB + 1] = Math.max(linked, skipped);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let atA = countA;
  let atB = countB;
  while (atA > 0 && atB > 0) {
    const here = best[atA * width + atB] as number;
    if (here === best[(atA - 1) * width + atB]) atA--;
    else if (here === best[atA * width + atB - 1]) atB--;
    else pairs.push([--atA, --atB]);
  }
  return pairs.reverse();
}
