import { fromRoman } from "../document/numerals.ts";
import { isAnnexLine } from "./annex-lines.ts";
import { isClosing } from "./closing-lines.ts";
import { endsLikeParagraph, type Item, isOpen, wordsOf } from "./item.ts";
import { parseNumber } from "./number.ts";
import { opensParagraph } from "./openings.ts";

/** A section heading before its words are cut: how it is numbered, the number typed, and where its words begin. */
export interface FoundHeading {
  readonly numbering: "roman" | "letter" | "none";
  readonly typed: string | null;
  readonly from: number;
  /** Depth by the file's own marking; null where the rules decide. */
  readonly depth: number | null;
  /** "Article 5", "Section II": the heading of a text within the text. */
  readonly named: boolean;
}

const ROMAN = /^([IVXL]{1,6})(?:\.\s*|\s+|$)(?=\p{Lu}|“|\d|$)/u;
const LETTER = /^([A-Z])(?:\.\s*|$)(?=\p{Lu}|“|$)/u;
const NAMED = /^(?:Article|Section|Part|Chapter|Rule|Principle|Guideline) (?:\d{1,3}|[IVXL]{1,6}|[A-Z])\b/;
const LONGEST_HEADING = 220;

/**
 * Reads an item as a section heading, given its neighbours; null where it is text. A heading ends without punctuation and stands between whole
 * paragraphs; a roman numeral or a capital letter before it, or the file's own marking, is enough where its words are no sentence.
 */
export function readHeading(item: Item, before: Item | undefined, next: Item | undefined): FoundHeading | null {
  if (!isOpen(item)) return null;
  const words = wordsOf(item);
  if (isAnnexLine(words) || isClosing(words)) return null;
  const marked = item.heading !== null;
  if (!marked && (words.length > LONGEST_HEADING || /[,;:.]$/.test(words.replace(/^\w+\.$/, "")))) return null;

  const roman = ROMAN.exec(words);
  if (roman?.[1] && fromRoman(roman[1]) !== null && (marked || stands(item, before))) {
    return { numbering: "roman", typed: roman[1], from: roman[0].length, depth: item.heading, named: false };
  }
  const letter = LETTER.exec(words);
  if (letter?.[1] && (marked || stands(item, before))) {
    return { numbering: "letter", typed: letter[1], from: letter[0].length, depth: item.heading, named: false };
  }
  const named = NAMED.test(words) && words.length < 120;
  if (marked) return { numbering: "none", typed: null, from: 0, depth: item.heading, named };
  const bold = item.line.every((piece) => piece.bold || piece.text.trim() === "");
  if (stands(item, before) && (named || bold || leads(item, next))) {
    return { numbering: "none", typed: null, from: 0, depth: null, named };
  }
  return null;
}

/** Whether what stands before an item is complete, so that the item is not the rest of it. */
function stands(item: Item, before: Item | undefined): boolean {
  const words = wordsOf(item);
  if (opensParagraph(words) || /^\p{Ll}/u.test(words)) return false;
  if (!before || !isOpen(before) || before.heading !== null) return true;
  const above = wordsOf(before);
  return endsLikeParagraph(before) || isClosing(above) || isAnnexLine(above) || ROMAN.test(above) || LETTER.test(above);
}

/** Whether an item is short and leads into something that is clearly a paragraph of its own. */
function leads(item: Item, next: Item | undefined): boolean {
  const words = wordsOf(item);
  if (words.length > 120 || !/^[\p{Lu}“]/u.test(words) || parseNumber(words) || !next) return false;
  if (!isOpen(next) || next.heading !== null) return true;
  const below = wordsOf(next);
  const number = parseNumber(below);
  return number?.form === "digit" || number?.form === "label" || opensParagraph(below) || ROMAN.test(below);
}
