import { type CitingOrgan, citingOrgan } from "./citing-organs.ts";
import { parseSymbol } from "./symbols.ts";

/** A document cited in running text: the half-open range of its number or symbol, and the symbol in full form. */
export interface Citation {
  readonly from: number;
  readonly to: number;
  readonly symbol: string;
}

type Act = "RES" | "DEC";

const DATE = String.raw`\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}`;
const NUMBER = String.raw`(?:(?:E?S-)?\d{1,4}\/\d{1,4}(?:\s[A-Z]{1,2}(?:-[A-Z])?(?=[\s,;.)\]]|$))?|\d{1,4}(?:\s[A-Z])?\s\(\s?(?:(?:19|20)\d{2}|(?:E?S-)?[IVXLC]+)\s?\))`;
const LEAD = /\b(resolutions?|decisions?)\s+/giu;
/** What may stand between a number and the next of the same list: further parts of it, a date, where in it to look. */
const BETWEEN = String.raw`(?:(?:,\s+[A-Z])*\s+and\s+[A-Z](?=[\s,;.)]))?(?:\s+of\s+${DATE})?(?:,\s+(?:annex|sect|para|chap|part)[a-z]*\.?(?:\s[\dIVXA-Z]+)?)*`;
const NEXT = new RegExp(String.raw`${BETWEEN}(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+)(?=(${NUMBER}))`, "uy");
const FULL =
  /(?<![\p{L}\d/])[A-Z]{1,6}\/(?:[A-Za-z0-9./]|-(?![A-Z]{1,3}\/))*\d(?: (?:[A-Z] )?\((?:\d{4}|[IVXLC]+)\))?/gu;

/**
 * The documents that running text cites, in order: full symbols (A/68/127) and the short forms of resolutions and decisions, which are recognised
 * only behind the word "resolution" or "decision", alone or in a list ("67/186, 67/189 and 67/192 of 20 December 2012"). Ranges are half-open
 * in UTF-16 units and never overlap. Resolutions of other bodies than the four principal ones are left alone. `speaking` is the body whose text
 * this is: "its resolution 60/1".
 */
export function findCitations(text: string, speaking: CitingOrgan = "assembly"): readonly Citation[] {
  const citations = [...fullSymbols(text), ...shortForms(text, speaking)];
  return citations.sort((a, b) => a.from - b.from);
}

function fullSymbols(text: string): readonly Citation[] {
  return [...text.matchAll(FULL)].flatMap((found) => {
    const words = found[0].replace(/[.\-/]+$/, "");
    // The year in brackets belongs to a resolution of the Security Council only.
    const symbol = parseSymbol(words)?.symbol ?? parseSymbol(words.split(" ")[0] ?? "")?.symbol;
    return symbol ? [{ from: found.index, to: found.index + symbol.length, symbol }] : [];
  });
}

function shortForms(text: string, speaking: CitingOrgan): readonly Citation[] {
  const citations: Citation[] = [];
  for (const lead of text.matchAll(LEAD)) {
    const act: Act = /^res/i.test(lead[1] ?? "") ? "RES" : "DEC";
    const items = listFrom(text, lead.index + lead[0].length);
    const end = items.at(-1)?.to;
    if (end === undefined) continue;
    const organ = citingOrgan(text.slice(0, lead.index), text.slice(end)) ?? speaking;
    for (const { from, to } of items) {
      const symbol = symbolOf(text.slice(from, to), organ, act);
      if (symbol) citations.push({ from, to, symbol });
    }
  }
  return citations;
}

/** The numbers that follow one another from `at`, dates between them passed over. */
function listFrom(text: string, at: number): readonly { readonly from: number; readonly to: number }[] {
  const first = new RegExp(NUMBER, "uy");
  first.lastIndex = at;
  const found = first.exec(text);
  if (!found) return [];
  const items = [{ from: at, to: first.lastIndex }];
  for (;;) {
    NEXT.lastIndex = items.at(-1)?.to ?? 0;
    const next = NEXT.exec(text);
    if (!next?.[1]) return items;
    items.push({ from: NEXT.lastIndex, to: NEXT.lastIndex + next[1].length });
  }
}

/**
 * The symbol of a short form that something else has marked as a reference (a link whose target was lost): "46/152", "1373 (2001)". `context` is
 * the text before it, from which the organ is read where the form alone does not tell; null where the text is no short form or the body is not
 * one of the four.
 */
export function symbolOfShortForm(text: string, context = "", speaking: CitingOrgan = "assembly"): string | null {
  const short = text.replace(/^\s*(?:resolution|decision)s?\s+/iu, "").trim();
  if (parseSymbol(short)) return parseSymbol(short)?.symbol ?? null;
  const lead = [...`${context} ${text}`.matchAll(/\b(resolution|decision)s?\b/giu)].at(-1);
  const act: Act = /^dec/i.test(lead?.[1] ?? "") ? "DEC" : "RES";
  const before = lead ? `${context} ${text}`.slice(0, lead.index) : context;
  return symbolOf(short, citingOrgan(before, "") ?? speaking, act);
}

/** The form decides where it can: a year in brackets is the Security Council's, a year before the stroke the Economic and Social Council's. */
function symbolOf(short: string, organ: CitingOrgan, act: Act): string | null {
  const text = short.replace(/\s+/gu, " ").replace(/\(\s+|\s+\)/gu, (bracket) => bracket.trim());
  if (!new RegExp(`^${NUMBER}$`, "u").test(text) || organ === "other") return null;
  if (/\((?:19|20)\d{2}\)$/.test(text)) return act === "RES" ? `S/RES/${text}` : null;
  // "Council resolution 2006/46": only the Economic and Social Council counts by years.
  if (/^(?:19|20)\d{2}\//.test(text)) return `E/${act}/${text}`;
  if (organ === "economic") return /\(/.test(text) ? `E/${act}/${text}` : null;
  if (organ === "rights" && !/\(/.test(text)) return `A/HRC/${act}/${text}`;
  if (organ === "security") return null;
  return `A/${act}/${text}`;
}
