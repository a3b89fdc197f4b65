import { isEnacting, mastheadLine } from "../recognise/masthead-lines.ts";
import { settleFootNotes } from "./foot-notes.ts";
import type { TextLine } from "./lines.ts";

/** The lines of a text without what only belongs to its pages. */
export interface UnpagedText {
  readonly lines: readonly TextLine[];
  /** Distinct headers and footers that were left out. */
  readonly dropped: readonly string[];
  /** A symbol that stood only in page headers. */
  readonly symbol: string | null;
}

const PAGE = /^(\d{1,3})\/(\d{1,3})$/;
const JOB = /^\d{2}-\d{5}(?: ?\([A-Z]\)(?:\s+\d{6})?)?$/;
const BARCODE = /^\*\d{7}\*$/;
const RULE = /^(?:[_—–-]{5,}|([-*_])(?: ?\1){2,})$/;

/**
 * Leaves out page headers and footers as they come along when pages are pasted: page numbers ("2/18"), job numbers ("13-58423"), bar codes,
 * the symbol and the title repeated at the head of each page, and rules above notes. Only what repeats or counts is taken for furniture; a job
 * number and the first symbol are part of the masthead and stay.
 */
export function dropPageFurniture(lines: readonly TextLine[]): UnpagedText {
  const cells = lines.map((line) => line.text.split(/ {2,}|\t+/).filter((cell) => cell !== ""));
  const all = cells.flat();
  const symbols = repeated(all.filter((cell) => mastheadLine(cell)?.field === "symbol"));
  const total = pageTotal(all, symbols.size > 0 || all.some((cell) => JOB.test(cell)));
  const enacting = lines.findIndex((line) => isEnacting(line.text));
  const headEnd = enacting >= 0 ? enacting : Math.min(lines.length, 30);

  const kept: (TextLine | null)[] = [];
  const dropped = new Set<string>();
  const seen = new Set<string>();
  let pageStarts = false;
  for (const [at, line] of lines.entries()) {
    const inHead = at < headEnd;
    const drops = (cells[at] ?? []).map((cell) => {
      if (BARCODE.test(cell)) return true;
      const page = PAGE.exec(cell);
      if (page) return total !== null && Number(page[2]) === total && Number(page[1]) <= total;
      if (!JOB.test(cell) && !symbols.has(cell)) return false;
      const first = !seen.has(jobKey(cell)) && (inHead || JOB.test(cell));
      seen.add(jobKey(cell));
      return !first;
    });
    const furniture = drops.length > 0 && drops.every(Boolean);
    if (furniture) dropped.add(line.text);
    pageStarts ||= line.page || furniture;
    if (furniture) kept.push(null);
    else {
      kept.push(pageStarts && line.text !== "" ? { ...line, page: true } : line);
      if (line.text !== "") pageStarts = false;
    }
  }
  const running = runningTitles(lines, kept, symbols);
  const rest = kept.flatMap((line): TextLine[] => {
    if (!line) return [BOUNDARY];
    if (!running.has(line.text)) return [line];
    dropped.add(line.text);
    return [BOUNDARY];
  });
  const settled = settleFootNotes(
    rest,
    (line) => line === BOUNDARY,
    (line) => RULE.test(line.text),
  );
  const first = [...symbols][0];
  return {
    lines: settled.filter((line) => !RULE.test(line.text)),
    dropped: [...dropped],
    symbol: first !== undefined && !lines.slice(0, headEnd).some((line) => line.text.includes(first)) ? first : null,
  };
}

/** Stands where furniture was: the end of one page and the beginning of the next. */
const BOUNDARY: TextLine = { text: "", indent: 0, page: true };

function jobKey(cell: string): string {
  return JOB.test(cell) ? cell.slice(0, 8) : cell;
}

function repeated(cells: readonly string[]): ReadonlySet<string> {
  return new Set(cells.filter((cell, at) => cells.indexOf(cell) !== at));
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

/** Titles repeated beside the symbol at the heads of pages, alone or on one line with it. */
function runningTitles(
  lines: readonly TextLine[],
  kept: readonly (TextLine | null)[],
  symbols: ReadonlySet<string>,
): ReadonlySet<string> {
  if (symbols.size === 0) return new Set();
  const beside = kept.flatMap((line, at) => {
    if (!line || line.text === "") return [];
    const besideFurniture = kept[at - 1] === null || kept[at + 1] === null;
    const withSymbol = [...symbols].some((one) => line.text.startsWith(`${one} `) || line.text.endsWith(` ${one}`));
    return besideFurniture || withSymbol ? [line.text] : [];
  });
  const known = new Set(lines.map((line) => line.text));
  return new Set([...repeated(beside)].filter((text) => known.has(text) && text.length < 250));
}
