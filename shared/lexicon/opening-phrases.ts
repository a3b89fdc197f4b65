import { matchPhrase, type OpeningPart } from "./opening-grammar.ts";
import { guessOpening } from "./opening-guess.ts";

export type { OpeningPart } from "./opening-grammar.ts";

/** Which step of the cycle plain, also, further the opening is. */
export type OpeningAdverb = "plain" | "also" | "further";

/** The words that open a paragraph and are printed italic. */
export interface Opening {
  /** UTF-16 units from the start of the text, blank space and brackets before the first word included. */
  readonly length: number;
  /** The words as they stand, white space single. */
  readonly phrase: string;
  /** The verb as an infinitive with its particle ("call upon"), "having considered", or the adjective ("concerned"). */
  readonly base: string;
  /** The phrase without also and further: what the cycle of repeated openings goes by. */
  readonly core: string;
  readonly adverb: OpeningAdverb;
  /** True where no known verb was found and the shape of the first words decided. */
  readonly guessed: boolean;
}

/** Longest opening on record has eleven words; a sentence is never read further than this. */
const MOST_WORDS = 16;

/** A word and its end in the text. */
export interface OpeningWord {
  readonly text: string;
  readonly end: number;
}

/**
 * The opening phrase of a paragraph, given its text from the first character, longest match first; null where the words are no opening of that
 * part. The range is [0, length). The words after the first must be in lower case, as in print; a comma ends the phrase and stays roman.
 * Source: Editorial Manual, italics, and the italics of adopted resolutions.
 */
export function findOpening(text: string, part: OpeningPart): Opening | null {
  const words = openingWords(text);
  if (words.length === 0) return null;
  const spoken = words.map((word, at) => (at === 0 ? word.text.toLowerCase() : word.text));
  const match = matchPhrase(spoken, part);
  if (match) return opening(words, match.words, match.base, false);
  const guess = guessOpening(spoken, part);
  return guess ? opening(words, guess.words, guess.base, true) : null;
}

/** The range of the opening phrase in `text`, half-open, without the blank space and brackets before it; null where there is none. */
export function openingRange(text: string, part: OpeningPart): { readonly from: number; readonly to: number } | null {
  const found = findOpening(text, part);
  return found ? { from: BEFORE.exec(text)?.[0].length ?? 0, to: found.length } : null;
}

/** Negotiators put whole paragraphs into square brackets. */
const BEFORE = /^[\s[]*/u;

/** The words up to the first punctuation, number or mark. */
function openingWords(text: string): readonly OpeningWord[] {
  const words: OpeningWord[] = [];
  const word = /\s*(\p{L}+(?:[-'’]\p{L}+)*)(?=[\s.,;:\]\ufffc]|$)/uy;
  word.lastIndex = BEFORE.exec(text)?.[0].length ?? 0;
  while (words.length < MOST_WORDS) {
    const found = word.exec(text);
    if (!found?.[1]) break;
    words.push({ text: found[1], end: word.lastIndex });
  }
  return words;
}

function opening(words: readonly OpeningWord[], count: number, base: string, guessed: boolean): Opening {
  const length = words[count - 1]?.end ?? 0;
  const own = words.slice(0, count).map((word) => word.text);
  return { length, phrase: own.join(" "), base, core: coreOf(own), adverb: adverbOf(own), guessed };
}

const isAdverb = (word: string): boolean => /^(?:also|further|furthermore)$/i.test(word);

function coreOf(words: readonly string[]): string {
  const core = words.filter((word) => !isAdverb(word)).join(" ");
  return core.charAt(0).toUpperCase() + core.slice(1);
}

function adverbOf(words: readonly string[]): OpeningAdverb {
  const adverb = words.find(isAdverb)?.toLowerCase();
  if (adverb === undefined) return "plain";
  return adverb === "also" ? "also" : "further";
}
