import { ASSIGNMENT_LIMIT } from "./heuristics.ts";

/** A possible pair and what choosing it is worth; more than 0. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly worth: number;
}

/**
 * The one-to-one choice of edges that is worth most in all. Independent parts of the graph are solved apart: exactly up to ASSIGNMENT_LIMIT
 * blocks a side, best first beyond. The order of `edges` makes no difference.
 */
export function assign(edges: readonly Edge[]): readonly Edge[] {
  return components(edges).flatMap((part) => {
    if (part.length === 1) return part;
    const a = [...new Set(part.map((edge) => edge.a))].sort((x, y) => x - y);
    const b = [...new Set(part.map((edge) => edge.b))].sort((x, y) => x - y);
    return Math.max(a.length, b.length) <= ASSIGNMENT_LIMIT ? optimal(part, a, b) : bestFirst(part);
  });
}

function components(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  // Blocks of A are even, blocks of B odd.
  const leaders = new Map<number, number>();
  const find = (node: number): number => {
    let root = node;
    for (let up = leaders.get(root); up !== undefined; up = leaders.get(root)) root = up;
    for (let at = node; at !== root; ) {
      const up = leaders.get(at) as number;
      leaders.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { a, b } of edges) {
    const rootA = find(2 * a);
    const rootB = find(2 * b + 1);
    if (rootA !== rootB) leaders.set(rootA, rootB);
  }
  const parts = new Map<number, Edge[]>();
  for (const edge of edges) {
    const root = find(2 * edge.a);
    const part = parts.get(root);
    if (part) part.push(edge);
    else parts.set(root, [edge]);
  }
  return [...parts.values()];
}

/** Most worth first; of equal worth the one nearer to the same place, so that swapping the sides changes nothing. */
function bestFirst(edges: readonly Edge[]): readonly Edge[] {
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const order = [...edges].sort(
    (x, y) => y.worth - x.worth || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a + x.b - y.a - y.b || x.a - y.a,
  );
  return order.filter(({ a, b }) => {
    if (usedA.has(a) || usedB.has(b)) return false;
    usedA.add(a);
    usedB.add(b);
    return true;
  });
}

/** The assignment problem by shortest augmenting paths with potentials (Hungarian method), O(n³). A missing edge is worth 0. */
function optimal(edges: readonly Edge[], a: readonly number[], b: readonly number[]): readonly Edge[] {
  const placeA = new Map(a.map((block, at) => [block, at]));
  const placeB = new Map(b.map((block, at) => [block, at]));
  const size = Math.max(a.length, b.length);
  const cost = new Float64Array(size * size);
  const edgeAt = new Map<number, Edge>();
  for (const edge of edges) {
    const cell = (placeA.get(edge.a) ?? 0) * size + (placeB.get(edge.b) ?? 0);
    cost[cell] = -edge.worth;
    edgeAt.set(cell, edge);
  }
  const rowOf = cheapestRows(cost, size);
  return rowOf.flatMap((row, column) => edgeAt.get(row * size + column) ?? []);
}

/** For each column the row that a cheapest complete assignment gives it. */
function cheapestRows(cost: Float64Array, size: number): readonly number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const isUsed = new Uint8Array(size + 1);
    do {
      isUsed[column] = 1;
      const current = rowOf[column] as number;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (isUsed[other]) continue;
        const reduced =
          (cost[(current - 1) * size + other - 1] as number) -
          (rowPotential[current] as number) -
          (columnPotential[other] as number);
        if (reduced < (least[other] as number)) {
          least[other] = reduced;
          before[other] = column;
        }
        if ((least[other] as number) < delta) {
          delta = least[other] as number;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (isUsed[other]) {
          const usedRow = rowOf[other] as number;
          rowPotential[usedRow] = (rowPotential[usedRow] as number) + delta;
          columnPotential[other] = (columnPotential[other] as number) - delta;
        } else least[other] = (least[other] as number) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column] as number;
      rowOf[column] = rowOf[previous] as number;
      column = previous;
    }
  }
  return [...rowOf.subarray(1)].map((row) => row - 1);
}
