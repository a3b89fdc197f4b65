import { undo } from "prosemirror-history";
import { AllSelection, type Command } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { backspace } from "../../renderer/editor/commands/keys.ts";
import { annex, doc, note, op, pp, sub, table } from "../build/build.ts";
import { at, doing, editing, shown } from "./draft.ts";

const all: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(new AllSelection(state.doc)));
  return true;
};

describe("deleting a selection", () => {
  test("across paragraphs joins what is left; subparagraphs of the last follow", () => {
    const document = doc({ operative: [op("One and more;"), op("Two;"), op("Three:", {}, sub(1, "a;"))] });
    const state = doing(editing(document), at(" and more", { until: "Thr" }), backspace);
    expect(shown(state)).toEqual(["OP1: One|ee:", "OP1 (a): a;"]);
  });

  test("from the start of a paragraph leaves the last one itself, with its kind and place", () => {
    const document = doc({ operative: [op("One;"), op("Two:", {}, sub(1, "a;"), sub(1, "b and c;"))] });
    expect(shown(doing(editing(document), at("Two", { until: "b and " }), backspace))).toEqual([
      "OP1: One;",
      "OP2: |c;",
    ]);
  });

  test("across parts keeps the parts apart", () => {
    const document = doc({
      preamble: [pp("Recalling one,"), pp("Noting two,")],
      operative: [op("Requests three;"), op("Urges four.")],
    });
    expect(shown(doing(editing(document), at(" two", { until: "Urges " }), backspace))).toEqual([
      "PP1: Recalling one,",
      "PP2: Noting|",
      "OP1: four.",
    ]);
  });

  test("across fields empties them and keeps them", () => {
    const document = doc({
      title: "A title",
      sponsors: ["Albania", "Andorra", "Angola"],
      preamble: [pp("Recalling,")],
    });
    const state = doing(editing(document), at("ania", { until: "A ti" }), backspace);
    expect(state.doc.child(1).textContent).toBe("Alb");
    expect(state.doc.child(2).textContent).toBe("tle");
    state.doc.check();
  });

  test("of everything leaves a blank draft to begin again in, and undo brings all back", () => {
    const document = doc({
      masthead: { organ: "General Assembly" },
      title: "Title",
      preamble: [pp("Recalling one,[^n]")],
      operative: [op("Requests:", {}, sub(1, "a;")), table([["x", "y"]])],
      annexes: [annex("Principles", {})],
      notes: [note("A/68/127.", { id: "n" })],
    });
    const start = editing(document);
    const emptied = doing(start, all, backspace);
    expect(emptied.doc.textContent).toBe("");
    expect(shown(emptied)).toEqual(["PP1: ", "OP1: "]);
    expect(doing(emptied, undo).doc.eq(start.doc)).toBe(true);
  });

  test("inside a table empties cells and keeps the table", () => {
    const document = doc({
      operative: [
        op("One;"),
        table([
          ["first", "second"],
          ["third", "fourth"],
        ]),
        op("Two."),
      ],
    });
    const state = doing(editing(document), at("ne;", { until: "third" }), backspace);
    expect(shown(state)).toEqual(["OP1: O|", "OP2: Two."]);
    expect(state.doc.textContent).toContain("fourth");
    expect(state.doc.textContent).not.toContain("first");
  });
});
