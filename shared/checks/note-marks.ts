import { noteReferences } from "../document/notes.ts";
import { type CheckContext, problemIn, problemOfDocument, type TextUnit } from "./check-context.ts";
import type { Fix, Problem } from "./problem.ts";

/** P5, P6, F2, F3: where the marks of footnotes stand, and whether each leads to a footnote. */
export function checkNoteMarks(context: CheckContext): readonly Problem[] {
  return [
    ...context.units.flatMap((unit) => [...beforePunctuation(unit), ...typedCommas(unit), ...lostNotes(context, unit)]),
    ...notesWithoutMark(context),
    ...repeatedMarks(context),
  ];
}

/** P5: in English a mark follows comma, semicolon, colon and full stop. Source: Editorial Manual, footnotes. */
function beforePunctuation(unit: TextUnit): readonly Problem[] {
  // Behind a sponsor the colon is derived and a mark follows it.
  if (unit.kind === "sponsor" || unit.kind === "note") return [];
  return firstOfEach(unit).flatMap(({ offset }) => {
    const mark = unit.text.charAt(offset);
    const next = unit.notes.find((note) => note.offset > offset);
    if (!/[,;:.]/.test(mark) || (next && isTypedComma(unit, offset, next.offset))) return [];
    const first = unit.notes.find((note) => note.offset === offset);
    const from = first?.pos ?? 0;
    const { from: old, to } = unit.rangeOf(offset, offset + 1);
    const fix: Fix = {
      title: "Put the mark behind it",
      safe: true,
      edits: [
        { kind: "text", from, to: from, text: mark },
        { kind: "text", from: old, to, text: "" },
      ],
    };
    const message = `The mark of a footnote stands after “${mark}”, not before it.`;
    return [problemIn(unit, "P5", "error", { from: offset, to: offset + 1 }, message, fix)];
  });
}

function firstOfEach(unit: TextUnit): readonly { readonly offset: number }[] {
  return [...new Set(unit.notes.map(({ offset }) => offset))].map((offset) => ({ offset }));
}

/** P6: the comma between two marks is printed by the program; a typed one would be a second. */
function typedCommas(unit: TextUnit): readonly Problem[] {
  return unit.notes.flatMap((place, at) => {
    const next = unit.notes[at + 1];
    if (!next || !isTypedComma(unit, place.offset, next.offset)) return [];
    const range = { from: place.offset, to: next.offset };
    const edits = [{ kind: "text" as const, ...unit.rangeOf(range.from, range.to), text: "" }];
    const fix: Fix = { title: "Take the comma away", safe: true, edits };
    return [problemIn(unit, "P6", "warning", range, "Two footnote marks need no typed comma between them.", fix)];
  });
}

/** A comma and nothing else between two marks, where the sentence has had its punctuation before the first. */
function isTypedComma(unit: TextUnit, from: number, to: number): boolean {
  return to > from && /^\s*,\s*$/u.test(unit.text.slice(from, to)) && /[,;:.]$/.test(unit.text.slice(0, from));
}

/** F2: a mark that leads nowhere. */
function lostNotes({ notes }: CheckContext, unit: TextUnit): readonly Problem[] {
  const known = new Set(notes.map(({ id }) => id));
  return unit.notes
    .filter(({ note }) => !known.has(note))
    .map(({ offset, pos }) => {
      const fix: Fix = {
        title: "Remove the mark",
        safe: false,
        edits: [{ kind: "text", from: pos, to: pos + 1, text: "" }],
      };
      const message = "This mark leads to a footnote that is not there.";
      const problem = problemIn(unit, "F2", "error", { from: offset, to: offset }, message, fix);
      return { ...problem, at: { from: pos, to: pos + 1 } };
    });
}

/** F2: a footnote that no mark leads to; a note with an asterisk often belongs to a symbol that was lost. */
function notesWithoutMark({ notes }: CheckContext): readonly Problem[] {
  return notes
    .filter(({ references }) => references === 0)
    .map(({ id, kind, mark, pos, node }) => {
      const at = { from: pos, to: pos + node.nodeSize };
      const fix: Fix = { title: "Remove the footnote", safe: false, edits: [{ kind: "remove", ...at }] };
      const message =
        kind === "symbol"
          ? `No mark in the text leads to the note “${mark}”.`
          : `No mark in the text leads to footnote ${mark}.`;
      const problem = problemOfDocument("F2", kind === "symbol" ? "warning" : "error", message, at, fix);
      return { ...problem, blockId: id };
    });
}

/** F3: since about 2020 a number is used once, and a source that is needed again gets a new footnote of the same words. */
function repeatedMarks(context: CheckContext): readonly Problem[] {
  if (context.era === "repeating") return [];
  const marks = new Map(context.notes.filter(({ kind }) => kind === "numbered").map(({ id, mark }) => [id, mark]));
  const seen = new Set<string>();
  return noteReferences(context.document).flatMap(({ note, pos }) => {
    const mark = marks.get(note);
    if (mark === undefined) return [];
    if (!seen.has(note)) {
      seen.add(note);
      return [];
    }
    const unit = context.units.find(({ notes }) => notes.some((place) => place.pos === pos));
    const place = unit?.notes.find((candidate) => candidate.pos === pos);
    if (!unit || !place) return [];
    const message = `The mark of footnote ${mark} is repeated. Since 2020 numbers are not repeated: a new footnote says the same again.`;
    const problem = problemIn(unit, "F3", "hint", { from: place.offset, to: place.offset }, message);
    return [{ ...problem, at: { from: pos, to: pos + 1 } }];
  });
}
