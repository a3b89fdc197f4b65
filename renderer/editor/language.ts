export { findOpening, openingRange } from "../../shared/lexicon/opening-phrases.ts";
export { splitSponsors } from "../../shared/lexicon/split-sponsors.ts";
// TEMPORARY until shared/lexicon has it.
export function convertOpening(phrase: string, _to: "preambular" | "operative"): string | null {
  return phrase;
}
