import { describe, expect, test } from "vitest";
import { noteChoices, paragraphChoices, suffixChoices } from "../../renderer/dialogs/choices.ts";
import { countsOf } from "../../renderer/panels/counts.ts";
import { outlineOf } from "../../renderer/panels/outline-items.ts";
import { annex, doc, heading, note, numbered, op, pp, sub } from "../build/build.ts";

const draft = doc({
  title: "Crime prevention",
  preamble: [pp("*Recalling* its resolution 60/1,[^n1]"), pp("Untitled words,")],
  operative: [
    heading("Means"),
    op("*Urges* all States:", {}, sub(1, "To act;", sub(2, "At once;")), sub(1, "To report;")),
    op("*Decides* to remain seized of the matter."),
  ],
  annexes: [annex("Principles", {}, numbered("States act."))],
  notes: [note("Resolution 1 (I).")],
});

describe("the outline", () => {
  test("has the parts that hold something, with how many paragraphs negotiators count", () => {
    expect(outlineOf(draft).map(({ title, count }) => [title, count])).toEqual([
      ["Preamble", 2],
      ["Operative part", 2],
      ["Annexes", 1],
    ]);
  });

  test("shows label, opening phrase and words of each block", () => {
    const lines = outlineOf(draft).flatMap(({ items }) =>
      items.map(({ label, opening, words, level }) => `${level} ${label} <${opening}> ${words}`),
    );
    expect(lines).toEqual([
      "0 PP1 <Recalling> its resolution 60/1,",
      "0 PP2 <> Untitled words,",
      "0 I <> Means",
      "0 OP1 <Urges> all States:",
      "1 (a) <> To act;",
      "2 (i) <> At once;",
      "1 (b) <> To report;",
      "0 OP2 <Decides> to remain seized of the matter.",
      "0 Annex <> Principles",
      "0 Annex, 1 <> States act.",
    ]);
  });
});

test("the status bar counts words of the body, the title and the notes", () => {
  // title 2, enacting 3, preamble 4 + 2, heading 1, operative 3 + 2 + 2 + 2 + 7, annex 1 + 2, note 3
  expect(countsOf(draft)).toEqual({ words: 34, preambular: 2, operative: 2, notes: 1 });
});

describe("the pickers offer", () => {
  test("for a cross reference every paragraph with a printed number but the one it stands in", () => {
    expect(paragraphChoices(draft, "b6").map(({ label }) => label)).toEqual([
      "I",
      "OP1",
      "OP1 (a)",
      "OP1 (b)",
      "OP2",
      "Annex",
      "Annex, 1",
    ]);
  });

  test("for a repeated note every note by its mark", () => {
    expect(noteChoices(draft)).toEqual([{ id: "n1", label: "1", detail: "Resolution 1 (I)." }]);
  });

  test("for a suffix the ones that do not stand there, and to take away the one that does", () => {
    expect(suffixChoices("").map(({ id }) => id)).toEqual(["bis", "ter", "quater", "quinquies", "alt"]);
    expect(suffixChoices("bis").map(({ id }) => id)).toEqual(["none", "ter", "quater", "quinquies", "alt"]);
  });
});
