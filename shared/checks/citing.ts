import { findCitations } from "../lexicon/citations.ts";
import type { CitingOrgan } from "../lexicon/citing-organs.ts";
import { shortFormOf } from "../lexicon/symbols.ts";
import { type CheckContext, problemIn, type TextUnit } from "./check-context.ts";
import type { Problem } from "./problem.ts";

/** C1, C6, C9: how other texts are cited. */
export function checkCiting(context: CheckContext): readonly Problem[] {
  return [
    ...firstMentions(context),
    ...context.units.flatMap((unit) => [...placeholders(context, unit), ...unquotedTitles(context, unit)]),
  ];
}

const DATE = String.raw`\d{1,2}\s+[A-Z][a-z]+\s+\d{4}`;
/** The rest of a list of numbers and the date that all of it shares. */
const DATED = new RegExp(
  String.raw`^(?:(?:,|,?\s+and|,?\s+or)?\s+(?:[A-Z](?=[\s,])|(?:S-|ES-)?\d+/\d+(?:\s[A-Z](?=[\s,]))?))*\s+of\s+${DATE}`,
  "u",
);

/** C1: the first mention of a resolution in the text has its date; later ones and footnotes do without. */
function firstMentions(context: CheckContext): readonly Problem[] {
  const seen = new Set<string>();
  return context.units.flatMap((unit) => {
    if (unit.block?.part !== "preamble" && unit.block?.part !== "operative") return [];
    return findCitations(unit.text, speaking(context)).flatMap(({ from, to, symbol }) => {
      if (seen.has(symbol) || !/^(?:A\/RES|A\/HRC\/RES|E\/RES)\/[^()]+$/.test(symbol)) return [];
      seen.add(symbol);
      const hasNote = unit.notes.some(({ offset }) => offset >= to && offset <= to + 1);
      if (hasNote || DATED.test(unit.text.slice(to)) || isInSource(unit.text, from)) return [];
      const message = `Resolution ${shortFormOf(symbol)} is mentioned here first, without its date.`;
      return [problemIn(unit, "C1", "hint", { from, to }, message)];
    });
  });
}

/** "(resolution 66/288, annex)" and full symbols give a source, not a mention. */
function isInSource(text: string, at: number): boolean {
  return (
    /\((?:see )?[^()]*$/iu.test(text.slice(0, at)) || /\/$/.test(text.slice(0, at)) || /^[AES]\//.test(text.slice(at))
  );
}

function speaking({ organ }: CheckContext): CitingOrgan {
  if (/^Security Council/i.test(organ)) return "security";
  if (/^Economic and Social Council/i.test(organ)) return "economic";
  return /^Human Rights Council/i.test(organ) ? "rights" : "assembly";
}

/** "80/___ of __ December 2025", "[resolution 80/…]", "resolution 80/XX": what is filled in when the other text has its number. */
const PLACEHOLDER = /\b\d{1,3}\/(?:_+|\.{2,}|…|X{1,3}\b)|\[resolution [^\]]*\]|(?<!\d\/)_{2,}/giu;

function placeholders({ adopted }: CheckContext, unit: TextUnit): readonly Problem[] {
  return [...unit.text.matchAll(PLACEHOLDER)].map((found) => {
    const range = { from: found.index, to: found.index + found[0].length };
    const message = `“${found[0]}” stands for something not known yet; it is filled before the text is final.`;
    return problemIn(unit, "C6", adopted ? "error" : "hint", range, message);
  });
}

/** C9: "entitled" before a capital leads in a title; before anything else it gives a right. */
function unquotedTitles({ document }: CheckContext, unit: TextUnit): readonly Problem[] {
  return [...unit.text.matchAll(/\bentitled (?=\p{Lu})/gu)].flatMap((found) => {
    // Titles of publications are printed in italics instead.
    const title = document.nodeAt(unit.posAt(found.index + found[0].length));
    if (title?.marks.some(({ type }) => type.name === "emphasis")) return [];
    const range = { from: found.index, to: found.index + found[0].trimEnd().length };
    return [problemIn(unit, "C9", "hint", range, "The title after “entitled” stands in quotation marks.")];
  });
}
