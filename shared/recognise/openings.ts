import { findOpening, type OpeningPart } from "../lexicon/opening-phrases.ts";
import type { Remark } from "./item.ts";
import { changeLine, type Line, type Piece, textOf } from "./pieces.ts";

/** Names whose first word could open a paragraph. */
const PROPER_NAME = /^United (?:Nations|States|Kingdom|Republic|Arab)\b/;

/** Whether words begin, with a capital, with an opening phrase that is known, of either part or of the one given. */
export function opensParagraph(words: string, part?: OpeningPart): boolean {
  if (!/^\p{Lu}/u.test(words) || PROPER_NAME.test(words)) return false;
  if (part) return findOpening(words, part)?.guessed === false;
  return opensParagraph(words, "preambular") || opensParagraph(words, "operative");
}

/** A line with its opening phrase marked, and who drew it: the lexicon, or the file against the lexicon. */
export interface OpenedLine {
  readonly line: Line;
  readonly opening: "lexicon" | "drafter";
  readonly remark: Remark | null;
}

/** A longer italic at the head of a paragraph is a title or a quotation. */
const LONGEST_OPENING = 100;

/**
 * Marks the opening phrase of a preambular or operative paragraph. Italics at its head are the file's own word for it; where there are none
 * the lexicon restores them, longest match first (extraction from pages loses them), and says so.
 */
export function markOpening(line: Line, part: OpeningPart): OpenedLine {
  const text = textOf(line);
  const known = findOpening(text, part);
  const italic = italicAtHead(line);
  if (italic > 0) {
    const opening = known?.length === italic ? "lexicon" : "drafter";
    return { line: opened(line, 0, italic), opening, remark: null };
  }
  const inside = italicInside(line, part);
  if (inside) return { line: opened(line, inside.from, inside.to), opening: "drafter", remark: null };
  if (!known) {
    const remark: Remark = {
      severity: "info",
      code: "opening-unknown",
      text: "This paragraph begins with no opening phrase that is known, so nothing was set in italics.",
    };
    return { line, opening: "lexicon", remark };
  }
  const guess = known.guessed ? " It is not in the lexicon: its form decided." : "";
  const remark: Remark = {
    severity: "info",
    code: "opening-restored",
    text: `The opening phrase “${known.phrase}” was set in italics again.${guess}`,
  };
  return { line: opened(line, text.length - text.trimStart().length, known.length), opening: "lexicon", remark };
}

/**
 * Marks as opening what a line of which the file says what it is has in italics and does not call mere emphasis; nothing is restored.
 */
export function markSaidOpening(line: Line, part: OpeningPart): OpenedLine {
  const isOpening = (piece: Piece) => piece.italic === true && !piece.emphasis && piece.text !== "";
  const marked = line.map((piece): Piece => (isOpening(piece) ? { ...piece, opening: true, italic: false } : piece));
  const head = italicAtHead(line);
  const known = findOpening(textOf(line), part);
  return { line: marked, opening: head === 0 || known?.length === head ? "lexicon" : "drafter", remark: null };
}

function opened(line: Line, from: number, to: number): Line {
  return changeLine(line, from, to, { opening: true, italic: false, emphasis: false });
}

/** Length of the italic at the head of a line, without the punctuation that ends it; 0 where there is none or the file calls it emphasis. */
function italicAtHead(line: Line): number {
  let words = "";
  for (const piece of line) {
    if (piece.text === "") continue;
    if (!piece.italic || piece.emphasis) break;
    words += piece.text;
  }
  const length = words.replace(/[\s,;:.]+$/, "").length;
  return length <= LONGEST_OPENING ? length : 0;
}

/** "Pending the total elimination of nuclear weapons, *urges* those States …": the one italic of the paragraph, and an opening phrase. */
function italicInside(line: Line, part: OpeningPart): { readonly from: number; readonly to: number } | null {
  const isItalic = (piece: Piece) => piece.italic === true && !piece.emphasis && piece.text !== "";
  const italics = line.filter(isItalic);
  const only = italics[0];
  if (italics.length !== 1 || !only) return null;
  const words = only.text.trim();
  const found = findOpening(words.charAt(0).toUpperCase() + words.slice(1), part);
  if (!found || found.guessed || found.length !== words.length) return null;
  const before = textOf(line.slice(0, line.indexOf(only)));
  const from = before.length + only.text.indexOf(words);
  return { from, to: from + words.length };
}
