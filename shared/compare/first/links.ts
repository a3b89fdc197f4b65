/** A block of A linked with a block of B, by index. */
export interface Link {
  readonly a: number;
  readonly b: number;
}

/** The links made so far: each block at most once. */
export interface Links {
  readonly ofA: Int32Array;
  readonly ofB: Int32Array;
}

/** No links yet between `countA` and `countB` blocks; -1 stands for none. */
export function noLinks(countA: number, countB: number): Links {
  return { ofA: new Int32Array(countA).fill(-1), ofB: new Int32Array(countB).fill(-1) };
}

/** Links a and b; both must be free. */
export function link(links: Links, a: number, b: number): void {
  links.ofA[a] = b;
  links.ofB[b] = a;
}

/** All links in the order of A. */
export function allLinks(links: Links): readonly Link[] {
  return Array.from(links.ofA).flatMap((b, a) => (b >= 0 ? [{ a, b }] : []));
}
