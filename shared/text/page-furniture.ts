import { isEnacting, mastheadLine } from "../recognise/masthead-lines.ts";
import { readDirective } from "./directives.ts";
import { settleFootNotes } from "./foot-notes.ts";
import type { TextLine } from "./lines.ts";

/** The lines of a text without what only belongs to its pages. */
export interface UnpagedText {
  readonly lines: readonly TextLine[];
  /** Distinct headers and footers that were left out. */
  readonly dropped: readonly string[];
  /** A symbol that stood only in page headers, and a job number from the foot of a page: both belong to the masthead. */
  readonly symbol: string | null;
  readonly job: string | null;
}

const PAGE = /^(\d{1,3})\/(\d{1,3})$/;
const JOB = /^\d{2}-\d{5}(?: ?\([A-Z]\)(?:\s+\d{6})*)?$/;
const BARCODE = /^\*\d{7}\*$/;
const RULE = /^(?:[_—–-]{5,}|([-*_])(?: ?\1){2,})$/;

/** Stand in for lines that were left out: inside a page, and between one page and the next. */
const INSIDE: TextLine = { text: "", indent: 0, page: false };
const BETWEEN: TextLine = { text: "", indent: 0, page: true };

/**
 * Leaves out page headers and footers as they come along when pages are pasted: page numbers ("2/18"), job numbers ("13-58423"), bar codes,
 * the symbol and the title repeated at the head of each page, and rules above notes. Only what repeats or counts is taken for furniture; a job
 * number and the first symbol are part of the masthead and stay.
 */
export function dropPageFurniture(lines: readonly TextLine[]): UnpagedText {
  const cells = lines.map((line) => cellsOf(line.text));
  const enacting = lines.findIndex((line) => isEnacting(line.text));
  const headEnd = enacting >= 0 ? enacting : Math.min(lines.length, 30);
  const symbols = repeatedSymbols(lines, headEnd);
  const total = pageTotal(cells.flat(), symbols.size > 0 || cells.flat().some((cell) => JOB.test(cell)));

  const dropped = new Set<string>();
  const seen = new Set<string>();
  let job: string | null = null;
  const kinds = lines.map((line, at): "text" | "inside" | "between" => {
    const above = lines[at - 1];
    const own = cells[at] ?? [];
    if (own.length === 0 || (above && readDirective(above.text))) return "text";
    const isFirst = (name: string, mayStay: boolean) => {
      const first = !seen.has(name) && mayStay;
      seen.add(name);
      return first;
    };
    const furniture = own.every((cell) => {
      const page = PAGE.exec(cell);
      if (page) return total !== null && Number(page[2]) === total && Number(page[1]) <= total;
      if (JOB.test(cell)) {
        if (!isFirst("job", true)) return true;
        if (at < headEnd) return false;
        job = cell;
        return true;
      }
      // The second half of a job number, on a line of its own.
      if (/^\d{6}$/.test(cell)) return nearby(lines, at, 15).some((near) => JOB.test(near.text));
      return BARCODE.test(cell) || (symbols.has(cell) && !isFirst(cell, at < headEnd));
    });
    if (!furniture) return "text";
    dropped.add(line.text);
    return own.some((cell) => symbols.has(cell)) ? "between" : "inside";
  });
  const running = runningTitles(lines, kinds, symbols, headEnd);
  const kept = lines.map((line, at): TextLine => {
    if (running.has(at)) dropped.add(line.text);
    return running.has(at) || kinds[at] === "between" ? BETWEEN : kinds[at] === "inside" ? INSIDE : line;
  });
  const isRule = (line: TextLine, above: TextLine | undefined) =>
    RULE.test(line.text) && !(above && readDirective(above.text));
  const settled = settleFootNotes(
    kept,
    (line) => line === BETWEEN,
    (line) => RULE.test(line.text),
  );
  const first = [...symbols][0];
  const inHead = first !== undefined && lines.slice(0, headEnd).some((line) => line.text.includes(first));
  return {
    lines: settled.filter((line, at) => !isRule(line, settled[at - 1])),
    dropped: [...dropped],
    symbol: first !== undefined && !inHead && [...dropped].includes(first) ? first : null,
    job,
  };
}

/** What stands apart on a line: columns of it, or a page number beside a job number. */
function cellsOf(text: string): readonly string[] {
  const pair = /^(\d{1,3}\/\d{1,3}) (\d{2}-\d{5}.*)$/.exec(text) ?? /^(\d{2}-\d{5}) (\d{1,3}\/\d{1,3})$/.exec(text);
  return pair ? pair.slice(1) : text.split(/ {2,}|\t+/).filter((cell) => cell !== "");
}

function nearby(lines: readonly TextLine[], at: number, distance: number): readonly TextLine[] {
  return lines.slice(Math.max(0, at - distance), at + distance + 1);
}

/**
 * The symbol that stands at the heads of pages: that of the masthead where it comes again at the beginning or end of a later line; in a text
 * without one, symbols that are the whole of several lines.
 */
function repeatedSymbols(lines: readonly TextLine[], headEnd: number): ReadonlySet<string> {
  const inHead = lines.slice(0, headEnd).flatMap((line) => symbolsAtEnds(line.text));
  const own = inHead[0];
  if (own !== undefined) {
    const again = lines.slice(headEnd).some((line) => symbolsAtEnds(line.text).includes(own));
    return new Set(again || inHead.filter((one) => one === own).length > 1 ? [own] : []);
  }
  const alone = lines.flatMap((line) => (mastheadLine(line.text)?.field === "symbol" ? [line.text] : []));
  return new Set(alone.filter((symbol, at) => !symbol.endsWith("*") && alone.indexOf(symbol) !== at));
}

function symbolsAtEnds(text: string): readonly string[] {
  if (!text.includes("/") || text.length > 300) return [];
  const ends = new Set([text, text.split(/\s/, 1)[0] ?? "", text.slice(text.lastIndexOf(" ") + 1)]);
  return [...ends].map((end) => end.replace(/\*+$/, "")).filter((end) => mastheadLine(end)?.field === "symbol");
}

/** The number of pages that "2/18", "3/18" … count; null where such cells do not rise, or stand alone without other furniture. */
function pageTotal(cells: readonly string[], otherFurniture: boolean): number | null {
  const pages = cells.flatMap((cell) => {
    const match = PAGE.exec(cell);
    return match ? [{ page: Number(match[1]), total: Number(match[2]) }] : [];
  });
  for (const total of new Set(pages.map((page) => page.total))) {
    const own = pages.filter((page) => page.total === total).map((page) => page.page);
    const rises = own.every((page, at) => page <= total && (at === 0 || page > (own[at - 1] ?? 0)));
    if (rises && (own.length > 1 || otherFurniture)) return total;
  }
  return null;
}

/**
 * Lines of the running title, given what the others are: words of the head of the document, in one line with the symbol, or at the edge of
 * several pages, or next to a line of the symbol alone. A title of several lines is found line by line, a pass each.
 */
function runningTitles(
  lines: readonly TextLine[],
  kinds: readonly ("text" | "inside" | "between")[],
  symbols: ReadonlySet<string>,
  headEnd: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (symbols.size === 0) return found;
  const head = spaced(lines.slice(0, headEnd).map((line) => line.text));
  const candidates = lines.flatMap((line, at) => {
    if (at <= headEnd || line.text === "" || kinds[at] !== "text") return [];
    const symbol = [...symbols].find((one) => line.text.startsWith(`${one} `) || line.text.endsWith(` ${one}`));
    const words = spaced([symbol ? line.text.replace(symbol, "") : line.text]);
    const isTitle = words.length > 2 && head.includes(words) && (symbol !== undefined || mastheadLine(words) === null);
    return isTitle ? [{ at, words, symbol }] : [];
  });
  for (let pass = 0; pass < 4; pass += 1) {
    const kindOf = (at: number) => (found.has(at) ? "between" : kinds[at]);
    const neighbours = (at: number) => [previousLine(lines, at), nextLine(lines, at)].map(kindOf);
    const edges = candidates.filter(({ at }) => lines[at]?.page || neighbours(at).some((kind) => kind !== "text"));
    for (const { at, words, symbol } of candidates) {
      const again = edges.some((edge) => edge.at === at) && edges.filter((edge) => edge.words === words).length > 1;
      const beside = words.length >= 20 && neighbours(at).includes("between");
      if (symbol !== undefined || again || beside) found.add(at);
    }
  }
  return found;
}

function spaced(lines: readonly string[]): string {
  return lines.join(" ").replace(/\s+/g, " ").trim();
}

function previousLine(lines: readonly TextLine[], at: number): number {
  let found = at - 1;
  while (found >= 0 && lines[found]?.text === "") found -= 1;
  return found;
}

function nextLine(lines: readonly TextLine[], at: number): number {
  let found = at + 1;
  while (found < lines.length && lines[found]?.text === "") found += 1;
  return found < lines.length ? found : -1;
}
