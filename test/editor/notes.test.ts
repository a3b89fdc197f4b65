import { redo, undo } from "prosemirror-history";
import { NodeSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { noteChoices } from "../../renderer/dialogs/choices.ts";
import { backspace, enter, forwardDelete } from "../../renderer/editor/commands/keys.ts";
import { moveUp } from "../../renderer/editor/commands/move.ts";
import { insertNote, insertReference, leaveNote } from "../../renderer/editor/commands/notes.ts";
import { annex, doc, note, numbered, op, pp, symbolNote } from "../build/build.ts";
import { at, doing, editing, inside, shown, typed } from "./draft.ts";

const draft = doc({
  preamble: [pp("Recalling one,[^first]"), pp("Noting two,[^second] and three,[^first]")],
  operative: [op("Requests four.")],
  notes: [note("First.", { id: "first" }), note("Second.", { id: "second" })],
});

describe("a new footnote", () => {
  test("has its mark at the caret and its text, where one types next, among the notes in the order of the marks", () => {
    const state = doing(editing(draft), at("Noting two,", { atEnd: true }), insertNote, typed("New."));
    expect(shown(state)).toEqual([
      "PP1: Recalling one,[1]",
      "PP2: Noting two,[2][3] and three,[1]",
      "OP1: Requests four.",
      "note 1: First.",
      "note 2: New.|",
      "note 3: Second.",
    ]);
  });

  test("leads back behind its mark by Enter or Escape", () => {
    const state = doing(editing(draft), at("four."), insertNote, typed("New."));
    for (const back of [enter, leaveNote]) expect(shown(doing(state, back))[2]).toBe("OP1: Requests [3]|four.");
  });

  test("comes and goes as one act", () => {
    const start = editing(draft);
    const added = doing(start, at("four."), insertNote);
    expect(doing(added, undo).doc.eq(start.doc)).toBe(true);
    expect(doing(added, undo, redo).doc.eq(added.doc)).toBe(true);
  });

  test("takes an asterisk where it speaks of the document, not of a source", () => {
    const state = doing(
      editing(doc({ sponsors: ["Iraq"], masthead: { symbol: "A/C.3/68/L.18" } })),
      at("Iraq", { atEnd: true }),
      insertNote,
    );
    expect(shown(state)).toEqual(["note *: |"]);
  });

  test("cannot stand in another footnote", () => {
    expect(insertNote(doing(editing(draft), at("First.")))).toBe(false);
  });
});

describe("deleting a mark", () => {
  const selected = doing(editing(draft), at("Noting two,", { atEnd: true }), forwardDelete);

  test("takes two strokes: the first selects it", () => {
    expect(selected.selection).toBeInstanceOf(NodeSelection);
    expect(selected.doc.eq(editing(draft).doc)).toBe(true);
    expect(doing(editing(draft), at(" and three"), backspace).selection).toBeInstanceOf(NodeSelection);
  });

  test("takes the note with its last mark, and undo restores both", () => {
    const gone = doing(selected, backspace);
    expect(shown(gone).filter((line) => line.startsWith("note"))).toEqual(["note 1: First."]);
    expect(doing(gone, undo).doc.eq(selected.doc)).toBe(true);
    expect(shown(doing(gone, undo, redo))).toEqual(shown(gone));
  });

  test("leaves a note that is still referred to", () => {
    const state = doing(editing(draft), at("Recalling one,", { atEnd: true }), forwardDelete, forwardDelete);
    // The second paragraph refers to it now before it refers to the other.
    expect(shown(state).slice(-2)).toEqual(["note 1: Second.", "note 2: First."]);
  });

  test("happens to all marks of a note whose empty text is deleted", () => {
    const document = doc({ preamble: [pp("One,[^n] two,[^n]")], notes: [note("", { id: "n" })] });
    expect(shown(doing(editing(document), inside("n"), backspace))).toEqual(["PP1: One,| two,"]);
  });
});

test("a repeated reference prints the note's mark again", () => {
  const state = doing(editing(draft), at("four."), insertReference("second"));
  expect(shown(state)[2]).toBe("OP1: Requests [2]|four.");
});

test("Enter on a selected mark leads to the note", () => {
  const state = doing(editing(draft), at("Noting two,", { atEnd: true }), forwardDelete, enter);
  expect(shown(state).at(-1)).toBe("note 2: Second.|");
});

test("notes follow their marks when paragraphs move", () => {
  const state = doing(editing(draft), at("Noting"), moveUp);
  expect(shown(state).slice(-2)).toEqual(["note 1: Second.", "note 2: First."]);
  expect(doing(state, undo).doc.eq(editing(draft).doc)).toBe(true);
});

test("notes of annexes come after those of the text", () => {
  const document = doc({
    operative: [op("One[^a].")],
    annexes: [annex("Principles", {}, numbered("Two[^b]."))],
    notes: [note("A.", { id: "a" }), note("B.", { id: "b" })],
  });
  expect(shown(doing(editing(document), at("One"), insertNote)).slice(-3)).toEqual([
    "note 1: |",
    "note 2: A.",
    "note 3: B.",
  ]);
});

test("a draft that comes with notes out of order shows them in order, and that is nothing to undo", () => {
  const document = doc({
    preamble: [pp("One,[^b] two,[^a]")],
    notes: [note("A.", { id: "a" }), note("B.", { id: "b" })],
  });
  const state = editing(document);
  expect(shown(state).slice(-2)).toEqual(["note 1: B.", "note 2: A."]);
  expect(undo(state)).toBe(false);
});

test("the notes one can refer to again are listed with the numbered ones first", () => {
  const document = doc({
    sponsors: ["Egypt[^group]"],
    preamble: [pp("Recalling one,[^first]")],
    notes: [symbolNote("On behalf of the Group.", { id: "group" }), note("First.", { id: "first" })],
  });
  expect(noteChoices(document).map(({ label }) => label)).toEqual(["1", "*"]);
});
