import type { ComparedBlock } from "../comparison.ts";
import { MOVE_LENGTH, REPEAT_CELLS } from "./heuristics.ts";
import { heaviestIncreasing } from "./increasing.ts";
import { type Link, type Links, link } from "./links.ts";

/**
 * Links what is the same word for word: first what is unique on both sides and in order, then repeated texts in order between those, then
 * unique texts elsewhere if they are long enough to be no coincidence.
 */
export function linkEqualBlocks(a: readonly ComparedBlock[], b: readonly ComparedBlock[], links: Links): void {
  const unique = uniqueLinks(a, b);
  const chain = new Set(
    heaviestIncreasing(
      unique.map((pair) => pair.b),
      (at) => 1 + (a[unique[at]?.a ?? 0]?.text.length ?? 0) / 1000,
    ),
  );
  unique.forEach((pair, at) => {
    if (chain.has(at)) link(links, pair.a, pair.b);
  });
  linkRepeated(a, b, links);
  for (const pair of unique) {
    const free = links.ofA[pair.a] === -1 && links.ofB[pair.b] === -1;
    if (free && (a[pair.a]?.text.length ?? 0) > MOVE_LENGTH) link(links, pair.a, pair.b);
  }
}

const keyOf = (block: ComparedBlock) => `${block.part} ${block.kind} ${block.level} ${block.text}`;

function uniqueLinks(a: readonly ComparedBlock[], b: readonly ComparedBlock[]): readonly Link[] {
  const onceA = onceOnly(a);
  const onceB = onceOnly(b);
  return [...onceA].flatMap(([key, atA]) => {
    const atB = onceB.get(key);
    return atB === undefined ? [] : [{ a: atA, b: atB }];
  });
}

function onceOnly(blocks: readonly ComparedBlock[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const block of blocks) {
    const key = keyOf(block);
    seen.set(key, seen.has(key) ? -1 : block.index);
  }
  return new Map([...seen].filter(([, index]) => index >= 0));
}

/** Between two links of the frame, equal texts that occur more than once are linked in order (longest common subsequence). */
function linkRepeated(a: readonly ComparedBlock[], b: readonly ComparedBlock[], links: Links): void {
  for (const gap of gapsOf(links)) {
    const keysA = a.slice(gap.fromA, gap.toA).map(keyOf);
    const keysB = b.slice(gap.fromB, gap.toB).map(keyOf);
    if (keysA.length === 0 || keysB.length === 0) continue;
    const pairs =
      keysA.length * keysB.length <= REPEAT_CELLS ? commonInOrder(keysA, keysB) : equalHeadAndTail(keysA, keysB);
    for (const pair of pairs) link(links, gap.fromA + pair.a, gap.fromB + pair.b);
  }
}

/** The stretches of A and B between neighbouring links that stand in order on both sides; ranges are half-open. */
export function gapsOf(links: Links): readonly { fromA: number; toA: number; fromB: number; toB: number }[] {
  const inOrder: Link[] = [];
  links.ofA.forEach((b, a) => {
    if (b >= 0) inOrder.push({ a, b });
  });
  const frame = heaviestIncreasing(
    inOrder.map((pair) => pair.b),
    () => 1,
  ).map((at) => inOrder[at] as Link);
  const gaps = [];
  let before: Link = { a: -1, b: -1 };
  for (const pair of [...frame, { a: links.ofA.length, b: links.ofB.length }]) {
    gaps.push({ fromA: before.a + 1, toA: pair.a, fromB: before.b + 1, toB: pair.b });
    before = pair;
  }
  return gaps;
}

function commonInOrder(x: readonly string[], y: readonly string[]): readonly Link[] {
  const width = y.length + 1;
  const length = new Int32Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      length[i * width + j] =
        x[i] === y[j]
          ? (length[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0);
    }
  }
  const pairs: Link[] = [];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) pairs.push({ a: i++, b: j++ });
    else if ((length[(i + 1) * width + j] ?? 0) >= (length[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

function equalHeadAndTail(x: readonly string[], y: readonly string[]): readonly Link[] {
  const pairs: Link[] = [];
  const least = Math.min(x.length, y.length);
  let head = 0;
  while (head < least && x[head] === y[head]) pairs.push({ a: head, b: head++ });
  for (let back = 1; back <= least - head && x.at(-back) === y.at(-back); back++) {
    pairs.push({ a: x.length - back, b: y.length - back });
  }
  return pairs;
}
