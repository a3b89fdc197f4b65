import { describe, expect, test } from "vitest";
import { type Row, rowsOf } from "../../renderer/compare/rows.ts";
import { comparisonOf, linked } from "./comparison-fixture.ts";

const NONE: ReadonlySet<string> = new Set();

/** A row in short, as a reader would name it. */
function short(row: Row): string {
  switch (row.kind) {
    case "part":
      return `# ${row.title}`;
    case "fold":
      return `${row.isOpen ? "▾" : "…"} ${row.label}`;
    case "departure":
      return `left ${row.pair.index}`;
    case "pair":
      return `pair ${row.pair.index}`;
    default:
      return row.id;
  }
}

describe("the rows of a comparison", () => {
  test("fold what is unchanged to one line that says what it is", () => {
    const texts = ["PP1: a", "PP2: b", "PP3: c", "OP1: d"];
    const comparison = comparisonOf(texts, texts, [linked(0, 0), linked(1, 1), linked(2, 2, "edited"), linked(3, 3)]);
    expect(rowsOf(comparison, NONE).map(short)).toEqual([
      "# Preamble",
      "… PP1–PP2, unchanged",
      "pair 2",
      "# Operative part",
      "pair 3",
    ]);
  });

  test("say how a fold was numbered before, where only its numbers moved on", () => {
    const comparison = comparisonOf(
      ["OP1: a", "OP2: b"],
      ["OP1: new", "OP2: a", "OP3: b"],
      [{ a: [], b: [0], relation: "inserted" }, linked(0, 1, "renumbered"), linked(1, 2, "renumbered")],
    );
    expect(rowsOf(comparison, NONE).map(short)).toEqual([
      "# Operative part",
      "pair 0",
      "… OP2–OP3, were OP1–OP2, words unchanged",
    ]);
  });

  test("open a fold that was asked for, and no other", () => {
    const texts = ["PP1: a", "PP2: b", "PP3: c", "PP4: d", "PP5: e"];
    const comparison = comparisonOf(texts, texts, [
      linked(0, 0),
      linked(1, 1),
      linked(2, 2, "edited"),
      linked(3, 3),
      linked(4, 4),
    ]);
    expect(rowsOf(comparison, new Set(["fold:3"])).map(short)).toEqual([
      "# Preamble",
      "… PP1–PP2, unchanged",
      "pair 2",
      "▾ PP4–PP5, unchanged",
      "pair 3",
      "pair 4",
    ]);
  });

  test("show a moved paragraph where it stands now, and mark where it stood", () => {
    const comparison = comparisonOf(
      ["OP1: a", "OP2: b", "OP3: c", "OP4: d"],
      ["OP1: a", "OP2: c", "OP3: d", "OP4: b"],
      [linked(0, 0), linked(2, 1, "renumbered"), linked(3, 2, "renumbered"), linked(1, 3, "edited", true)],
    );
    expect(rowsOf(comparison, NONE).map(short)).toEqual([
      "# Operative part",
      "pair 0",
      "left 3",
      "… OP2–OP3, were OP3–OP4, words unchanged",
      "pair 3",
    ]);
  });

  test("mark the departure of a first paragraph before all others", () => {
    const comparison = comparisonOf(
      ["OP1: a", "OP2: b"],
      ["OP1: b", "OP2: a"],
      [linked(1, 0, "renumbered"), linked(0, 1, "renumbered", true)],
    );
    expect(rowsOf(comparison, NONE).map(short)).toEqual(["# Operative part", "left 1", "pair 0", "pair 1"]);
  });

  test("put head and sponsors first and notes last", () => {
    const comparison = comparisonOf(["PP1: a"], ["PP1: b"], [linked(0, 0, "edited")], {
      fields: [
        { name: "title", a: "Old", b: "New" },
        { name: "symbol", a: "L.1", b: "L.1/Rev.1" },
      ],
      sponsors: { joined: ["Peru"], withdrawn: [], renamed: [], kept: 3 },
      notes: [
        { a: "1", b: "1", relation: "same", redline: [] },
        { a: "2", b: null, relation: "deleted", redline: [] },
      ],
    });
    expect(rowsOf(comparison, NONE).map(short)).toEqual([
      "# Head",
      "field:symbol",
      "# Sponsors",
      "sponsors",
      "# Title",
      "field:title",
      "# Preamble",
      "pair 0",
      "# Notes",
      "note:a2",
    ]);
  });

  test("count where a stretch has no label to name it by", () => {
    const texts = [": Heading one", ": Heading two"];
    const comparison = comparisonOf(texts, texts, [linked(0, 0), linked(1, 1)]);
    expect(rowsOf(comparison, NONE).map(short)).toContain("… 2 paragraphs, unchanged");
  });
});
