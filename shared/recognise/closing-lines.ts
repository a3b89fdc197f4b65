import { isoDate } from "../document/masthead-fields.ts";

const CLOSING = [
  /^\d{1,4}(?:st|nd|rd|th) (?:\(\w+\) )?(?:plenary |closed )?meeting\.?$/,
  /^Adopted (?:unanimously |without (?:a )?vote |by consensus )?(?:at )?the \d{1,4}\w* (?:\w+ )?meet\w*.*$/s,
  /^Adopted (?:unanimously|without (?:a )?vote|by consensus)\b.*$/s,
];

/** Whether a line closes an adopted text: its meeting ("30th plenary meeting") or its vote ("Adopted at the 2963rd meeting by …"). */
export function isClosing(words: string): boolean {
  return words.length < 400 && CLOSING.some((form) => form.test(words));
}

/** The date that stands under the meeting. */
export function isClosingDate(words: string): boolean {
  return isoDate(words.replace(/\.$/, "")) !== null;
}
