import { describe, expect, test } from "vitest";
import { shiftTab, tab } from "../../renderer/editor/commands/keys.ts";
import { deeper, shallower } from "../../renderer/editor/commands/levels.ts";
import { doc, heading, op, pp, sub } from "../build/build.ts";
import { at, doing, editing, idsOf, shown } from "./draft.ts";

describe("Tab", () => {
  test("makes a paragraph the last subparagraph of the one before, with all that stands under it", () => {
    const document = doc({
      operative: [op("Requests:", {}, sub(1, "This;")), op("Urges:", { id: "u" }, sub(1, "That."))],
    });
    const state = doing(editing(document), at("Urges"), tab);
    expect(shown(state)).toEqual(["OP1: Requests:", "OP1 (a): This;", "OP1 (b): |Urges:", "OP1 (b) (i): That."]);
    expect(idsOf(state.doc)).toContain("u");
  });

  test("takes the italic from an opening that is no longer one, and Shift+Tab brings it back", () => {
    const document = doc({ operative: [op("*Requests* this;"), op("*Urges* that.")] });
    const nested = doing(editing(document), at("Urges"), tab);
    expect(nested.doc.textBetween(0, nested.doc.content.size)).toContain("Urges that.");
    expect(italics(nested)).toEqual(["The General Assembly", "Requests"]);
    expect(italics(doing(nested, shiftTab))).toEqual(["The General Assembly", "Requests", "Urges"]);
  });

  test("does nothing to the first paragraph, under a heading, or below the fourth level", () => {
    const deep = op("One:", {}, sub(1, "two:", sub(2, "three:", sub(3, "four:", sub(4, "five;"), sub(4, "six;")))));
    const state = editing(doc({ preamble: [pp("Recalling,")], operative: [heading("Means"), deep] }));
    for (const words of ["Recalling", "One:", "two:", "six"]) {
      expect(deeper(doing(state, at(words)))).toBe(false);
      // The key is ours all the same: the keyboard does not leave the text.
      expect(tab(doing(state, at(words)))).toBe(true);
    }
  });

  test("moves several selected paragraphs together", () => {
    const document = doc({ operative: [op("One;"), op("Two;"), op("Three;"), op("Four.")] });
    expect(shown(doing(editing(document), at("Two", { until: "Three" }), tab))).toEqual([
      "OP1: One;",
      "OP1 (a): Two;",
      "OP1 (b): Three|;",
      "OP2: Four.",
    ]);
  });

  test("refuses when something under the paragraph would fall below the fourth level", () => {
    const deep = op("B:", {}, sub(1, "two:", sub(2, "three:", sub(3, "four:", sub(4, "five.")))));
    expect(deeper(doing(editing(doc({ operative: [op("A;"), deep] })), at("B:")))).toBe(false);
  });
});

describe("Shift+Tab", () => {
  test("raises a subparagraph; its later siblings become its own, and no word changes place", () => {
    const document = doc({ operative: [op("Requests:", {}, sub(1, "one;"), sub(1, "two:"), sub(1, "three;"))] });
    expect(shown(doing(editing(document), at("two"), shiftTab))).toEqual([
      "OP1: Requests:",
      "OP1 (a): one;",
      "OP2: |two:",
      "OP2 (a): three;",
    ]);
  });

  test("raises to the kind of the paragraph it stood under", () => {
    const document = doc({ preamble: [pp("Recalling:", {}, sub(1, "one,"))] });
    expect(shown(doing(editing(document), at("one"), shiftTab))).toEqual(["PP1: Recalling:", "PP2: |one,"]);
  });

  test("does nothing at the top", () => {
    expect(shallower(doing(editing(doc({ operative: [op("Requests.")] })), at("Requests")))).toBe(false);
  });
});

function italics(state: ReturnType<typeof editing>): string[] {
  const words: string[] = [];
  state.doc.descendants((node) => {
    if (node.marks.some((mark) => mark.type.name === "opening")) words.push(node.text ?? "");
  });
  return words;
}
