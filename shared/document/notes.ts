import type { Node } from "prosemirror-model";
import { partOf } from "./schema.ts";

/** One note with its derived mark. */
export interface NoteEntry {
  readonly id: string;
  readonly kind: "numbered" | "symbol";
  /** "1", "2" … or "*", "**" …, in the order of first references; notes without a reference come after all others. */
  readonly mark: string;
  /** Position before the note in the document. */
  readonly pos: number;
  readonly node: Node;
  /** How often the text refers to it: 0 is a note without a mark, 2 and more a repeated mark. */
  readonly references: number;
}

/** A reference in the text: `pos` is the position before the atom. */
export interface NoteReference {
  readonly note: string;
  readonly pos: number;
}

/** All note references of `document` in reading order, also those that name a missing note. */
export function noteReferences(document: Node): readonly NoteReference[] {
  const references: NoteReference[] = [];
  document.descendants((node, pos) => {
    if (node.type.name === "note_ref") references.push({ note: node.attrs.note as string, pos });
    return node.type.name !== "notes";
  });
  return references;
}

/**
 * The notes in the order in which a reader meets them, with their marks.
 * Source: Editorial Manual, footnotes: numbers run through the whole document, annexes included, by first reference.
 */
export function notesOf(document: Node): readonly NoteEntry[] {
  const { node: part, pos: partPos } = partOf(document, "notes");
  const stored: { id: string; kind: "numbered" | "symbol"; pos: number; node: Node }[] = [];
  part.forEach((node, offset) => {
    const kind = node.attrs.kind === "symbol" ? "symbol" : "numbered";
    stored.push({ id: (node.attrs.id as string | null) ?? `note@${offset}`, kind, pos: partPos + 1 + offset, node });
  });

  const counts = new Map<string, number>();
  for (const { note } of noteReferences(document)) counts.set(note, (counts.get(note) ?? 0) + 1);
  const order = new Map([...counts.keys()].map((id, at) => [id, at]));
  const sorted = [...stored].sort((x, y) => (order.get(x.id) ?? order.size) - (order.get(y.id) ?? order.size));

  let numbered = 0;
  let symbols = 0;
  return sorted.map((entry) => {
    const mark = entry.kind === "symbol" ? "*".repeat(++symbols) : String(++numbered);
    return { ...entry, mark, references: counts.get(entry.id) ?? 0 };
  });
}

/** Marks by note id. */
export function noteMarks(document: Node): ReadonlyMap<string, string> {
  return new Map(notesOf(document).map((note) => [note.id, note.mark]));
}
