import { undo } from "prosemirror-history";
import { describe, expect, test } from "vitest";
import { enter, tab } from "../../renderer/editor/commands/keys.ts";
import { doc, heading, op, pp, sub } from "../build/build.ts";
import { at, doing, editing, idsOf, inside, shown } from "./draft.ts";

describe("Enter", () => {
  test("in the middle of a paragraph makes two of the same kind; the first keeps its id", () => {
    const state = doing(
      editing(doc({ preamble: [pp("Recalling one, noting two,", { id: "p1" })] })),
      at("noting"),
      enter,
    );
    expect(shown(state)).toEqual(["PP1: Recalling one, ", "PP2: |noting two,"]);
    expect(idsOf(state.doc)).toEqual(["p1", "new1"]);
  });

  test("at the end of a paragraph makes an empty one after it", () => {
    const state = doing(
      editing(doc({ operative: [op("Requests;", { id: "o1" }), op("Urges;", { id: "o2" })] })),
      at("Requests;", { atEnd: true }),
      enter,
    );
    expect(shown(state)).toEqual(["OP1: Requests;", "OP2: |", "OP3: Urges;"]);
  });

  test("at the start of a paragraph makes an empty one before it, and the words keep their id", () => {
    const state = doing(editing(doc({ operative: [op("Requests;", { id: "o1" })] })), at("Requests;"), enter);
    expect(shown(state)).toEqual(["OP1: ", "OP2: |Requests;"]);
    expect(idsOf(state.doc)).toEqual(["new1", "o1"]);
  });

  test("at the end of a paragraph with subparagraphs begins a new first one", () => {
    const document = doc({ operative: [op("Requests:", { id: "o1" }, sub(1, "This;"))] });
    expect(shown(doing(editing(document), at("Requests:", { atEnd: true }), enter))).toEqual([
      "OP1: Requests:",
      "OP1 (a): |",
      "OP1 (b): This;",
    ]);
  });

  test("in the middle of a paragraph with subparagraphs leaves them with the second half", () => {
    const document = doc({ operative: [op("Requests; urges:", { id: "o1" }, sub(1, "This;"))] });
    expect(shown(doing(editing(document), at("urges"), enter))).toEqual([
      "OP1: Requests; ",
      "OP2: |urges:",
      "OP2 (a): This;",
    ]);
  });

  test("in an empty subparagraph goes up a level, and at the top becomes a paragraph of the kind above", () => {
    const document = doc({ operative: [op("Requests:", { id: "o1" }, sub(1, "This:", sub(2, "")))] });
    const once = doing(editing(document), inside("b2"), enter);
    expect(shown(once)).toEqual(["OP1: Requests:", "OP1 (a): This:", "OP1 (b): |"]);
    expect(shown(doing(once, enter))).toEqual(["OP1: Requests:", "OP1 (a): This:", "OP2: |"]);
  });

  test("in an empty last preambular paragraph begins the operative part", () => {
    const document = doc({
      preamble: [pp("Recalling,", { id: "p1" }), pp("", { id: "p2" })],
      operative: [op("Requests.", { id: "o1" })],
    });
    expect(shown(doing(editing(document), inside("p2"), enter))).toEqual([
      "PP1: Recalling,",
      "OP1: |",
      "OP2: Requests.",
    ]);
  });

  test("and Tab in an empty last preambular paragraph begins the operative part, as one act", () => {
    const start = editing(
      doc({
        preamble: [pp("Recalling,", { id: "p1" }), pp("", { id: "p2" })],
        operative: [heading("Means", { id: "h1" }), op("Requests.", { id: "o1" })],
      }),
    );
    const state = doing(start, inside("p2"), tab);
    expect(shown(state)).toEqual(["PP1: Recalling,", "OP1: |", "I: Means", "OP2: Requests."]);
    expect(doing(state, undo).doc.eq(start.doc)).toBe(true);
    expect(shown(doing(start, at("Recalling", { atEnd: true }), tab))[0]).toBe("PP1: Recalling|,");
  });

  test("twice after the last preambular paragraph leads to the empty first operative one", () => {
    const document = doc({ preamble: [pp("Recalling,", { id: "p1" })], operative: [op("", { id: "o1" })] });
    const state = doing(editing(document), at("Recalling,", { atEnd: true }), enter, enter);
    expect(shown(state)).toEqual(["PP1: Recalling,", "OP1: |"]);
  });

  test("does not make a second empty paragraph where one waits at the head of the operative part", () => {
    const document = doc({ preamble: [pp("", { id: "p1" })], operative: [op("", { id: "o1" })] });
    expect(shown(doing(editing(document), inside("p1"), enter))).toEqual(["OP1: |"]);
  });

  test("after a heading makes a paragraph", () => {
    const document = doc({ operative: [heading("Means", { id: "h1" }), op("Requests.", { id: "o1" })] });
    expect(shown(doing(editing(document), at("Means", { atEnd: true }), enter))).toEqual([
      "I: Means",
      "OP1: |",
      "OP2: Requests.",
    ]);
  });

  test("over a selection across paragraphs deletes it first", () => {
    const document = doc({
      operative: [
        op("Requests one;", { id: "o1" }),
        op("Urges two;", { id: "o2" }),
        op("Decides three.", { id: "o3" }),
      ],
    });
    const state = doing(editing(document), at("one", { until: "Decides " }), enter);
    expect(shown(state)).toEqual(["OP1: Requests ", "OP2: |three."]);
  });
});
