import { fromLetter, fromRoman } from "../document/numerals.ts";

/** A number typed at the head of a paragraph. */
export interface TypedNumber {
  /** `digit` 12. · `label` PP3, OP12 · `paren` (a), (i), (1) · `dot` a., i. · `loose` a digit with a stop that is missing or mistyped. */
  readonly form: "digit" | "label" | "paren" | "dot" | "loose";
  /** The number without its punctuation: "12", "PP3", "a". */
  readonly typed: string;
  /** *bis*, *ter*, *alt* of a negotiated paragraph. */
  readonly suffix: string | null;
  /** Characters that number, punctuation and space take at the head of the words. */
  readonly length: number;
}

// One space at most: a note mark may stand between the number and the words, and belongs to the words.
const SUFFIX = "bis|ter|quater|quinquies|sexies|septies|octies|alt(?: ?\\d)?";
const SPACE = "[ \\u00A0]";
const END = `(?:${SPACE}|(?=\\n)|$)`;
const LABEL = new RegExp(`^((?:PP|OP) ?\\d{1,3})(?:[ .]?(${SUFFIX}))?(?:[.:)]${SPACE}?|${SPACE})(?=\\S)`);
const DIGIT = new RegExp(`^(\\d{1,3})(?: (${SUFFIX}))?\\.(?:(?=\\p{L})|${END})`, "u");
const PAREN = new RegExp(`^\\(([a-z]{1,5}|\\d{1,2})\\)(?: (${SUFFIX})(?=\\s|$))?(?:(?=\\p{Lu})|${END})`, "u");
const HALF_PAREN = new RegExp(`^([a-z])\\)${SPACE}`);
const DOT = new RegExp(`^([a-z]|[ivx]{2,5})\\.(?: (${SUFFIX})(?=\\s|$))?${END}`);
const LOOSE = new RegExp(`^(\\d{1,3})(?:,${SPACE}?|${SPACE})(?=\\p{Lu})`, "u");

/** Reads the number at the head of `words`; null where they begin with none. `loose` forms count only where context agrees. */
export function parseNumber(words: string): TypedNumber | null {
  const read = (form: TypedNumber["form"], match: RegExpExecArray | null): TypedNumber | null =>
    match ? { form, typed: match[1] ?? "", suffix: null, length: match[0].length } : null;
  const withSuffix = (form: TypedNumber["form"], match: RegExpExecArray | null): TypedNumber | null =>
    match
      ? { form, typed: (match[1] ?? "").replace(" ", ""), suffix: match[2] ?? null, length: match[0].length }
      : null;
  return (
    withSuffix("label", LABEL.exec(words)) ??
    withSuffix("digit", DIGIT.exec(words)) ??
    withSuffix("paren", PAREN.exec(words)) ??
    read("paren", HALF_PAREN.exec(words)) ??
    withSuffix("dot", DOT.exec(words)) ??
    read("loose", LOOSE.exec(words))
  );
}

/** A style in which the members of a list are counted. */
export type ListStyle = "letter" | "roman" | "digit" | "letter-dot" | "roman-dot";

/** What a typed mark may mean: "i" is the letter nine or the roman one. */
export function readings(number: TypedNumber): readonly { readonly style: ListStyle; readonly value: number }[] {
  const dotted = number.form === "dot" ? "-dot" : "";
  if (/^\d+$/.test(number.typed)) return [{ style: "digit", value: Number(number.typed) }];
  const letter = fromLetter(number.typed);
  const roman = fromRoman(number.typed);
  return [
    ...(letter === null ? [] : [{ style: `letter${dotted}` as ListStyle, value: letter }]),
    ...(roman === null ? [] : [{ style: `roman${dotted}` as ListStyle, value: roman }]),
  ];
}
