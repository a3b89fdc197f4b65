import { OPENING_VERBS } from "./opening-verbs.ts";

/** The infinitive of an opening verb by each of its forms, several words together: "takes note" → "take note". */
export type FormTable = ReadonlyMap<string, string>;

const VOWELS = "aeiou";

/** Verbs of several syllables that double their last letter because the stress is on it: committing, regretting. */
const DOUBLING: ReadonlySet<string> = new Set([
  "admit",
  "commit",
  "concur",
  "defer",
  "permit",
  "recommit",
  "refer",
  "regret",
  "set",
  "submit",
  "transmit",
]);

/** The present participle of an infinitive of one or more words: "call upon" → "calling upon". */
export function participleOf(infinitive: string): string {
  return inflectHead(infinitive, (verb) => {
    if (verb === "be") return "being";
    if (DOUBLING.has(verb)) return `${verb}${verb.at(-1)}ing`;
    if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
    if (verb.endsWith("ee") || !verb.endsWith("e")) return `${verb}ing`;
    return `${verb.slice(0, -1)}ing`;
  });
}

/** The third person singular of an infinitive of one or more words: "pay tribute" → "pays tribute". */
export function finiteOf(infinitive: string): string {
  return inflectHead(infinitive, (verb) => {
    if (verb === "be") return "is";
    if (verb === "have") return "has";
    if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}es`;
    if (verb.endsWith("y") && !VOWELS.includes(verb.at(-2) ?? "")) return `${verb.slice(0, -1)}ies`;
    return `${verb}s`;
  });
}

function inflectHead(infinitive: string, inflect: (verb: string) => string): string {
  const [head = "", ...rest] = infinitive.split(" ");
  return [inflect(head), ...rest].join(" ");
}

const table = (form: (infinitive: string) => string): FormTable =>
  new Map(OPENING_VERBS.map((infinitive) => [form(infinitive), infinitive]));

export const PARTICIPLES: FormTable = table(participleOf);
export const FINITES: FormTable = table(finiteOf);
export const INFINITIVES: FormTable = table((infinitive) => infinitive);

/** Words of the longest form in any table. */
export const LONGEST_FORM = Math.max(...OPENING_VERBS.map((verb) => verb.split(" ").length));
