import { describe, expect, it } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { fromLetter, fromRoman, toLetter, toRoman } from "../../shared/document/numerals.ts";
import { annex, heading, numbered, op, pp, resolution, sub } from "./fixture.ts";

const labels = (document: Parameters<typeof blocksOf>[0]) =>
  blocksOf(document).map((block) => `${block.label} | ${block.printed}`);

describe("numbers of paragraphs", () => {
  it("counts preambular paragraphs for the negotiator and prints nothing", () => {
    const document = resolution({ preamble: [pp("a", "Recalling one,"), pp("b", "Noting two,")] });
    expect(labels(document)).toEqual(["PP1 | ", "PP2 | "]);
  });

  it("numbers operative paragraphs and four levels below them", () => {
    const deepest = sub(3, "f", "deeper", [sub(4, "g", "deepest"), sub(4, "h", "deepest")]);
    const document = resolution({
      operative: [
        op("a", "Urges"),
        op("b", "Requests", [sub(1, "c", "first"), sub(1, "d", "second", [sub(2, "e", "inner", [deepest])])]),
      ],
    });
    expect(labels(document)).toEqual([
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

  it("prints no number before a sole operative paragraph", () => {
    expect(labels(resolution({ operative: [op("a", "Decides")] }))).toEqual(["OP1 | "]);
  });

  it("runs on through sections, and begins again only where a heading says so", () => {
    const document = resolution({
      operative: [
        heading("s1", "Means"),
        op("a", "Urges"),
        op("b", "Urges"),
        heading("s2", "Follow-up"),
        op("c", "Urges"),
        heading("s3", "Part B", { numbering: "letter", restart: "yes" }),
        op("d", "Urges"),
      ],
    });
    expect(labels(document)).toEqual(["I | I", "OP1 | 1.", "OP2 | 2.", "II | II", "OP3 | 3.", "A | A", "OP1 | 1."]);
  });

  it("counts lettered subheadings anew under each section", () => {
    const letter = (id: string) => heading(id, "Sub", { level: 2, numbering: "letter" });
    const document = resolution({
      operative: [heading("1", "x"), letter("2"), letter("3"), heading("4", "y"), letter("5")],
    });
    expect(labels(document).map((label) => label.split(" | ")[1])).toEqual(["I", "A", "B", "II", "A"]);
  });

  it("keeps the number before a bis and does not count it", () => {
    const document = resolution({
      operative: [
        op("a", "Urges"),
        op("b", "Urges", [], { suffix: "bis" }),
        op("c", "Urges"),
        op("d", "Urges", [], { locked: "12" }),
        op("e", "Urges"),
      ],
    });
    expect(labels(document)).toEqual(["OP1 | 1.", "OP1 bis | 1 bis.", "OP2 | 2.", "OP12 | 12.", "OP13 | 13."]);
  });

  it("names annexes, and numbers them only where there are several", () => {
    const one = resolution({
      annexes: [annex("x", "Principles", [numbered("n", "First."), numbered("m", "Second.")])],
    });
    expect(labels(one)).toEqual(["Annex | Annex", "Annex, 1 | 1.", "Annex, 2 | 2."]);
    const two = resolution({ annexes: [annex("x", "Principles", []), annex("y", "Rules", [numbered("n", "First.")])] });
    expect(labels(two)).toEqual(["Annex I | Annex I", "Annex II | Annex II", "Annex II, 1 | 1."]);
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
