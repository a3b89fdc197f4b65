import { foldText } from "./characters.ts";
import { commonSubsequence } from "./common-subsequence.ts";
import { EXACT_MOVE_LENGTH, REPEATED_STEPS } from "./heuristics.ts";
import { frameOf, keptInOrder, type Links, link, weightOfLink } from "./links.ts";

/**
 * Links blocks that say the same, and answers whether a budget was spent. First by the exact words, then by the words without regard to spaces,
 * hyphens and forms of quotation marks ("Amer ica"). Each time: what occurs once on both sides; between those that keep their order, what is
 * repeated, in order and never the k-th with the k-th; then what was moved and is long enough to be no coincidence.
 */
export function linkEqual(textsA: readonly string[], textsB: readonly string[], links: Links): boolean {
  const exact = linkByKey(textsA, textsB, textsA, textsB, links);
  const bare = (text: string, linked: number) => (linked >= 0 ? text : bareText(text));
  const loose = linkByKey(
    textsA.map((text, at) => bare(text, links.toB[at] as number)),
    textsB.map((text, at) => bare(text, links.toA[at] as number)),
    textsA,
    textsB,
    links,
  );
  return exact || loose;
}

/** The letters, figures and signs of a text, without what kerning and typing habits change. */
export function bareText(text: string): string {
  return foldText(text).replace(/[\s-]+/gu, "");
}

function linkByKey(
  keysA: readonly string[],
  keysB: readonly string[],
  textsA: readonly string[],
  textsB: readonly string[],
  links: Links,
): boolean {
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const idsA = keysA.map((key, at) => ((links.toB[at] as number) >= 0 ? -1 : numberOf(key)));
  const idsB = keysB.map((key, at) => ((links.toA[at] as number) >= 0 ? -1 : numberOf(key)));
  const placesA = placesOf(idsA, numbers.size);
  const placesB = placesOf(idsB, numbers.size);

  const single: [number, number][] = [];
  for (let id = 0; id < numbers.size; id++) {
    const [a, b] = [placesA[id] as number, placesB[id] as number];
    if (a >= 0 && b >= 0) single.push([a, b]);
  }
  const weight = (a: number, b: number) => weightOfLink(textsA[a] ?? "", textsB[b] ?? "");
  const trial: Links = { toB: links.toB.slice(), toA: links.toA.slice() };
  for (const [a, b] of single) link(trial, a, b);
  const kept = keptInOrder(trial, weight);
  for (const [a, b] of kept) link(links, a, b);

  const limited = linkRepeated(idsA, idsB, kept, links);
  for (const [a, b] of single) {
    const isFree = (links.toB[a] as number) < 0 && (links.toA[b] as number) < 0;
    if (isFree && (textsA[a] ?? "").length > EXACT_MOVE_LENGTH) link(links, a, b);
  }
  return limited;
}

const MANY = -2;

/** Where each number stands; −1 nowhere, MANY in more than one place. */
function placesOf(ids: readonly number[], count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  ids.forEach((id, at) => {
    if (id >= 0) places[id] = places[id] === -1 ? at : MANY;
  });
  return places;
}

/** Links repeated texts between each two neighbours in an order that keeps the most of them. */
function linkRepeated(
  idsA: readonly number[],
  idsB: readonly number[],
  neighbours: readonly (readonly [number, number])[],
  links: Links,
): boolean {
  const { gapOfA, gapOfB } = frameOf(neighbours, idsA.length, idsB.length);
  const inB = new Set(idsB);
  const inA = new Set(idsA);
  const openA = groupByGap(idsA, gapOfA, (at) => (links.toB[at] as number) < 0 && inB.has(idsA[at] as number));
  const openB = groupByGap(idsB, gapOfB, (at) => (links.toA[at] as number) < 0 && inA.has(idsB[at] as number));
  let limited = false;
  for (const [gap, a] of openA) {
    const b = openB.get(gap);
    if (!b) continue;
    const found = commonSubsequence(
      a.map((at) => idsA[at] as number),
      b.map((at) => idsB[at] as number),
      REPEATED_STEPS,
    );
    limited ||= found.limited;
    for (const [atA, atB] of found.pairs) link(links, a[atA] as number, b[atB] as number);
  }
  return limited;
}

function groupByGap(
  ids: readonly number[],
  gapOf: Int32Array,
  isOpen: (at: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  ids.forEach((id, at) => {
    if (id < 0 || !isOpen(at)) return;
    const gap = gapOf[at] as number;
    const group = groups.get(gap);
    if (group) group.push(at);
    else groups.set(gap, [at]);
  });
  return groups;
}
