import type { OpeningPart, PhraseMatch } from "./opening-grammar.ts";
import { DEGREES } from "./opening-words.ts";

/** First words that look like a participle but open an ordinary phrase. */
const NO_PARTICIPLE: ReadonlySet<string> = new Set(
  "according|advanced|anything|based|being|concerning|during|everything|excluding|existing|following|given|including|indeed|limited|meeting|need|notwithstanding|nothing|ongoing|outstanding|owing|pending|red|regarding|something|training|united|working".split(
    "|",
  ),
);

/** First words that look like a finite verb but are nouns or little words. */
const NO_FINITE: ReadonlySet<string> = new Set(
  "access|activities|actions|agencies|always|as|authorities|bodies|children|citizens|civilians|committees|conditions|countries|delegates|delegations|effects|efforts|entities|experts|goals|governments|has|his|individuals|institutions|is|issues|its|mechanisms|members|nations|needs|offices|organizations|others|participants|parties|people|peoples|persons|policies|principles|programmes|provisions|refugees|representatives|resources|rights|services|societies|stakeholders|states|statistics|series|targets|the|this|thus|towards|us|victims|was|women".split(
    "|",
  ),
);

/** What follows a subject, never an opening verb. */
const AFTER_SUBJECT =
  /^(?:and|are|can|could|do|had|has|have|in|is|may|must|of|shall|should|that|was|were|which|who|will|would)$/;

/**
 * An opening by the shape of its first words, where the verb is not known: a participle in the preamble, a verb in -s in the operative part, each
 * after degrees and also/further. Null where the words look like the subject of a sentence.
 */
export function guessOpening(words: readonly string[], part: OpeningPart): PhraseMatch | null {
  let at = 0;
  while (isFront(words[at] ?? "")) at += 1;
  const verb = words[at] ?? "";
  const shaped = part === "preambular" ? isParticiple(verb) : isFiniteVerb(verb, words[at + 1] ?? "", at > 0);
  if (!shaped) return null;
  const next = words[at + 1] ?? "";
  return { words: at + (next === "also" || next === "further" ? 2 : 1), base: verb };
}

function isFront(word: string): boolean {
  return word === "also" || word === "further" || DEGREES.has(word);
}

function isParticiple(word: string): boolean {
  return /^\p{Ll}{2,}(?:ing|ed)$/u.test(word) && !NO_PARTICIPLE.has(word);
}

/** "that" and "of" follow verbs too (*Notes* that); a subject of one word is told apart by the list. */
function isFiniteVerb(word: string, next: string, led: boolean): boolean {
  if (!/^\p{Ll}[\p{Ll}-]{2,}s$/u.test(word) || /(?:ss|us|is|ous)$/.test(word) || NO_FINITE.has(word)) return false;
  return led || next === "that" || !AFTER_SUBJECT.test(next);
}
