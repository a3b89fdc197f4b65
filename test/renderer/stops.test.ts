import { describe, expect, test } from "vitest";
import { HIDDEN_AT_FIRST } from "../../renderer/compare/kinds.ts";
import { rowsOf } from "../../renderer/compare/rows.ts";
import { countsOf, foldHiding, groupsOf, neighbour, visibleGroups } from "../../renderer/compare/stops.ts";
import { compare } from "../../shared/compare/compare.ts";
import { doc, op, sub } from "../build/build.ts";
import { comparisonOf, linked, redlineOf } from "./comparison-fixture.ts";

const comparison = comparisonOf(
  ["PP1: the first", "PP2: the second", "OP1: urges States", "OP2: b", "OP3: c"],
  ["PP1: the second", "PP2: the very first", "OP1: new", "OP2: invites States", "OP3: b", "OP4: c"],
  [
    linked(1, 0, "renumbered"),
    {
      ...linked(0, 1, "edited", true),
      changes: [{ a: [4, 4], b: [4, 9], kind: "wording" }],
      redline: redlineOf(1, ["same", "the "], ["inserted", "very ", 0], ["same", "first"]),
    },
    { a: [], b: [2], relation: "inserted" },
    {
      ...linked(2, 3, "edited"),
      changes: [{ a: [0, 5], b: [0, 7], kind: "opening" }],
      redline: redlineOf(3, ["deleted", "urges", 0], ["inserted", "invites", 0], ["same", " States"]),
    },
    linked(3, 4, "renumbered"),
    linked(4, 5, "renumbered"),
  ],
  {
    fields: [{ name: "symbol", a: null, b: "A/C.3/68/L.18/Rev.1" }],
    sponsors: { joined: ["Albania", "Peru"], withdrawn: [], renamed: [{ a: "Swaziland", b: "Eswatini" }], kept: 4 },
    notes: [
      { a: "1", b: "2", relation: "renumbered", redline: [] },
      { a: null, b: "1", relation: "inserted", redline: [] },
    ],
  },
);

describe("the list of changes", () => {
  test("goes through everything in reading order, in words", () => {
    const lines = groupsOf(comparison).flatMap(({ title, stops }) => stops.map(({ text }) => `${title} | ${text}`));
    expect(lines).toEqual([
      "Symbol | Added: “A/C.3/68/L.18/Rev.1”",
      "Sponsors | 2 sponsors joined: Albania, Peru",
      "Sponsors | Swaziland now stands as Eswatini",
      "PP2 → PP1 | Only the number differs",
      "PP1 → PP2 | PP1 moved and is now PP2",
      "PP1 → PP2 | Inserted “very”",
      "OP1 | Inserted: new",
      "OP1 → OP2 | “urges” becomes “invites”",
      "OP2–OP3 → OP3–OP4 | 2 paragraphs, only the numbers differ",
      "Note 1 → 2 | Note 1 is now note 2",
      "Note 1 | New note",
    ]);
  });

  test("counts each kind, and a run of new numbers once", () => {
    expect(countsOf(groupsOf(comparison)).get("renumbered")).toBe(3);
    expect(countsOf(groupsOf(comparison)).get("sponsors")).toBe(2);
  });

  test("leaves out what is hidden, and the groups that lose all", () => {
    const shown = visibleGroups(groupsOf(comparison), HIDDEN_AT_FIRST);
    expect(shown.map(({ title }) => title)).toEqual(["Symbol", "Sponsors", "PP1 → PP2", "OP1", "OP1 → OP2", "Note 1"]);
  });

  test("gives every stop a name of its own", () => {
    const ids = groupsOf(comparison).flatMap(({ stops }) => stops.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("knows which fold hides a stop", () => {
    const stops = groupsOf(comparison).flatMap((group) => group.stops);
    const rows = rowsOf(comparison, new Set());
    const hidden = stops.find(({ row }) => row === "pair:4");
    expect(hidden && foldHiding(hidden, rows)).toBe("fold:4");
    const open = stops.find(({ row }) => row === "pair:3");
    expect(open && foldHiding(open, rows)).toBeNull();
  });
});

describe("next and previous", () => {
  const stops = groupsOf(comparison).flatMap((group) => group.stops);

  test("begin at the ends and stop there", () => {
    expect(neighbour(stops, null, 1)).toBe(stops[0]);
    expect(neighbour(stops, null, -1)).toBe(stops.at(-1));
    expect(neighbour(stops, stops.at(-1)?.id ?? "", 1)).toBeNull();
  });

  test("reach every change once on the way down", () => {
    const seen: string[] = [];
    for (let at = neighbour(stops, null, 1); at; at = neighbour(stops, at.id, 1)) seen.push(at.id);
    expect(seen).toEqual(stops.map(({ id }) => id));
  });
});

test("a paragraph that only changed its level is a change too", () => {
  const before = doc({ operative: [op("*Urges* States:", {}, sub(1, "To act at once for peace;"))] });
  const after = doc({ operative: [op("*Urges* States:"), op("To act at once for peace;")] });
  const groups = groupsOf(compare(before, after));
  expect(groups.flatMap(({ stops }) => stops.map(({ text }) => text))).toEqual([
    "Was a subparagraph, is now an operative paragraph",
  ]);
});
