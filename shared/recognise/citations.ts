import { type Citation, findCitations, symbolOfShortForm } from "../lexicon/citations.ts";
import type { CitingOrgan } from "../lexicon/citing-organs.ts";
import type { Remark } from "./item.ts";
import { changeLine, type Line, type Piece, textOf } from "./pieces.ts";

/** The body that speaks in a text whose enacting phrase or masthead names `organ`. */
export function speakingOrgan(organ: string): CitingOrgan {
  if (/Security Council/.test(organ)) return "security";
  if (/Economic and Social Council/.test(organ)) return "economic";
  if (/Human Rights Council/.test(organ)) return "rights";
  return "assembly";
}

/**
 * Marks the documents that a line cites. A link whose target was lost in extraction ("[46/152](#)") says that its words are a reference: it
 * becomes a citation too, or is dropped and reported where nobody can tell of what. A link that leads somewhere stays a link.
 */
export function markCitations(
  line: Line,
  speaking: CitingOrgan,
): { readonly line: Line; readonly remarks: readonly Remark[] } {
  const text = textOf(line);
  if (!/\d/.test(text)) return { line: line.map(withoutDeadLink), remarks: [] };
  const found: readonly Citation[] = findCitations(text, speaking);
  const remarks: Remark[] = [];
  const more: Citation[] = [];
  let at = 0;
  for (const piece of line) {
    const [from, to] = [at, at + piece.text.length];
    at = to;
    if (piece.link !== "#" || found.some((citation) => citation.from < to && citation.to > from)) continue;
    const symbol = symbolOfShortForm(piece.text, text.slice(0, from), speaking);
    if (symbol) more.push({ from, to, symbol });
    else
      remarks.push({
        severity: "info",
        code: "dead-link-dropped",
        text: `The link behind “${piece.text}” led nowhere and was dropped; the words were kept.`,
      });
  }
  let marked: Line = line.map(withoutDeadLink);
  for (const { from, to, symbol } of [...found, ...more]) {
    if (!linked(marked, from, to)) marked = changeLine(marked, from, to, { citation: symbol });
  }
  return { line: marked, remarks };
}

function withoutDeadLink(piece: Piece): Piece {
  if (piece.link !== "#" && piece.link !== "") return piece;
  const { link: _, ...rest } = piece;
  return rest;
}

function linked(line: Line, from: number, to: number): boolean {
  let at = 0;
  return line.some((piece) => {
    const start = at;
    at += piece.text.length;
    return piece.link !== undefined && start < to && at > from;
  });
}
