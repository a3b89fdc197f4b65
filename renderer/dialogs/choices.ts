import type { Node } from "prosemirror-model";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import type { PickerItem } from "../ui/picker.tsx";

/** How much of a text a line of a picker can show. */
const SHOWN = 160;

/** The paragraphs that a cross reference can name: those with a number to print, without the one it would stand in. */
export function paragraphChoices(document: Node, from: string | null): readonly PickerItem[] {
  return blocksOf(document)
    .filter((block) => block.label !== "" && block.printed !== "" && block.id !== from)
    .map(({ id, label, text }) => ({ id, label, detail: text.slice(0, SHOWN) }));
}

/** The notes of the document by mark: first those with numbers, which are referred to again, then those with symbols. */
export function noteChoices(document: Node): readonly PickerItem[] {
  const notes = notesOf(document);
  const isNumbered = (note: (typeof notes)[number]) => note.node.attrs.kind === "numbered";
  const ordered = [...notes.filter(isNumbered), ...notes.filter((note) => !isNumbered(note))];
  return ordered.map(({ id, mark, node }) => ({ id, label: mark, detail: node.textContent.slice(0, SHOWN) }));
}

const SUFFIXES: readonly (readonly [string, string])[] = [
  ["bis", "the first inserted after a number"],
  ["ter", "the second"],
  ["quater", "the third"],
  ["quinquies", "the fourth"],
  ["alt", "another wording of the same paragraph"],
];

/** The suffixes negotiators use; "none" takes away the one that stands. */
export function suffixChoices(now: string): readonly PickerItem[] {
  const choices = SUFFIXES.filter(([suffix]) => suffix !== now).map(([id, detail]) => ({ id, label: id, detail }));
  return now === "" ? choices : [{ id: "none", label: "none", detail: `number it without ${now}` }, ...choices];
}

/** Every paragraph that has a label, as a place to go to. */
export function paragraphGoals(document: Node): readonly PickerItem[] {
  return blocksOf(document)
    .filter(({ label }) => label !== "")
    .map(({ id, label, text }) => ({ id: `go:${id}`, label: `Go to ${label}`, detail: text.slice(0, SHOWN) }));
}
