import { type Message, message } from "../base/message.ts";
import type { DraftNote } from "./build-document.ts";
import type { Draft } from "./draft.ts";
import type { Head } from "./head.ts";
import type { FoundNote } from "./note-paragraphs.ts";
import { start } from "./note-references.ts";
import type { Line } from "./pieces.ts";

/** The notes in the order in which a reader meets them, their ids by key, and the head with marks that had been lost. */
export interface OrderedNotes {
  readonly head: Head;
  readonly notes: readonly DraftNote[];
  readonly ids: ReadonlyMap<string, string>;
  readonly messages: readonly Message[];
}

/**
 * Orders the notes by first reference, numbered ones before those with asterisks, and calls them n1, n2 … . An asterisk note whose mark was lost
 * gets it back behind the document symbol, where the mark of a reissue stands, or behind the only sponsor where it speaks "On behalf of" others.
 */
export function orderNotes(
  head: Head,
  blocks: readonly Draft[],
  notes: readonly FoundNote[],
  unreferenced: readonly FoundNote[],
): OrderedNotes {
  const lost = unreferenced.filter((note) => note.kind === "symbol");
  const placed = lost.reduce(giveMark, { head, texts: new Map<string, string>() });
  const order = referenceOrder(placed.head, blocks);
  const rank = (note: FoundNote) => order.get(note.key) ?? order.size + notes.indexOf(note);
  const sorted = [...notes].sort(
    (a, b) => Number(a.kind === "symbol") - Number(b.kind === "symbol") || rank(a) - rank(b),
  );
  const ids = new Map(sorted.map((note, at) => [note.key, `n${at + 1}`]));

  const messages: Message[] = [];
  const say = (note: FoundNote, severity: "info" | "warning", code: string, text: string) =>
    messages.push(message(severity, code, text, ids.get(note.key) ?? null));
  for (const note of notes) {
    const text = placed.texts.get(note.key);
    if (text !== undefined) say(note, "info", "note-mark-placed", text);
    else if (!order.has(note.key)) {
      const words = `No mark in the text leads to the note “${start(note.line)}”. It was kept after all others.`;
      say(note, "warning", "note-without-reference", words);
    }
  }
  for (const note of notes) {
    if (note.key.startsWith("missing") || note.line.length > 0 || !order.has(note.key)) continue;
    say(note, "warning", "note-missing", `The text refers to note ${note.mark}, but that note is empty.`);
  }
  for (const text of renumbered(sorted)) messages.push(message("info", "notes-renumbered", text));
  return { head: placed.head, notes: sorted.map((note) => draftNote(note, ids)), ids, messages };
}

function draftNote(note: FoundNote, ids: ReadonlyMap<string, string>): DraftNote {
  return { id: ids.get(note.key) ?? note.key, kind: note.kind, line: note.line };
}

interface Placed {
  readonly head: Head;
  readonly texts: Map<string, string>;
}

function giveMark({ head, texts }: Placed, note: FoundNote): Placed {
  const atom = { text: "", note: note.key };
  const words = `The mark of the note “${note.mark.startsWith("*") ? note.mark : "*"} ${start(note.line)}” is missing in the file; it was put`;
  const [sponsor] = head.sponsors;
  if (sponsor && head.sponsors.length === 1 && /^\W*On behalf of/.test(start(note.line))) {
    texts.set(note.key, `${words} behind the only sponsor.`);
    return { head: { ...head, sponsors: [[...sponsor, atom]] }, texts };
  }
  if (head.fields.size === 0) return { head, texts };
  texts.set(note.key, `${words} behind the document symbol.`);
  const fields = new Map(head.fields).set("symbol", [...(head.fields.get("symbol") ?? []), atom]);
  return { head: { ...head, fields }, texts };
}

const FIELD_ORDER = [
  "organ",
  "symbol",
  "distribution",
  "date",
  "originalLanguage",
  "session",
  "committee",
  "agendaItem",
] as const;

function referenceOrder(head: Head, blocks: readonly Draft[]): ReadonlyMap<string, number> {
  const lines: Line[] = [
    ...[...FIELD_ORDER, "agendaTitle" as const, "jobNumber" as const].map((field) => head.fields.get(field) ?? []),
    ...head.sponsors,
    head.form,
    head.title,
    head.enacting,
    ...blocks.flatMap((block) => [block.line, ...(block.rows ?? []).flat()]),
  ];
  const order = new Map<string, number>();
  for (const piece of lines.flat()) {
    if (piece.note !== undefined && !order.has(piece.note)) order.set(piece.note, order.size);
  }
  return order;
}

/** One sentence where the marks of the file are not those that follow from the order of the references. */
function renumbered(sorted: readonly FoundNote[]): readonly string[] {
  const numbered = sorted.filter((note) => note.kind === "numbered");
  const changed = numbered.filter((note, at) => /^\d+$/.test(note.mark) && note.mark !== String(at + 1));
  const first = changed[0];
  if (!first) return [];
  const now = numbered.indexOf(first) + 1;
  const rest = changed.length > 1 ? `, and ${changed.length - 1} more` : "";
  return [`Note marks follow the order of the text: note ${first.mark} of the file is note ${now} here${rest}.`];
}
