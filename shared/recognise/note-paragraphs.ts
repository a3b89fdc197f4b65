import { isClosingDate } from "./closing-lines.ts";
import { type Item, isOpen } from "./item.ts";
import { opensParagraph } from "./openings.ts";
import { joinLines, type Line, sliceLine, textOf, tidyLine } from "./pieces.ts";
import type { SourceNote } from "./source.ts";

/** The text of a note found in the stream of paragraphs, or given apart. */
export interface FoundNote {
  /** Unique name under which references find it. */
  readonly key: string;
  /** The mark in the file: "12", "*". */
  readonly mark: string;
  readonly kind: "numbered" | "symbol";
  readonly line: Line;
  /** How many ordinary items stand before it: the place in the stream where the page ended. */
  readonly at: number;
  /** Superscript marks and asterisks in the text may mean it; a numbered note given apart is referred to by key alone. */
  readonly typed: boolean;
}

/**
 * Takes the notes out of the stream. A paragraph is the text of a note when it begins with a superscript number, with an asterisk and a
 * space, or when it stands at the very end among others that begin with a bare number ("23 Official Records …": Security Council texts).
 */
export function takeNotes(
  items: readonly Item[],
  given: readonly SourceNote[],
): { readonly items: readonly Item[]; readonly notes: readonly FoundNote[] } {
  const notes: FoundNote[] = given.map((note) => ({
    key: note.key,
    mark: note.key.replace(/^\^/, ""),
    kind: note.kind,
    line: tidyLine(note.runs),
    at: items.length,
    typed: note.kind === "symbol",
  }));
  const rest: Item[] = [];
  let foot = false;
  const tail = bareTail(items);
  const asterisks = items.filter((item) => isOpen(item) && asteriskNote(item.line)).length;

  const keep = (item: Item) => {
    rest.push(foot ? { ...item, page: true } : item);
    foot = false;
  };
  const add = (mark: string, line: Line) => {
    foot = true;
    notes.push({
      key: `typed-${notes.length}`,
      mark,
      kind: mark.startsWith("*") ? "symbol" : "numbered",
      line: tidyLine(line),
      at: rest.length,
      typed: true,
    });
  };

  for (const [index, item] of items.entries()) {
    if (!isOpen(item)) {
      keep(item);
      continue;
    }
    const mark = superscriptAtHead(item.line) ?? (index >= tail ? bareNumber(item.line) : null);
    if (mark !== null) {
      add(mark, sliceLine(item.line, mark.length));
      continue;
    }
    const asterisk = asteriskNote(item.line);
    // A list of bullets is no list of notes, unless its words are those of notes.
    if (asterisk && (asterisks < 4 || NOTE_WORDS.test(asterisk.words))) {
      add(asterisk.mark, sliceLine(item.line, asterisk.length));
      continue;
    }
    const inside = noteInside(item.line);
    if (!inside) {
      keep(item);
      continue;
    }
    keep({
      ...item,
      line: joinLines(tidyLine(sliceLine(item.line, 0, inside.from)), tidyLine(sliceLine(item.line, inside.to))),
      remarks: [
        {
          severity: "info",
          code: "note-taken-from-text",
          text: `The note “${inside.mark} …” stood inside this paragraph and was taken out of it.`,
        },
        ...item.remarks,
      ],
    });
    add(inside.mark, sliceLine(item.line, inside.from + inside.mark.length, inside.to));
  }
  return { items: rest, notes };
}

function superscriptAtHead(line: Line): string | null {
  const first = line[0];
  if (!first?.superscript || !/^\d{1,3}$/.test(first.text) || first.note !== undefined) return null;
  return textOf(line).length > first.text.length ? first.text : null;
}

function asteriskNote(line: Line): { readonly mark: string; readonly length: number; readonly words: string } | null {
  const match = /^(\*{1,5}) *(?=[^\s*])/.exec(textOf(line));
  if (!match || line[0]?.italic) return null;
  const [whole, mark = ""] = match;
  return { mark, length: whole.length, words: textOf(line).slice(whole.length) };
}

/** How asterisk notes begin, measured on 66 of them in documents of the limited series. */
const NOTE_WORDS =
  /^(?:On behalf of|Reissued|Second reissue|Third reissue|Any changes to the list|State not a member|Non-member)/;

/**
 * An asterisk note that the extraction of a page left in a paragraph ("… among States, * On behalf of the States …. and the rest"). Such a note
 * is one sentence.
 */
function noteInside(line: Line): { readonly from: number; readonly to: number; readonly mark: string } | null {
  const text = textOf(line);
  for (const match of text.matchAll(/(?<=\s)(\*{1,5}) +(?=\p{Lu})/gu)) {
    const words = text.slice(match.index + match[0].length);
    if (!NOTE_WORDS.test(words)) continue;
    const end = /\.(?=\s|$)/.exec(words);
    const to = end ? match.index + match[0].length + end.index + 1 : text.length;
    return { from: match.index, to, mark: match[1] ?? "*" };
  }
  return null;
}

function bareNumber(line: Line): string | null {
  const text = textOf(line);
  if (isClosingDate(text) || opensParagraph(text.replace(/^\d{1,3}\s*/, ""), "operative")) return null;
  return /^(\d{1,3})\s*(?=[\p{Lu}“])/u.exec(text)?.[1] ?? null;
}

/** Index of the first of the paragraphs at the end that begin with rising bare numbers; the number of items where there are none. */
function bareTail(items: readonly Item[]): number {
  let first = items.length;
  let above = Number.POSITIVE_INFINITY;
  for (let at = items.length - 1; at > 0; at -= 1) {
    const item = items[at] as Item;
    const number = isOpen(item) && item.heading === null ? bareNumber(item.line) : null;
    if (number === null || Number(number) >= above) break;
    above = Number(number);
    first = at;
  }
  return first;
}
