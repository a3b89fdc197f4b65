import type { Numbering } from "../document/numbering.ts";
import type { Draft } from "./draft.ts";
import type { Line, Piece } from "./pieces.ts";

/**
 * Turns links to a place in the same document (`[49](#b52)`: the fifty-second block) into internal references. A link to a place that is not
 * there, or that bears another number, leaves its words behind.
 */
export function followAnchors(line: Line, blocks: readonly Draft[], numbers: Numbering): Line {
  if (!line.some((piece) => isAnchor(piece))) return line;
  return line.map((piece) => {
    if (!isAnchor(piece)) return piece;
    const { link, ...rest } = piece;
    const target = blocks[Number(link?.slice(2)) - 1];
    const number = target && numbers.get(target.id);
    if (!target || !number || (piece.text !== number.cited && piece.text !== number.citedAlone)) return rest;
    const form = piece.text === number.cited ? "full" : "own";
    return { ...rest, cross: { target: target.id, form } };
  });
}

function isAnchor(piece: Piece): boolean {
  return piece.link !== undefined && /^#b\d+$/.test(piece.link);
}
