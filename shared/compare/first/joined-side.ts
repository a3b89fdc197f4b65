import type { Run } from "../../document/runs.ts";
import type { TokenBlock } from "./token-table.ts";
import type { Token } from "./tokens.ts";

/** One side of a pair as a single line of tokens: several blocks joined by a space where a split or merge put a boundary. */
export interface JoinedSide {
  readonly tokens: readonly PlacedToken[];
  readonly ids: Int32Array;
  /** Length of the joined text. */
  readonly length: number;
}

export interface PlacedToken {
  readonly token: Token;
  /** Half-open range in the joined text. */
  readonly from: number;
  readonly to: number;
  /** Index of the block it stands in. */
  readonly block: number;
  /** True for the first token of every block but the first. */
  readonly boundary: boolean;
  /** Whether a space (or a boundary) stands before it. */
  readonly spaced: boolean;
}

/** Joins `blocks` (indexes into `table`) into one line. */
export function joinSide(
  blocks: readonly number[],
  table: readonly TokenBlock[],
  lengthOf: (block: number) => number,
): JoinedSide {
  const tokens: PlacedToken[] = [];
  const ids: number[] = [];
  let offset = 0;
  blocks.forEach((block, position) => {
    if (position > 0) offset += 1;
    const own = table[block];
    own?.tokens.forEach((token, at) => {
      const boundary = position > 0 && at === 0;
      tokens.push({
        token,
        from: token.from + offset,
        to: token.to + offset,
        block,
        boundary,
        spaced: boundary || token.lead !== null,
      });
      ids.push(own.ids[at] ?? 0);
    });
    offset += lengthOf(block);
  });
  return { tokens, ids: Int32Array.from(ids), length: offset };
}

/** The runs a token prints, its space included. */
export function runsOfToken(placed: PlacedToken): readonly Run[] {
  return placed.token.lead ? [placed.token.lead, ...placed.token.pieces] : placed.token.pieces;
}

/** What a token prints, without its space. */
export function textOfToken(placed: PlacedToken): string {
  return placed.token.pieces.map((run) => run.text).join("");
}
