import { undo } from "prosemirror-history";
import { describe, expect, test } from "vitest";
import { insertAnnex, insertChapeau, insertHeading, insertTable } from "../../renderer/editor/commands/insert.ts";
import { tab } from "../../renderer/editor/commands/keys.ts";
import { emphasis } from "../../renderer/editor/commands/marks.ts";
import { newParagraph } from "../../renderer/editor/commands/split.ts";
import { annex, doc, heading, op, para, pp, sub } from "../build/build.ts";
import { at, doing, editing, inside, shown, typed } from "./draft.ts";

const draft = doc({ preamble: [pp("Recalling,")], operative: [op("One:", {}, sub(1, "a;")), op("Two.")] });

describe("inserting", () => {
  test("a heading at the very start of a paragraph goes before it, in the style of the heading above", () => {
    const state = doing(editing(draft), at("One:"), insertHeading, typed("Means"));
    expect(shown(state)).toEqual(["PP1: Recalling,", "I: Means|", "OP1: One:", "OP1 (a): a;", "OP2: Two."]);
    const lettered = doc({ operative: [heading("First", { numbering: "letter", level: 2 }), op("One.")] });
    expect(shown(doing(editing(lettered), at("One"), insertHeading))[1]).toBe("B: |");
  });

  test("a heading from within a paragraph goes after all that stands under it", () => {
    for (const place of ["ne:", "a;"]) {
      expect(shown(doing(editing(draft), at(place), insertHeading)).slice(1)).toEqual([
        "OP1: One:",
        "OP1 (a): a;",
        "I: |",
        "OP2: Two.",
      ]);
    }
    const document = doc({ annexes: [annex("Rules", {}, para("First."), para("Second."))] });
    expect(shown(doing(editing(document), at("First.", { atEnd: true }), insertHeading)).slice(2)).toEqual([
      "Annex, I: |",
      "paragraph: Second.",
    ]);
  });

  test("a heading makes one of an empty paragraph", () => {
    const document = doc({ operative: [op("", { id: "e" }), op("Two.")] });
    expect(shown(doing(editing(document), inside("e"), insertHeading))).toEqual(["I: |", "OP1: Two."]);
  });

  test("headings, chapeaux and tables have no place in the preamble", () => {
    const state = doing(editing(draft), at("Recalling"));
    expect([insertHeading, insertChapeau, insertTable].map((command) => command(state))).toEqual([false, false, false]);
  });

  test("a chapeau goes before the paragraph", () => {
    expect(shown(doing(editing(draft), at("Two"), insertChapeau)).slice(3)).toEqual(["chapeau: |", "OP2: Two."]);
  });

  test("a chapeau from a heading goes into its section", () => {
    const document = doc({ operative: [heading("Means"), op("One.")] });
    expect(shown(doing(editing(document), at("ans"), insertChapeau))).toEqual(["I: Means", "chapeau: |", "OP1: One."]);
  });

  test("an annex goes to the end, with a paragraph to begin in; the caret waits in its title", () => {
    const state = doing(editing(draft), at("Two"), insertAnnex, typed("Principles"));
    expect(shown(state).slice(-2)).toEqual(["Annex: Principles|", "paragraph: "]);
    expect(shown(doing(state, insertAnnex)).slice(-4)).toEqual([
      "Annex I: Principles",
      "paragraph: ",
      "Annex II: |",
      "paragraph: ",
    ]);
  });

  test("a table goes after the paragraph; Tab goes from cell to cell, in the last one to a new row", () => {
    let state = doing(editing(draft), at("One"), insertTable, typed("Year"));
    expect(state.doc.child(5).child(1).textContent).toBe("Year");
    expect(state.doc.child(5).child(1).childCount).toBe(3);
    for (let step = 0; step < 6; step += 1) state = doing(state, tab);
    expect(state.doc.child(5).child(1).childCount).toBe(4);
    state.doc.check();
  });

  test("a table at the end has a paragraph after it", () => {
    expect(shown(doing(editing(draft), at("Two"), insertTable)).at(-1)).toBe("OP3: ");
  });
});

test("a new paragraph stands after all that stands under this one, wherever the caret is in it", () => {
  expect(shown(doing(editing(draft), at("ne:"), newParagraph))).toEqual([
    "PP1: Recalling,",
    "OP1: One:",
    "OP1 (a): a;",
    "OP2: |",
    "OP3: Two.",
  ]);
});

test("what is typed before and after a command is undone apart from it", () => {
  const start = editing(draft);
  const state = doing(start, at("Two"), typed("More "), newParagraph, typed("Urges"));
  const typedOnly = doing(state, undo);
  expect(shown(typedOnly).at(-1)).toBe("OP3: |");
  expect(shown(doing(typedOnly, undo)).at(-1)).toBe("OP2: More |Two.");
  expect(doing(typedOnly, undo, undo).doc.eq(start.doc)).toBe(true);
});

test("italic is put on the selected words and taken off again", () => {
  const state = doing(editing(draft), at("wo", { until: "wo" }), emphasis);
  expect(state.doc.rangeHasMark(0, state.doc.content.size, state.schema.marks.emphasis as never)).toBe(true);
  expect(doing(state, emphasis).doc.eq(editing(draft).doc)).toBe(true);
});
