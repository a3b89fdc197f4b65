import type { Severity } from "../base/message.ts";
import { type Line, textOf, tidyLine } from "./pieces.ts";
import type { Said, SourceParagraph, SourceTable } from "./source.ts";

/** Something to tell about a paragraph; it becomes a message once the paragraph has an id. */
export interface Remark {
  readonly severity: Severity;
  readonly code: string;
  readonly text: string;
}

/** A paragraph on its way through the rules: its words without what has been recognised so far. */
export interface Item {
  readonly line: Line;
  readonly number: string | null | undefined;
  readonly heading: number | null;
  readonly table: SourceTable | null;
  readonly said: Said | null;
  /** A page ends before it: the file says so, or notes stood there. */
  readonly page: boolean;
  readonly remarks: readonly Remark[];
}

/** The items of a file, tidied; a paragraph without words is left out unless the file says what it is. */
export function itemsOf(paragraphs: readonly SourceParagraph[]): readonly Item[] {
  return paragraphs.flatMap((paragraph) => {
    const line = tidyLine(paragraph.runs);
    if (line.length === 0 && !paragraph.table && !paragraph.said) return [];
    return [
      {
        line,
        number: paragraph.number,
        heading: paragraph.heading ?? null,
        table: paragraph.table ?? null,
        said: paragraph.said ?? null,
        page: paragraph.pageBreakBefore ?? false,
        remarks: [],
      },
    ];
  });
}

/** The plain words of an item on one line. */
export function wordsOf(item: Item): string {
  return textOf(item.line).replace(/\s+/gu, " ").trim();
}

/** Whether an item is ordinary text about which the rules may guess. */
export function isOpen(item: Item): boolean {
  return item.said === null && item.table === null;
}

/** The words of an item without marks of notes that were left at their end because the notes are missing. */
export function wordsToEnd(item: Item): string {
  let end = item.line.length;
  while (end > 0 && (item.line[end - 1]?.superscript || item.line[end - 1]?.text === "")) end -= 1;
  return wordsOf({ ...item, line: item.line.slice(0, end) });
}

/**
 * Whether an item ends like a paragraph: by comma, semicolon, colon or full stop, also before a closing quotation mark or bracket, and by the
 * "and" or "or" that stands after a semicolon or colon between the members of a list. Note marks do not count.
 */
export function endsLikeParagraph(item: Item): boolean {
  const words = wordsToEnd(item);
  return /[,;:.!?]\s*["'”’)\]*_]*$/u.test(words) || /[;:]\s+(?:and|or)$/u.test(words);
}
