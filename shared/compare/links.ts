import { heaviestIncreasing } from "./increasing.ts";

/**
 * Which block of A belongs to which of B while pairs are being found: `toB[a]` and `toA[b]`, −1 where a block stands alone. The two always
 * say the same; `link` and `unlink` are the only ways to change them.
 */
export interface Links {
  readonly toB: Int32Array;
  readonly toA: Int32Array;
}

export function noLinks(countA: number, countB: number): Links {
  return { toB: new Int32Array(countA).fill(-1), toA: new Int32Array(countB).fill(-1) };
}

export function link({ toB, toA }: Links, a: number, b: number): void {
  toB[a] = b;
  toA[b] = a;
}

export function unlink({ toB, toA }: Links, a: number): void {
  const b = toB[a] as number;
  toB[a] = -1;
  if (b >= 0) toA[b] = -1;
}

/**
 * The neighbours by which places are compared: links that keep their order in both documents. `gapOfA[a]` is how many of them stand before
 * block a, so blocks with equal numbers stand between the same neighbours; `placeOfA[a]` is where in B block a is expected, and so for B.
 */
export interface Frame {
  readonly gapOfA: Int32Array;
  readonly gapOfB: Int32Array;
  readonly placeOfA: Float64Array;
  readonly placeOfB: Float64Array;
}

/** What a link weighs when it is decided which of two crossing links stays: long texts stay, and equally long ones always the same. */
export function weightOfLink(textA: string, textB: string): number {
  return 1_000_000 + 100 * Math.min(textA.length + textB.length, 4000) + ((mix(textA) + mix(textB)) % 97);
}

/** A number from a text that does not depend on which side it stands on. */
function mix(text: string): number {
  let sum = text.length;
  const step = Math.max(1, text.length >> 4);
  for (let at = 0; at < text.length; at += step) sum = (sum * 31 + text.charCodeAt(at)) & 0xffff;
  return sum;
}

/** Links of `links` that stay in order, ascending. `weight` is asked once for each link. */
export function keptInOrder(
  links: Links,
  weight: (a: number, b: number) => number,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  links.toB.forEach((b, a) => {
    if (b >= 0) pairs.push([a, b]);
  });
  const order = heaviestIncreasing(
    pairs.map(([, b]) => b),
    pairs.map(([a, b]) => weight(a, b)),
  );
  return order.map((at) => pairs[at] as [number, number]);
}

/** The frame that ordered `neighbours` make. */
export function frameOf(neighbours: readonly (readonly [number, number])[], countA: number, countB: number): Frame {
  const pointsA = neighbours.map(([a]) => a);
  const pointsB = neighbours.map(([, b]) => b);
  return {
    gapOfA: gaps(pointsA, countA),
    gapOfB: gaps(pointsB, countB),
    placeOfA: places(pointsA, pointsB, countA, countB),
    placeOfB: places(pointsB, pointsA, countB, countA),
  };
}

function gaps(points: readonly number[], count: number): Int32Array {
  const gapOf = new Int32Array(count);
  let gap = 0;
  for (let at = 0; at < count; at++) {
    while (gap < points.length && (points[gap] as number) < at) gap++;
    gapOf[at] = gap;
  }
  return gapOf;
}

/** Where each block is expected on the other side: as far between its neighbours there as it is here. */
function places(own: readonly number[], other: readonly number[], count: number, otherCount: number): Float64Array {
  const placeOf = new Float64Array(count);
  let next = 0;
  for (let at = 0; at < count; at++) {
    while (next < own.length && (own[next] as number) < at) next++;
    const beforeOwn = next > 0 ? (own[next - 1] as number) : -1;
    const beforeOther = next > 0 ? (other[next - 1] as number) : -1;
    const afterOwn = next < own.length ? (own[next] as number) : count;
    const afterOther = next < own.length ? (other[next] as number) : otherCount;
    placeOf[at] = beforeOther + ((at - beforeOwn) / (afterOwn - beforeOwn)) * (afterOther - beforeOther);
  }
  return placeOf;
}
