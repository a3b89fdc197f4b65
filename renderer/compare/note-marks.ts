import type { Comparison } from "../../shared/compare/comparison.ts";

/** The printed mark of a note by its id. */
export type NoteMarks = ReadonlyMap<string, string>;

/** Marks on the two sides. What stayed is written with the notes of B; `sameInA` tells what these are called in A. */
export interface SideMarks {
  readonly a: NoteMarks;
  readonly b: NoteMarks;
  readonly sameInA: NoteMarks;
}

/** The marks of the notes of both sides. */
export function marksOf({ a, b, notes }: Comparison): SideMarks {
  const former = new Map(
    notes.flatMap((note) => (note.a !== null && note.b !== null ? [[note.b, note.a] as const] : [])),
  );
  return {
    a: new Map(a.notes.map(({ id, mark }) => [id, mark])),
    b: new Map(b.notes.map(({ id, mark }) => [id, mark])),
    sameInA: new Map(b.notes.map(({ id, mark }) => [id, former.get(mark) ?? mark])),
  };
}
