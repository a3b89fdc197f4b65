import type { Numbering } from "../document/numbering.ts";
import type { Draft } from "./draft.ts";
import type { Line, Piece } from "./pieces.ts";

/**
 * Turns links to a place in the same document (`[49](#b52)`: the fifty-second block) into internal references. A link to a place that is not
 * there leaves its words behind.
 */
export function followAnchors(line: Line, blocks: readonly Draft[], numbers: Numbering): Line {
  if (!line.some((piece) => isAnchor(piece))) return line;
  return line.map((piece, at) => {
    if (!isAnchor(piece)) return piece;
    const { link, ...rest } = piece;
    const target = blocks[Number(link?.slice(2)) - 1];
    const alone = line[at - 1]?.link !== link && line[at + 1]?.link !== link;
    if (!target || !alone) return rest;
    const number = numbers.get(target.id);
    const own = number !== undefined && piece.text === number.citedAlone && piece.text !== number.cited;
    return { ...rest, cross: { target: target.id, form: own ? "own" : "full" } };
  });
}

function isAnchor(piece: Piece): boolean {
  return piece.link !== undefined && /^#b\d+$/.test(piece.link);
}
