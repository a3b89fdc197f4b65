/** A document symbol taken apart: A/C.3/68/L.18/Rev.1. */
export interface DocumentSymbol {
  /** The symbol in normal form, white space single. */
  readonly symbol: string;
  /** "A", "S", "E" and the like. */
  readonly organ: string;
  /** "C.3", "HRC", "CN.4" …, in order; empty for papers of the principal organ itself. */
  readonly bodies: readonly string[];
  /** "68", "S-28", "ES-11" or a year; null where the series has none. */
  readonly session: string | null;
  /** "L", "RES", "PV", "SR" …; null for papers of the general series. */
  readonly series: string | null;
  /** The number within the series, with what belongs to it: "18", "36 A", "1373 (2001)". */
  readonly number: string;
  /** "Rev.1", "Add.2" …, in order. */
  readonly suffixes: readonly string[];
}

const ORGANS =
  /^(?:A|S|E|T|ST|BWC|CAT|CBD|CCPR|CCW|CD|CEDAW|CERD|CMW|CRC|CRPD|CTOC|DP|FCCC|HRI|HSP|ICCD|ID|IDB|NPT|TD|TPNW|UNCTAD|UNEP|UNODC|UNW)$/;
const BODY =
  /^(?:(?:C|AC|CN|CONF|GC|SC|Sub|WG|CP|COP|CMP|Main)\.[0-9IVX]+|PC|RC|CP|FFDF|HRC|EA\.\d+|C|MS|MSP|OP|P\.[IVX]+|AP\.[IVX]+|SP)$/;
const SESSION = /^(?:\d{1,4}|S-\d{1,2}|ES-\d{1,2}|[IVX]{1,5})$/;
const DOTTED = /^(L|CRP|WP|PV|SR|R|Res|BUR|NGO|INF|Dec)\.?(\d+[A-Z]?)$/;
const WORDED = /^(?:RES|DEC|INF|PRST|NGO|CRP|Agenda|SGB|AI|IC|PC)$/;
const SUFFIX = /^(?:Rev|Add|Corr|Amend)\.\d+$/;

/**
 * Takes a symbol apart, null where the text is none. The last parts are suffixes; before them stand the number, the series, the session and the
 * bodies, each of which may be missing. Source: the grammar of symbols in the Editorial Manual and in the guides of the library.
 */
export function parseSymbol(text: string): DocumentSymbol | null {
  const symbol = text.replace(/\s+/gu, " ").trim().replace(/\*+$/, "");
  const parts = symbol.split("/");
  const organ = parts.shift() ?? "";
  if (!ORGANS.test(organ) || parts.length === 0) return null;
  const suffixes: string[] = [];
  while (SUFFIX.test(parts.at(-1) ?? "")) suffixes.unshift(parts.pop() ?? "");
  const last = parts.pop();
  if (last === undefined) return null;

  const numbered = readNumber(last);
  if (!numbered) return null;
  let series = numbered.series;
  const bodies: string[] = [];
  let session: string | null = null;
  for (const part of parts) {
    if (WORDED.test(part) && series === null) series = part;
    else if (BODY.test(part) && session === null) bodies.push(part);
    else if (SESSION.test(part) && session === null) session = part;
    else return null;
  }
  return { symbol, organ, bodies, session, series, number: numbered.number, suffixes };
}

/** The last part before the suffixes: "L.18", "193", "36 A", "1373 (2001)", "3363 (XXX)". */
function readNumber(part: string): { series: string | null; number: string } | null {
  const dotted = DOTTED.exec(part);
  if (dotted) return { series: dotted[1] ?? null, number: dotted[2] ?? "" };
  if (/^\d+(?: ?[A-Z]{1,2}(?:-[A-Z])?)?(?: \((?:\d{4}|(?:S-|ES-)?[IVXLC]+)\))?$/.test(part))
    return { series: null, number: part };
  return null;
}

/**
 * How a symbol is cited in running text: "60/1" for A/RES/60/1, "1373 (2001)" for S/RES/1373 (2001), "2012/12" for E/RES/2012/12; the symbol
 * itself where there is no short form.
 */
export function shortFormOf(symbol: string): string {
  return /^(?:A|E|S|A\/HRC)\/(?:RES|DEC)\/(.+)$/.exec(symbol)?.[1] ?? symbol;
}
