import type { Item, Remark } from "./item.ts";
import type { FoundNote } from "./note-paragraphs.ts";
import { type Line, type Piece, replaceInLine, sliceLine, textOf, tidyLine } from "./pieces.ts";

/** What references to notes became of: items with atoms in the place of marks, all notes, and those that nothing refers to. */
export interface ResolvedReferences {
  readonly items: readonly Item[];
  readonly notes: readonly FoundNote[];
  readonly unreferenced: readonly FoundNote[];
}

/**
 * Replaces note marks in the text by atoms that name the note. Superscript digits and asterisks are marks where there is a note of that
 * number; bare digits ("… on Palestine, 24") only where a note of that number has no other reference, in rising order and in a place where
 * no ordinary number stands. Where the marks of the text go on in order but a note is missing, an empty one takes its place, so that the
 * others keep their numbers; any other superscript stays what it is.
 */
export function resolveReferences(items: readonly Item[], found: readonly FoundNote[]): ResolvedReferences {
  const used = new Set<string>();
  const missing = missingNotes(items, found);
  const notes = [...found, ...missing];
  const marked = items.map((item, at) => {
    const find = (mark: string) => (item.said ? null : findNote(notes, mark, at));
    const mark = (line: Line) => tidyLine(markLine(line, find, used));
    const table = item.table && { ...item.table, rows: item.table.rows.map((row) => row.map(mark)) };
    const remarks = missing.filter((note) => note.at === at).map(missingRemark);
    return { ...item, line: mark(item.line), table, remarks: [...item.remarks, ...remarks] };
  });
  const attached = attachLoneMarks(marked, notes, used);
  const bare = notes.filter((note) => note.typed && note.kind === "numbered" && !used.has(note.key));
  const resolved = placeBareMarks(attached, bare, used);
  return { items: resolved, notes, unreferenced: notes.filter((note) => !used.has(note.key)) };
}

/** Empty notes for the superscript numbers that continue the marks before them and have no note in the file. */
function missingNotes(items: readonly Item[], found: readonly FoundNote[]): readonly FoundNote[] {
  const known = new Set(found.filter((note) => note.typed).map((note) => note.mark));
  const missing: FoundNote[] = [];
  let highest = 0;
  for (const [at, item] of items.entries()) {
    // A mark that broke off its paragraph and stands alone.
    const alone = textOf(item.line);
    if (/^\d{1,3}$/.test(alone) && known.has(alone)) highest = Math.max(highest, Number(alone));
    for (const piece of item.line) {
      if (!piece.superscript || !/^\d{1,3}$/.test(piece.text) || item.said) continue;
      const number = Number(piece.text);
      if (known.has(piece.text)) highest = Math.max(highest, number);
      else if (number === highest + 1) {
        highest = number;
        known.add(piece.text);
        missing.push({ key: `missing-${number}`, mark: piece.text, kind: "numbered", line: [], at, typed: true });
      }
    }
  }
  return missing;
}

function missingRemark(note: FoundNote): Remark {
  return {
    severity: "warning",
    code: "note-missing",
    text: `The text refers to note ${note.mark}, but the file has no such note. An empty note stands in its place.`,
  };
}

/** The note meant by `mark` in item `at`: where numbers begin again on every page, the first that follows. */
function findNote(notes: readonly FoundNote[], mark: string, at: number): FoundNote | null {
  const same = notes.filter((note) => note.typed && note.mark === mark);
  return same.find((note) => note.at > at) ?? same.at(-1) ?? null;
}

/** Letters after which a superscript 2 or 3 is a square or a cube. */
const UNIT = /(?:^|[\s\d(])(?:k|c|m|d)?m$/;

function markLine(line: Line, find: (mark: string) => FoundNote | null, used: Set<string>): Line {
  const out: Piece[] = [];
  const atom = (note: FoundNote) => {
    used.add(note.key);
    dropSpaceAtEnd(out);
    // The comma that separates two marks at one place is part of the marks.
    const before = out.at(-1);
    if (before?.text === "," && out.at(-2)?.note !== undefined && out.at(-2)?.text === "") out.pop();
    out.push({ text: "", note: note.key });
  };
  for (const piece of line) {
    if (piece.note !== undefined) {
      used.add(piece.note);
      out.push({ text: "", note: piece.note });
    } else if (piece.superscript && /^[\d,\s]+$/.test(piece.text)) {
      const found = UNIT.test(textOf(out)) ? null : marksIn(piece.text, find);
      if (found) for (const note of found) atom(note);
      else out.push(piece);
    } else if (/^\*+$/.test(textOf(line)) && find(textOf(line))) {
      // The mark of a document symbol that was lost.
      for (const note of [find(piece.text)]) if (note) atom(note);
    } else if (piece.text.includes("*")) {
      for (const part of piece.text.split(ASTERISKS)) {
        const note = /^\*+$/.test(part) ? find(part) : null;
        if (note) atom(note);
        else if (part !== "") out.push({ ...piece, text: part });
      }
    } else out.push(piece);
  }
  return out;
}

/** Asterisks that stand after a word or its punctuation and before a space, punctuation or the end: marks, not multiplication. */
const ASTERISKS = /((?<=[\p{L}\d,;:.)”’])\*{1,5}(?=[\s,;:.]|$))/u;

/** The notes that a stretch of superscript digits names: one number, several with commas, or "12" for 1 and 2 where there is no 12. */
function marksIn(text: string, find: (mark: string) => FoundNote | null): readonly FoundNote[] | null {
  const numbers = text.split(/[,\s]+/).filter((number) => number !== "");
  const notes: FoundNote[] = [];
  for (const number of numbers) {
    const whole = find(number);
    const parts = whole ? [whole] : [...number].map(find);
    for (const note of parts) {
      if (!note) return null;
      notes.push(note);
    }
  }
  return notes.length > 0 ? notes : null;
}

/** A number that stands alone as a paragraph is the mark of the note of that number, broken off from the paragraph before it. */
function attachLoneMarks(items: readonly Item[], notes: readonly FoundNote[], used: Set<string>): readonly Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const mark = textOf(item.line);
    const last = out.at(-1);
    const note = /^\d{1,3}$/.test(mark) ? notes.find((one) => !used.has(one.key) && one.mark === mark) : undefined;
    if (!note || !last || last.said || item.said) {
      out.push(item);
      continue;
    }
    used.add(note.key);
    const remarks = [...last.remarks, placed(note)];
    out[out.length - 1] = { ...last, line: [...last.line, { text: "", note: note.key }], remarks };
  }
  return out;
}

function placed(note: FoundNote): Remark {
  return {
    severity: "info",
    code: "note-mark-placed",
    text: `The number ${note.mark} in the text was taken for the mark of the note “${start(note.line)}”.`,
  };
}

function dropSpaceAtEnd(out: Piece[]): void {
  const last = out.at(-1);
  if (!last || last.text === "") return;
  const text = last.text.replace(/[ \t]+$/, "");
  out.pop();
  if (text !== "") out.push({ ...last, text });
}

/** Words after which, and before which, a bare number is an ordinary one. */
const NUMBERED_THINGS =
  /(?:\b(?:No|Nos|articles?|paragraphs?|paras?|chapters?|sections?|rules?|resolutions?|decisions?|vols?|pp?|annex|items?|and|or|of|to|in|on|at|by|than|for|from|until|least|over|under|about|between|through|some|the|all|its|these|those|a|an)\.?)$/i;
const COUNTED =
  /^\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|\(|per cent|years?|months?|days?|weeks?|hours?|votes?|members?|States|abstentions?|countries|times|million|billion)/;

function placeBareMarks(items: readonly Item[], notes: readonly FoundNote[], used: Set<string>): readonly Item[] {
  const out = [...items];
  let from = { item: 0, offset: 0 };
  for (const note of [...notes].sort((a, b) => Number(a.mark) - Number(b.mark))) {
    const place = findBareMark(out, note, from);
    if (!place) continue;
    used.add(note.key);
    const item = out[place.item] as Item;
    const before = textOf(item.line).slice(0, place.offset).trimEnd().length;
    const line = replaceInLine(item.line, before, place.offset + note.mark.length, [{ text: "", note: note.key }]);
    out[place.item] = { ...item, line: tidyLine(line), remarks: [...item.remarks, placed(note)] };
    from = { item: place.item, offset: before };
  }
  return out;
}

function findBareMark(
  items: readonly Item[],
  note: FoundNote,
  from: { readonly item: number; readonly offset: number },
): { readonly item: number; readonly offset: number } | null {
  const pattern = new RegExp(`(?<=[\\p{L},;:.)”’"]\\s?|\\d\\s)${note.mark}(?=[\\s,;:.]|$)`, "gu");
  for (let at = from.item; at < Math.min(note.at, items.length); at += 1) {
    const item = items[at] as Item;
    if (item.said) continue;
    // Superscript that is left is no note mark, and no bare number either.
    const text = item.line.map((piece) => (piece.superscript ? "^".repeat(piece.text.length) : piece.text)).join("");
    for (const match of text.matchAll(pattern)) {
      if (at === from.item && match.index < from.offset) continue;
      const before = text.slice(0, match.index).trimEnd();
      const after = text.slice(match.index + note.mark.length);
      // "A/C.1/80/L.1", "para.4": a number glued to an abbreviation or inside a symbol.
      const glued = /\S$/.test(text.slice(0, match.index)) && /(?:^|[\s(])(?:\S*\/\S*|\p{L}{1,4})\.$/u.test(before);
      const inList = /(?<![\d/])\d{1,3},$/.test(before) || /^,? (?:and )?\d/.test(after);
      if (before === "" || NUMBERED_THINGS.test(before) || COUNTED.test(after) || inList || glued) continue;
      return { item: at, offset: match.index };
    }
  }
  return null;
}

/** The first words of a note, for messages. */
export function start(line: Line): string {
  const words = textOf(sliceLine(line, 0)).trim();
  return words.length > 40 ? `${words.slice(0, 40).replace(/\s+\S*$/, "")} …` : words;
}
