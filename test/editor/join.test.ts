import { describe, expect, test } from "vitest";
import { backspace, forwardDelete } from "../../renderer/editor/commands/keys.ts";
import { chapeau, doc, heading, op, pp, sub, table } from "../build/build.ts";
import { at, doing, editing, idsOf, inside, shown } from "./draft.ts";

describe("Backspace at the start of a paragraph", () => {
  test("joins it to the one before, and what stood under it follows", () => {
    const document = doc({ operative: [op("One:", {}, sub(1, "a;")), op("Two:", {}, sub(1, "b;"))] });
    const state = doing(editing(document), at("Two"), backspace);
    expect(shown(state)).toEqual(["OP1: One:", "OP1 (a): a;|Two:", "OP1 (a) (i): b;"]);
    expect(idsOf(state.doc)).toEqual(["b1", "b2", "b4"]);
  });

  test("takes away an empty paragraph before it and nothing else", () => {
    const document = doc({ operative: [op("", { id: "empty" }), op("Two:", { id: "two" }, sub(1, "b;"))] });
    const state = doing(editing(document), at("Two"), backspace);
    expect(shown(state)).toEqual(["OP1: |Two:", "OP1 (a): b;"]);
    expect(idsOf(state.doc)[0]).toBe("two");
  });

  test("joins paragraphs of different kinds; the first keeps its own", () => {
    const document = doc({ operative: [heading("Means"), op("One;"), chapeau("Having considered,"), op("Two.")] });
    expect(shown(doing(editing(document), at("Two"), backspace))).toEqual([
      "I: Means",
      "OP1: One;",
      "chapeau: Having considered,|Two.",
    ]);
    expect(shown(doing(editing(document), at("One"), backspace))[0]).toBe("I: Means|One;");
  });

  test("never lets the parts run into each other", () => {
    const state = editing(doc({ title: "Title", preamble: [pp("Recalling,")], operative: [op("Requests.")] }));
    for (const words of ["Requests", "Recalling", "The General", "Title", "draft resolution"]) {
      const before = doing(state, at(words));
      expect(backspace(before)).toBe(true);
      expect(doing(before, backspace).doc.eq(state.doc)).toBe(true);
    }
  });

  test("takes an empty first paragraph away and goes to the line above", () => {
    const document = doc({ preamble: [pp("Recalling,")], operative: [op("", { id: "o" }), op("Requests.")] });
    expect(shown(doing(editing(document), inside("o"), backspace))).toEqual(["PP1: Recalling,|", "OP1: Requests."]);
  });

  test("selects a table before it", () => {
    const document = doc({ operative: [op("One;"), table([["x", "y"]]), op("Two.")] });
    const state = doing(editing(document), at("Two"), backspace);
    expect(state.doc.eq(editing(document).doc)).toBe(true);
    expect(state.selection.content().content.firstChild?.type.name).toBe("table");
    expect(shown(doing(state, backspace))).toEqual(["OP1: One;", "OP2: |Two."]);
    expect(doing(state, backspace).doc.textContent).not.toContain("x");
  });
});

describe("Delete at the end of a paragraph", () => {
  test("joins the next one to it", () => {
    const document = doc({ operative: [op("One;"), op("Two:", {}, sub(1, "b;"))] });
    expect(shown(doing(editing(document), at("One;", { atEnd: true }), forwardDelete))).toEqual([
      "OP1: One;|Two:",
      "OP1 (a): b;",
    ]);
  });

  test("of the last paragraph does nothing", () => {
    const state = editing(doc({ preamble: [pp("Recalling,")], operative: [op("Requests.")] }));
    expect(doing(state, at("Recalling,", { atEnd: true }), forwardDelete).doc.eq(state.doc)).toBe(true);
  });
});
