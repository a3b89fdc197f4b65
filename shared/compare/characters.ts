/**
 * What a UTF-16 unit is to the scanner of words. `joiner` binds two word characters (Secretary-General, A/RES/70/1, l’Assemblée, 80/___);
 * `script` is a letter of a script that writes without spaces; `complex` needs the rules for graphemes.
 */
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const JOINER = 4;
export const SIGN = 5;
export const SCRIPT = 6;
export const COMPLEX = 7;

const JOINERS = "'’‘ʼ-‐‑/._";
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Classes found so far, by unit; 0 is not yet asked. A document asks for a few hundred of them. */
const classes = new Uint8Array(0x10000);

/** The class of a UTF-16 unit. */
export function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== 0) return known;
  const found = classify(unit);
  classes[unit] = found;
  return found;
}

function classify(unit: number): number {
  const sign = String.fromCharCode(unit);
  if (/\s/u.test(sign)) return SPACE;
  if (unit >= 0xd800 && unit <= 0xdfff) return COMPLEX;
  if (JOINERS.includes(sign)) return JOINER;
  if (/\p{Nd}/u.test(sign)) return DIGIT;
  // Marks and joiners of graphemes stay with what they stand on; alone they are one with their neighbours by the rules for graphemes.
  if (/[\p{M}\p{Cf}]/u.test(sign)) return COMPLEX;
  if (SPACELESS.test(sign)) return SCRIPT;
  if (/[\p{L}\p{N}]/u.test(sign)) return LETTER;
  return SIGN;
}

/** Look-alikes of one sign, as the sign that stands for all: kinds of apostrophe, quotation mark, hyphen and dash. */
const FOLDED: readonly (readonly [string, string])[] = [
  ["’‘ʼ`´′", "'"],
  ["“”„«»″", '"'],
  ["‐‑‒–—―−", "-"],
];

const folds = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
for (const [alike, sign] of FOLDED) for (const one of alike) folds[one.charCodeAt(0)] = sign.charCodeAt(0);

/** The unit that stands for `unit` and its look-alikes. */
export function foldOf(unit: number): number {
  return folds[unit] as number;
}

/** A text with look-alikes replaced by the sign that stands for them; as long as the text. */
export function foldText(text: string): string {
  return text.replace(/[’‘ʼ`´′“”„«»″‐‑‒–—―−]/gu, (sign) => String.fromCharCode(foldOf(sign.charCodeAt(0))));
}
