import { DIFF_EQUAL, diff_match_patch as DiffMatchPatch } from "diff-match-patch";
import { foldText } from "./characters.ts";

/** What the letters of a replaced phrase say of it: only spaces differ, only signs or spelling, or the words themselves. */
export type Look = "spacing" | "punctuation" | "wording";

/** Signs that set words off and change nothing of what they say. Square brackets are a negotiation's own sign, a percent sign has meaning. */
const MARKS_OFF = /^[\s,.;:'"()…!?¡¿،؛、。，；：「」『』《》-]*$/u;

/** Longer phrases that differ in more than white space were rewritten; no need to look at their letters. */
const LONGEST = 2000;

/**
 * How two phrases differ, letter by letter: "Amer ica" and "America" in spacing, "cooperation" and "co-operation", "labor" and "labour", "State"
 * and "state" in punctuation and spelling. Numbers are never noise, but for the dash between them.
 */
export function characterLook(phraseA: string, phraseB: string): Look {
  const a = foldText(phraseA);
  const b = foldText(phraseB);
  if (a.replace(/\s+/gu, "") === b.replace(/\s+/gu, "")) return a === b ? "punctuation" : "spacing";
  if (/\p{N}/u.test(a + b)) {
    return a.replace(/[\s-]+/gu, "-") === b.replace(/[\s-]+/gu, "-") ? "punctuation" : "wording";
  }
  if (a.length > LONGEST || spellingKey(a) !== spellingKey(b)) return "wording";
  return piecesThatDiffer(spelled(a), spelled(b)).every((piece) => MARKS_OFF.test(piece)) ? "punctuation" : "wording";
}

/** The stretches of letters that only one of two phrases has, by the character diff of diff-match-patch without its timeout. */
function piecesThatDiffer(a: string, b: string): readonly string[] {
  const library = new DiffMatchPatch();
  library.Diff_Timeout = 0;
  return library.diff_main(a, b, false).flatMap(([operation, text]) => (operation === DIFF_EQUAL ? [] : [text]));
}

/** Ways to write one word, as one of them: -ise and -ize, -our and -or, -re and -er, programme and program. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e[drs]?|ing|ations?)(?!\p{L})/gu, "iz$1"],
  [/ys(e[drs]?|ing)(?!\p{L})/gu, "yz$1"],
  [/our(?=s?(?!\p{L})|ed|ing|abl|ful|hood)/gu, "or"],
  [/(?<=\p{L}[bt])re(s?)(?!\p{L})/gu, "er$1"],
  [/ogue(?=s?(?!\p{L}))/gu, "og"],
  [/amme(?=s?(?!\p{L}))/gu, "am"],
  [/ll(?=ed|ing|ment|er)/gu, "l"],
  [/ae|oe/gu, "e"],
  [/(?<=efen|icen|ffen)ce/gu, "se"],
];

/** The phrase in lower case, without accents, in one spelling. */
function spelled(phrase: string): string {
  let text = phrase
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  for (const [pattern, spelling] of SPELLINGS) text = text.replace(pattern, spelling);
  return text;
}

/** The letters alone. */
function spellingKey(phrase: string): string {
  return spelled(phrase).replace(/[\s\p{P}]+/gu, "");
}
