import { COMPLEX, classOf, DIGIT, JOINER, LETTER, SCRIPT, SPACE } from "./characters.ts";
import type { Interner } from "./interner.ts";

/**
 * The words of a text: word `at` is number `ids[at]` of the interner and stands at [from[at], to[at]). White space belongs to no token: it is
 * bound to the words beside it.
 */
export interface Tokens {
  readonly ids: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Room for the tokens of one text before they are counted; grows, and is used again for each text. */
let scratch = { from: new Int32Array(1024), to: new Int32Array(1024) };

/**
 * Cuts `text` into words of this domain: letters and digits, joined inside by apostrophe, hyphen, stroke, full stop and low line (A/RES/70/1,
 * Secretary-General, 2.5, 1,000, 80/___), every other sign alone, words by dictionary in scripts without
 * spaces. No cut ever falls inside a grapheme.
 */
export function tokenize(text: string, interner: Interner): Tokens {
  const count = scan(text);
  const from = scratch.from.slice(0, count);
  const to = scratch.to.slice(0, count);
  const ids = new Int32Array(count);
  for (let at = 0; at < count; at++) ids[at] = interner.intern(text, from[at] as number, to[at] as number);
  return { ids, from, to };
}

function scan(text: string): number {
  const length = text.length;
  let count = 0;
  let at = 0;
  let isComplex = false;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === SPACE) {
      at++;
      continue;
    }
    const start = at;
    if (kind === LETTER || kind === DIGIT) at = endOfWord(text, at + 1, kind);
    else if (kind === SCRIPT) {
      at = endOfScript(text, at);
      count = cutByDictionary(text, start, at, count);
      continue;
    } else {
      if (kind === COMPLEX) isComplex = true;
      at++;
      // Low lines stand for a number not yet known: they are one thing, however many.
      if (text[start] === "_") while (text[at] === "_") at++;
    }
    if (kind === LETTER || kind === DIGIT) isComplex ||= hasComplex;
    count = put(count, start, at);
  }
  return isComplex ? joinGraphemes(text, count) : count;
}

/** Set by {@link endOfWord}: the word just read holds marks or surrogates, so its ends must be checked. */
let hasComplex = false;

function endOfWord(text: string, from: number, first: number): number {
  hasComplex = false;
  let last = first;
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit)) return at;
    const kind = classOf(unit);
    if (kind === LETTER || kind === DIGIT) last = kind;
    else if (kind === COMPLEX) hasComplex = true;
    else if (!(kind === JOINER && joins(text, at)) && !(last === DIGIT && joinsDigits(text, at, unit))) {
      return at;
    }
    at++;
  }
}

/** A joiner binds when a letter or digit follows; a low line always belongs to the number it stands for. */
function joins(text: string, at: number): boolean {
  if (text[at] === "_") return true;
  const next = text.charCodeAt(at + 1);
  if (Number.isNaN(next)) return false;
  const kind = classOf(next);
  return kind === LETTER || kind === DIGIT || next === 0x5f;
}

const COMMA = 0x2c;
const EN_DASH = 0x2013;

/** "1,000" is one number, "2012–2015" one period; "46/152, 47/91" are two numbers. */
function joinsDigits(text: string, at: number, unit: number): boolean {
  if (unit === EN_DASH) return classOf(text.charCodeAt(at + 1)) === DIGIT;
  return unit === COMMA && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5));
}

/** The end of a run of letters that are written without spaces, with the marks on them. */
function endOfScript(text: string, from: number): number {
  let at = from;
  while (at < text.length && (classOf(text.charCodeAt(at)) === SCRIPT || /\p{M}/u.test(text[at] ?? ""))) at++;
  return at;
}

let words: Intl.Segmenter | null = null;

function cutByDictionary(text: string, from: number, to: number, count: number): number {
  words ??= new Intl.Segmenter("zh", { granularity: "word" });
  let added = count;
  for (const { index, segment } of words.segment(text.slice(from, to))) {
    added = put(added, from + index, from + index + segment.length);
  }
  return added;
}

function put(count: number, from: number, to: number): number {
  if (count === scratch.from.length) {
    const wider = { from: new Int32Array(count * 2), to: new Int32Array(count * 2) };
    wider.from.set(scratch.from);
    wider.to.set(scratch.to);
    scratch = wider;
  }
  scratch.from[count] = from;
  scratch.to[count] = to;
  return count + 1;
}

let graphemes: Intl.Segmenter | null = null;

/** Joins the tokens between which a grapheme would be cut: surrogate pairs, marks, signs of several parts (👩‍👩‍👧). */
function joinGraphemes(text: string, count: number): number {
  graphemes ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  const boundaries = new Set<number>();
  for (const { index } of graphemes.segment(text)) boundaries.add(index);
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const from = scratch.from[at] as number;
    const to = scratch.to[at] as number;
    if (boundaries.has(from)) kept = put(kept, from, to);
    else if (kept > 0 && scratch.to[kept - 1] === from) scratch.to[kept - 1] = to;
    // A mark on a space is one sign with it.
    else kept = put(kept, from - 1, to);
  }
  return kept;
}

/** The ranges of the words and signs of `text`, in order; white space belongs to none. */
export function wordRanges(text: string): readonly (readonly [number, number])[] {
  const count = scan(text);
  return Array.from({ length: count }, (_, at) => [scratch.from[at] as number, scratch.to[at] as number] as const);
}
