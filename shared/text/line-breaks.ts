import { findState } from "../lexicon/member-states.ts";
import { splitSponsors } from "../lexicon/split-sponsors.ts";
import { annexLine } from "../recognise/annex-lines.ts";
import { isClosing, isClosingDate } from "../recognise/closing-lines.ts";
import { isEnacting, isOrigin, mastheadLine, UNITED_NATIONS } from "../recognise/masthead-lines.ts";
import { parseNumber } from "../recognise/number.ts";
import { opensParagraph } from "../recognise/openings.ts";
import type { TextLine } from "./lines.ts";

/** What is known of the place: above the enacting phrase other things begin a line than below it. */
export interface Region {
  head: boolean;
  /** The longest line of the file. */
  readonly width: number;
}

/** A line this much shorter than the longest, ending like a paragraph, was ended on purpose. */
const SHORT = 0.75;
/** The same in the head, whose lines end ragged. */
const SHORTER = 0.6;
const ENDED = /[,;:.!?]["'”’)\]*_]*(?:\s*\d{1,3}| (?:and|or))?$/u;
const NEW_NOTE = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s*\S|\*{1,5} +\S|\[\^[^\]\s]+\]:)/;

/** Whether a line begins a paragraph of its own though no blank line stands before it. `words` is the paragraph so far. */
export function breakBefore(last: TextLine, next: TextLine, words: string, region: Region): boolean {
  if (isEnacting(next.text)) {
    region.head = false;
    return true;
  }
  if (isEnacting(words)) {
    region.head = false;
    return true;
  }
  if (region.head && breaksHead(last, words, next.text, region)) return true;
  if (NEW_NOTE.test(next.text)) return true;
  // "Adopted unanimously at the / 743rd meeting." is one line of closing, wrapped.
  if (isClosing(next.text) && ENDED.test(words)) return true;
  if (isClosingDate(next.text.replace(/\*/g, "")) && isClosing(words.replace(/\*/g, ""))) return true;
  // A first line set in from the lines above it begins a paragraph, where the lines above it are set flush.
  if (next.indent >= last.indent + 3 && last.indent > 0 && /^[\p{Lu}\d(“]/u.test(next.text)) return true;
  return breaksBody(last, next, words, region);
}

function breaksHead(last: TextLine, words: string, next: string, region: Region): boolean {
  const above = words.replace(/\*/g, "");
  const isForm = /: (?:(?:second |third )?revised )?draft (?:resolution|decision)$/.test(above);
  if (/^\p{Ll}/u.test(next) && !isForm) return false;
  if (mastheadLine(next) || mastheadLine(words) || next === UNITED_NATIONS || words === UNITED_NATIONS) return true;
  if (isForm || /^(?:Resolution|Decision) adopted |^\[|^\d{1,3}\/\d{1,3}\. /.test(next)) return true;
  if (/^(?:Draft (?:resolution|decision)|Note by)/.test(next) && isOrigin(next)) return true;
  // "Draft resolution submitted by …" runs on until a line ends early, or in the symbol of another draft.
  const ended = last.text.length < region.width * SHORTER || /\/L\.\d+$/.test(above);
  if (isOrigin(above) && (ended || /[\])}]$/.test(above))) return true;
  // The sponsors begin at the first name of a State under a line that is no list of them.
  return startsWithState(next) && !startsWithState(words) && !/,$/.test(words);
}

function startsWithState(text: string): boolean {
  const names = splitSponsors(text.replace(/:.*$/s, "").replace(/\*/g, ""));
  const isList = names.length > 1 || text.includes(":") || text.endsWith(",");
  return isList && findState(names[0] ?? "") !== null;
}

function breaksBody(last: TextLine, next: TextLine, words: string, region: Region): boolean {
  const ended = ENDED.test(words);
  const plain = next.text.replace(/^[*_]+/, "");
  const number = parseNumber(next.text);
  if (number?.form === "digit") {
    const opens = opensParagraph(plain.slice(number.length).replace(/^[*_]+/, ""), "operative");
    return ended || opens || parseNumber(words) !== null;
  }
  if (ended && /^[IVXL]{1,6}(?:\.? \p{Lu}.{0,120})?$/u.test(next.text)) return true;
  if (number?.form === "label") return true;
  if (number?.form === "paren" || number?.form === "dot") return /[,;:.]["'”’)\]*_\d\s]*(?:and|or)?$/u.test(words);
  if (annexLine(next.text) && ended) return true;
  if (opensParagraph(plain) && ended && /^\p{Lu}/u.test(plain)) return true;
  if (isNoteOfTail(words, next.text)) return true;
  const short = last.text.length < region.width * SHORT;
  return short && ended && !/,$/.test(words) && /^[\p{Lu}“]/u.test(plain);
}

/** Notes at the end of a text, each behind its bare number: "20 Ibid., …" under "19 Official Records …". */
function isNoteOfTail(words: string, next: string): boolean {
  const above = /^(\d{1,3})\s*(?=[\p{Lu}“])/u.exec(words)?.[1];
  const below = /^(\d{1,3})\s*(?=[\p{Lu}“])/u.exec(next)?.[1];
  return (
    above !== undefined && below !== undefined && Number(below) > Number(above) && Number(below) <= Number(above) + 5
  );
}
