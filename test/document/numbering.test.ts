import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { fromLetter, fromRoman, toLetter, toRoman } from "../../shared/document/numerals.ts";
import { annex, doc, heading, numbered, op, pp, sub } from "../build/build.ts";

const numbers = (document: Node) => blocksOf(document).map((block) => `${block.label} | ${block.printed}`);

describe("numbers of paragraphs", () => {
  it("count preambular paragraphs for the negotiator and print nothing", () => {
    const document = doc({ preamble: [pp("*Recalling* one,"), pp("*Noting* two,")] });
    expect(numbers(document)).toEqual(["PP1 | ", "PP2 | "]);
  });

  it("count operative paragraphs and four levels below them", () => {
    const deepest = sub(3, "deeper:", sub(4, "deepest;"), sub(4, "deepest;"));
    const document = doc({
      operative: [
        op("*Urges* all;"),
        op("*Requests*:", {}, sub(1, "first;"), sub(1, "second:", sub(2, "inner:", deepest))),
      ],
    });
    expect(numbers(document)).toEqual([
      "OP1 | 1.",
      "OP2 | 2.",
      "OP2 (a) | (a)",
      "OP2 (b) | (b)",
      "OP2 (b) (i) | (i)",
      "OP2 (b) (i) a. | a.",
      "OP2 (b) (i) a. i. | i.",
      "OP2 (b) (i) a. ii. | ii.",
    ]);
  });

  it("print none before a sole operative paragraph", () => {
    expect(numbers(doc({ operative: [op("*Decides* to remain seized.")] }))).toEqual(["OP1 | "]);
  });

  it("run on through sections, and begin again only where a heading says so", () => {
    const document = doc({
      operative: [
        heading("Means"),
        op("*Urges* one;"),
        op("*Urges* two;"),
        heading("Follow-up"),
        op("*Urges* three;"),
        heading("Part A", { numbering: "letter", restart: "yes" }),
        op("*Urges* anew."),
      ],
    });
    expect(numbers(document)).toEqual(["I | I", "OP1 | 1.", "OP2 | 2.", "II | II", "OP3 | 3.", "A | A", "OP1 | 1."]);
  });

  it("count lettered subheadings anew under each section", () => {
    const letter = () => heading("Sub", { level: 2, numbering: "letter" });
    const document = doc({ operative: [heading("x"), letter(), letter(), heading("y"), letter()] });
    expect(blocksOf(document).map((block) => block.printed)).toEqual(["I", "A", "B", "II", "A"]);
  });

  it("keep the number before a bis and do not count it; a locked number stands and the next follows it", () => {
    const document = doc({
      operative: [
        op("*Urges* one;"),
        op("*Urges* more;", { suffix: "bis" }),
        op("*Urges* two;"),
        op("*Urges* twelve;", { locked: "12" }),
        op("*Urges* thirteen."),
      ],
    });
    expect(numbers(document)).toEqual(["OP1 | 1.", "OP1 bis | 1 bis.", "OP2 | 2.", "OP12 | 12.", "OP13 | 13."]);
  });

  it("name annexes, and number them only where there are several", () => {
    const one = doc({ annexes: [annex("Principles", {}, numbered("First."), numbered("Second."))] });
    expect(numbers(one)).toEqual(["Annex | Annex", "Annex, 1 | 1.", "Annex, 2 | 2."]);
    const two = doc({ annexes: [annex("Principles"), annex("Rules", {}, numbered("First."))] });
    expect(numbers(two)).toEqual(["Annex I | Annex I", "Annex II | Annex II", "Annex II, 1 | 1."]);
  });
});

describe("numerals", () => {
  it("go there and back", () => {
    for (let value = 1; value <= 400; value++) {
      expect(fromRoman(toRoman(value))).toBe(value);
      expect(fromLetter(toLetter(value))).toBe(value);
    }
  });

  it("are read only in standard form", () => {
    expect(["iiii", "ic", "", "abc"].map(fromRoman)).toEqual([null, null, null, null]);
    expect(["ab", "", "1"].map(fromLetter)).toEqual([null, null, null]);
    expect(["a", "z", "aa", "bb"].map(fromLetter)).toEqual([1, 26, 27, 28]);
  });
});
