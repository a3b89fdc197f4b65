import { FINITES, finiteOf, LONGEST_FORM, PARTICIPLES, participleOf } from "./opening-forms.ts";
import type { OpeningPart } from "./opening-grammar.ts";
import { findOpening } from "./opening-phrases.ts";

/** Verbs that open paragraphs of both parts in practice; the rest ("decide", "bear in mind") belong to one alone. */
const IN_BOTH_PARTS: ReadonlySet<string> = new Set(
  [
    "acknowledge|affirm|applaud|appreciate|call|call attention|call for|call upon|commend|commit|condemn|confirm|congratulate|consider|continue",
    "deplore|emphasize|encourage|expect|express|highlight|invite|look forward|note|observe|pay tribute|praise|re-emphasize|reaffirm|realize|recall",
    "recognize|recommit|reconfirm|refer|regret|reiterate|reject|remain|renew|share|stress|strive|support|take into account",
    "take into consideration|take note|trust|underline|underscore|understand|urge|welcome|be",
  ]
    .join("|")
    .split("|"),
);

/** Adjectives of the preamble that say in the operative part what "Expresses" and a noun say. */
const AS_NOUN: Readonly<Record<string, string>> = { concerned: "concern", alarmed: "alarm" };

const AS_ADJECTIVE: Readonly<Record<string, string>> = {
  deeply: "deep",
  gravely: "grave",
  seriously: "serious",
  profoundly: "profound",
  particularly: "particular",
};

/**
 * The opening `phrase` in the form that the other part of a resolution asks for: *Recalling also* → *Also recalls*, *Reiterates its request* →
 * *Reiterating its request*, *Deeply concerned* → *Expresses deep concern*. Null where practice has no sure counterpart (*Decides*, *Bearing
 * in mind*) or the phrase is no known opening of the part it comes from.
 */
export function convertOpening(phrase: string, to: OpeningPart): string | null {
  const from: OpeningPart = to === "operative" ? "preambular" : "operative";
  const opening = findOpening(phrase, from);
  if (!opening || opening.guessed || opening.length !== phrase.trimEnd().length) return null;
  const words = opening.core.toLowerCase().split(" ");
  const converted = (to === "operative" ? adjectiveAsNoun(words) : null) ?? inflected(words, from);
  return converted === null ? null : withAdverb(converted, opening.adverb, to);
}

function adjectiveAsNoun(words: readonly string[]): string | null {
  const noun = AS_NOUN[words.at(-1) ?? ""];
  if (noun === undefined) return null;
  const degrees = words.slice(0, -1).map((word) => AS_ADJECTIVE[word] ?? null);
  return degrees.includes(null) ? null : ["expresses", ...degrees, noun].join(" ");
}

/** Puts every verb of the phrase into the other form: the head, and a second one behind "and". */
function inflected(words: readonly string[], from: OpeningPart): string | null {
  const forms = from === "preambular" ? PARTICIPLES : FINITES;
  const inflect = from === "preambular" ? finiteOf : participleOf;
  const result: string[] = [];
  let found = false;
  for (let at = 0; at < words.length; ) {
    const length = found && !behindAnd(words, at) ? 0 : formLength(words, at, forms);
    const verb = forms.get(words.slice(at, at + length).join(" "));
    if (verb === undefined) {
      result.push(words[at] ?? "");
      at += 1;
      continue;
    }
    if (!IN_BOTH_PARTS.has(verb)) return null;
    result.push(inflect(verb));
    found = true;
    at += length;
  }
  return found ? result.join(" ") : null;
}

function behindAnd(words: readonly string[], at: number): boolean {
  return words[at - 1] === "and" || (words[at - 2] === "and" && /ly$/.test(words[at - 1] ?? ""));
}

function formLength(words: readonly string[], at: number, forms: ReadonlyMap<string, string>): number {
  let length = LONGEST_FORM;
  while (length > 0 && !forms.has(words.slice(at, at + length).join(" "))) length -= 1;
  return length;
}

/** Also and further stand behind the phrase in a preamble and before it in the operative part. */
function withAdverb(phrase: string, adverb: "plain" | "also" | "further", to: OpeningPart): string {
  const whole = adverb === "plain" ? phrase : to === "operative" ? `${adverb} ${phrase}` : `${phrase} ${adverb}`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/**
 * `phrase` as another step of the cycle: *Recalling* as "also" is *Recalling also*, *Requests* as "further" is *Further requests*, and "plain"
 * takes the adverb away. For a phrase that is no opening of that part, the same words with the adverb where the part has it.
 */
export function withCycleAdverb(phrase: string, part: OpeningPart, adverb: "plain" | "also" | "further"): string {
  const core = findOpening(phrase, part)?.core ?? phrase;
  const lowered = part === "operative" && adverb !== "plain" ? core.charAt(0).toLowerCase() + core.slice(1) : core;
  return withAdverb(lowered, adverb, part);
}
