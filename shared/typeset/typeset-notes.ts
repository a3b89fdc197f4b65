import type { Node } from "prosemirror-model";
import { notesOf } from "../document/notes.ts";
import type { Numbering } from "../document/numbering.ts";
import { runsOf } from "../document/runs.ts";
import { type SetNote, typstRuns } from "./typst-runs.ts";
import { typstArray, typstCall, typstString, typstWords } from "./typst-text.ts";

/**
 * How the notes of one document are set: the first call for a note brings its text to the foot of the page, later ones repeat its mark.
 * A reference to a note that does not exist prints a question mark, as everywhere.
 */
export function noteSetter(document: Node, numbers: Numbering): SetNote {
  const notes = new Map(notesOf(document).map((note, at) => [note.id, { ...note, key: `note-${at + 1}` }]));
  const seen = new Set<string>();
  return (id) => {
    const note = notes.get(id);
    if (!note) return '#super("?");';
    const args = [typstString(note.mark), typstString(note.key)];
    if (seen.has(id)) return typstCall("note-again", args);
    seen.add(id);
    return typstCall("note", args, typstRuns(runsOf(note.node, numbers), noNote));
  };
}

/** Notes to which nothing refers, set after the text so that no word is lost; empty where there are none. */
export function unreferencedNotes(document: Node, numbers: Numbering): string {
  const left = notesOf(document).filter((note) => note.references === 0);
  if (left.length === 0) return "";
  const pairs = left.map((note) => `([${typstWords(note.mark)}], [${typstRuns(runsOf(note.node, numbers), noNote)}])`);
  return typstCall("unreferenced", [typstArray(pairs)]);
}

/** Inside a note there is no reference to another one; the schema sees to it. */
function noNote(): string {
  return "";
}
