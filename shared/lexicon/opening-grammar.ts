import { FINITES, type FormTable, INFINITIVES, LONGEST_FORM, PARTICIPLES } from "./opening-forms.ts";
import { BARE_NOUN_VERBS, IRREGULAR_PARTICIPLES, OPENING_ADJECTIVES, SPEECH_VERBS } from "./opening-verbs.ts";
import {
  DEGREES,
  MANNER_NOUNS,
  NOUN_DEGREES,
  PREAMBULAR_ADVERBS,
  SPEECH_NOUNS,
  TRAILING_ADVERBS,
} from "./opening-words.ts";

/** Where a paragraph stands: its opening is a participle or adjective in the preamble, a finite verb in the operative part. */
export type OpeningPart = "preambular" | "operative";

/** How many words from the first belong to the opening, and the verb (or adjective) at its heart. */
export interface PhraseMatch {
  readonly words: number;
  readonly base: string;
}

/** A stretch of words recognised from `at`: the index after it, and the base where it holds one. */
interface Step {
  readonly end: number;
  readonly base: string;
}

/**
 * Reads an opening phrase from the first words of a paragraph by the composition rule: adverbs and degrees, the verb with its fixed particle, and
 * what belongs to the verb phrase behind it (manner, "its request", also, further, a second verb). Longest match first at every place; null
 * where no known verb opens the words. `words` ends where punctuation does (the comma stays roman).
 * Source: italics of adopted resolutions of the General Assembly.
 */
export function matchPhrase(words: readonly string[], part: OpeningPart): PhraseMatch | null {
  const head = matchHead(words, skipFront(words, 0), part);
  if (!head) return null;
  return { words: matchTail(words, head, part), base: head.base };
}

/** Passes "also", "further", "once again" and degrees before the verb. */
function skipFront(words: readonly string[], from: number): number {
  let at = from;
  for (;;) {
    const word = words[at] ?? "";
    if (word === "also" || word === "further" || word === "furthermore") at += 1;
    else if (word === "once" && /^(?:again|more)$/.test(words[at + 1] ?? "")) at += 2;
    else if (DEGREES.has(word) && word !== "once") at += 1;
    else return at;
  }
}

function matchHead(words: readonly string[], at: number, part: OpeningPart): Step | null {
  return matchLinked(words, at, part) ?? matchVerb(words, at, part) ?? matchBeforeParticle(words, at, part);
}

/** Heads of two parts: "Remaining deeply concerned", "Continues to welcome", "Having also considered". */
function matchLinked(words: readonly string[], at: number, part: OpeningPart): Step | null {
  const link = words[at];
  if (link === (part === "preambular" ? "continuing" : "continues") && words[at + 1] === "to")
    return matchForm(words, at + 2, INFINITIVES) ?? matchRemaining(words, at + 2, ["be", "remain"]);
  if (part === "preambular" && link === "having") return matchPerfect(words, at + 1);
  return matchRemaining(words, at, part === "preambular" ? ["remaining", "being"] : ["remains", "is"]);
}

function matchRemaining(words: readonly string[], at: number, links: readonly string[]): Step | null {
  if (!links.includes(words[at] ?? "")) return null;
  const adjective = skipFront(words, at + 1);
  const base = words[adjective] ?? "";
  return OPENING_ADJECTIVES.has(base) ? { end: adjective + 1, base } : null;
}

/** "Having considered", "Having also heard": any participle will do, since nothing else follows "Having". */
function matchPerfect(words: readonly string[], from: number): Step | null {
  const at = skipFront(words, from);
  const word = words[at] ?? "";
  if (!IRREGULAR_PARTICIPLES.has(word) && !/^\p{Ll}{2,}ed$/u.test(word)) return null;
  const particle = word === "taken" && words[at + 1] === "note" ? 1 : 0;
  return { end: at + 1 + particle, base: `having ${words.slice(at, at + 1 + particle).join(" ")}` };
}

function matchVerb(words: readonly string[], at: number, part: OpeningPart): Step | null {
  const verb = matchForm(words, at, part === "preambular" ? PARTICIPLES : FINITES);
  if (verb || part === "operative") return verb;
  const adjective = words[at] ?? "";
  return OPENING_ADJECTIVES.has(adjective) ? { end: at + 1, base: adjective } : null;
}

/** "Calls also upon", "Taking further note": an adverb between the verb and its particle. */
function matchBeforeParticle(words: readonly string[], at: number, part: OpeningPart): Step | null {
  const adverb = words[at + 1];
  if (adverb !== "also" && adverb !== "further") return null;
  const step = matchForm(
    [...words.slice(0, at + 1), ...words.slice(at + 2)],
    at,
    part === "preambular" ? PARTICIPLES : FINITES,
  );
  return step && step.end > at + 1 ? { end: step.end + 1, base: step.base } : null;
}

function matchForm(words: readonly string[], at: number, forms: FormTable): Step | null {
  for (let length = LONGEST_FORM; length > 0; length -= 1) {
    if (at + length > words.length) continue;
    const base = forms.get(words.slice(at, at + length).join(" "));
    if (base !== undefined) return { end: at + length, base };
  }
  return null;
}

/** The index after everything behind the verb that is printed italic with it. */
function matchTail(words: readonly string[], head: Step, part: OpeningPart): number {
  let end = head.end;
  let base = head.base;
  let object = false;
  let second = false;
  for (;;) {
    const adverb = matchAdverb(words, end, part);
    if (adverb > end) {
      end = adverb;
      continue;
    }
    const manner = matchManner(words, end);
    if (manner > end) {
      end = manner;
      continue;
    }
    const noun = object ? end : matchObject(words, end, base);
    if (noun > end) {
      end = noun;
      object = true;
      continue;
    }
    const joined = second || object ? null : matchJoined(words, end, part);
    if (!joined) return end;
    end = joined.end;
    base = joined.base;
    second = true;
  }
}

function matchAdverb(words: readonly string[], at: number, part: OpeningPart): number {
  const adverbs = part === "preambular" ? [...PREAMBULAR_ADVERBS, ...TRAILING_ADVERBS] : TRAILING_ADVERBS;
  for (const adverb of adverbs) {
    const parts = adverb.split(" ");
    if (!parts.every((part, offset) => words[at + offset] === part)) continue;
    const end = at + parts.length;
    return adverb === "further" && part === "operative" && isNoun(words[end] ?? "") ? at : end;
  }
  return at;
}

/**
 * What follows the adverb "further"; before any other word in lower case it is the adjective of an object ("Encourages further steps"). Only in the operative part:
 * in a preamble the adverb stands behind the participle by rule.
 */
const AFTER_FURTHER =
  /^(?:a|about|all|an|any|at|because|both|by|each|every|for|from|how|in|its|of|on|once|other|our|regarding|some|such|that|the|their|these|this|those|to|upon|what|when|where|which|why|with)$/;

function isNoun(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !AFTER_FURTHER.test(word);
}

/** "with appreciation", "with deep concern", "with appreciation and satisfaction". */
function matchManner(words: readonly string[], at: number): number {
  if (words[at] !== "with") return at;
  return matchNouns(words, at + 1, MANNER_NOUNS) ?? at;
}

/** "its request", "its call upon", "deep concern", "the hope" behind a verb of speech. */
function matchObject(words: readonly string[], at: number, base: string): number {
  if (!SPEECH_VERBS.has(base)) return at;
  if (base === "express" && words[at] === "the" && EXPRESSED.test(words[at + 1] ?? "")) return at + 2;
  const determined = words[at] === "its";
  if (!determined && !BARE_NOUN_VERBS.has(base)) return at;
  const start = determined ? at + 1 : at;
  const end = matchNouns(words, start, SPEECH_NOUNS);
  if (end === null) return at;
  return /^calls?$/.test(words[end - 1] ?? "") && /^(?:upon|for|on)$/.test(words[end] ?? "") ? end + 1 : end;
}

const EXPRESSED = /^(?:hope|view|wish|need|belief|conviction|expectation)$/;

function matchNouns(words: readonly string[], from: number, nouns: ReadonlySet<string>): number | null {
  let at = from;
  while (NOUN_DEGREES.has(words[at] ?? "")) at += 1;
  if (!nouns.has(words[at] ?? "")) return null;
  at += 1;
  if (words[at] !== "and") return at;
  return matchNouns(words, at + 1, nouns) ?? at;
}

/** A second verb of the same form: *Welcomes and encourages*, *Alarmed and concerned*. */
function matchJoined(words: readonly string[], at: number, part: OpeningPart): Step | null {
  if (words[at] !== "and") return null;
  return matchVerb(words, skipFront(words, at + 1), part);
}
