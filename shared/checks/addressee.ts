import type { Opening } from "../lexicon/opening-phrases.ts";

/** Verbs that ask somebody for something; all others state, decide or judge. */
const DIRECTIVES: ReadonlySet<string> = new Set(
  "appeal|ask|call|call for|call on|call once again for|call once again upon|call upon|demand|direct|encourage|enjoin|entrust|implore|instruct|invite|request|require|strongly urge|summon|urge".split(
    "|",
  ),
);

/** Nouns by which "Reiterates its request" directs as "Requests" does. */
const DIRECTING = /\b(?:appeal|call|demand|encouragement|invitation|request)s?\b/;

/** Whether an opening asks an addressee for something. */
export function isDirective({ base, core }: Opening): boolean {
  return DIRECTIVES.has(base) || DIRECTING.test(core);
}

/** Whether two directive paragraphs speak to the same body or States. */
export function sameAddressee(textA: string, a: Opening, textB: string, b: Opening): boolean {
  const [first, second] = [addresseeOf(textA, a), addresseeOf(textB, b)];
  return first !== "" && first === second;
}

/** The words behind the opening up to what is asked: "the Secretary-General" of "Requests the Secretary-General to submit". */
function addresseeOf(text: string, { length }: Opening): string {
  const rest = text.slice(length).trim();
  const end = rest.search(/[,;:]|\s(?:to|that|in|for|with|on|at|within|through|concerning|which|who)\s/u);
  return rest
    .slice(0, end < 0 ? rest.length : end)
    .toLowerCase()
    .replace(/^(?:to|on|all|the|its|upon)\s+/u, "")
    .replace(/^(?:the|all)\s+/u, "")
    .trim();
}
