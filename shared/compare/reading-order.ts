/** What stands in some order: blocks of A and of B that belong together, and whether they left their order. */
interface Standing {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly moved: boolean;
}

/**
 * `pairs` in the reading order of B. What B lacks stands after what it followed in A: the nearest paragraph before it that kept its order, or,
 * for a subparagraph, whatever stood before it below the same paragraph, wherever that stands now.
 */
export function inReadingOrder<Of extends Standing>(
  pairs: readonly Of[],
  parentsA: readonly number[],
  parentsB: readonly number[],
): readonly Of[] {
  const ofA = pairsByBlock(pairs, "a");
  const ofB = pairsByBlock(pairs, "b");
  const displaced = displacedPairs(pairs, ofA, ofB, parentsA, parentsB);
  const behind = new Map<Of | null, Of[]>();
  const gone = pairs.filter((pair) => pair.b.length === 0).sort((x, y) => first(x.a) - first(y.a));
  for (const pair of gone) {
    const at = first(pair.a);
    let before = at - 1;
    let anchor = ofA.get(before) ?? null;
    while (anchor && (anchor.b.length === 0 || (displaced.has(anchor) && !isFamily(at, before, parentsA)))) {
      before--;
      anchor = ofA.get(before) ?? null;
    }
    const list = behind.get(anchor);
    if (list) list.push(pair);
    else behind.set(anchor, [pair]);
  }
  const inB = pairs.filter((pair) => pair.b.length > 0).sort((x, y) => first(x.b) - first(y.b));
  return [...(behind.get(null) ?? []), ...inB.flatMap((pair) => [pair, ...(behind.get(pair) ?? [])])];
}

const first = (blocks: readonly number[]): number => blocks[0] ?? -1;

function pairsByBlock<Of extends Standing>(pairs: readonly Of[], side: "a" | "b"): ReadonlyMap<number, Of> {
  return new Map(pairs.flatMap((pair) => pair[side].map((at) => [at, pair] as const)));
}

/** Block `at` stands below block `before`, or below the same paragraph. */
function isFamily(at: number, before: number, parents: readonly number[]): boolean {
  const parent = parents[at] ?? -1;
  return parent >= 0 && (parent === before || parent === parents[before]);
}

/** Pairs that moved, and those below them that went along. */
function displacedPairs<Of extends Standing>(
  pairs: readonly Of[],
  ofA: ReadonlyMap<number, Of>,
  ofB: ReadonlyMap<number, Of>,
  parentsA: readonly number[],
  parentsB: readonly number[],
): ReadonlySet<Of> {
  const displaced = new Set<Of>();
  // Parents stand before their subparagraphs, so one walk in the order of B is enough.
  for (const pair of [...pairs].sort((x, y) => first(x.b) - first(y.b))) {
    if (pair.a.length === 0 || pair.b.length === 0) continue;
    const parent = ofB.get(parentsB[first(pair.b)] ?? -1);
    const wentAlong = parent && displaced.has(parent) && ofA.get(parentsA[first(pair.a)] ?? -1) === parent;
    if (pair.moved || wentAlong) displaced.add(pair);
  }
  return displaced;
}
