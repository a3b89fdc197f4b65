import { describe, expect, test } from "vitest";
import { enter } from "../../renderer/editor/commands/keys.ts";
import { differences } from "../../renderer/editor/differences.ts";
import { searchOf, startSearch, stepSearch } from "../../renderer/editor/plugins/find.ts";
import { marksOf, numbersOf } from "../../renderer/editor/plugins/numbers.ts";
import { standing } from "../../renderer/editor/standing.ts";
import { annex, chapeau, doc, note, numbered, op, pp, sub } from "../build/build.ts";
import { at, doing, editing, inside, typed } from "./draft.ts";

const draft = doc({
  masthead: { session: "Sixty-eighth session" },
  sponsors: ["Iraq"],
  title: "Title",
  preamble: [pp("Recalling one,[^n]")],
  operative: [op("Requests one:", {}, sub(1, "to act;")), chapeau("Having considered this,"), op("Decides.")],
  annexes: [annex("Principles", {}, numbered("Words."))],
  notes: [note("A/68/127.", { id: "n" })],
});

describe("what is derived", () => {
  test("is not worked out again while one types in a line", () => {
    const start = editing(draft);
    const state = doing(start, at("to act"), typed("quickly "));
    expect(numbersOf(state)).toBe(numbersOf(start));
    expect(marksOf(state)).toBe(marksOf(start));
  });

  test("is worked out again when a paragraph comes", () => {
    const start = editing(draft);
    const state = doing(start, at("Decides"), enter);
    expect(numbersOf(state)).not.toBe(numbersOf(start));
    expect([...numbersOf(state).values()].map((number) => number.printed)).toContain("3.");
  });

  test("is looked for only where two versions of a draft differ", () => {
    const start = editing(draft);
    const state = doing(start, at("to act"), typed("quickly "));
    const { structural, lines } = differences(start.doc, state.doc);
    expect(structural).toBe(false);
    expect(lines.map((line) => line.after.textContent)).toEqual(["quickly to act;"]);
  });
});

test("the caret's place is told by label, or by name where there is none", () => {
  const places = [
    "Sixty",
    "Iraq",
    "Title",
    "The General",
    "one,",
    "Requests",
    "to act",
    "Having",
    "Principles",
    "Words",
    "A/68",
  ];
  expect(places.map((words) => standing(doing(editing(draft), at(words))).label)).toEqual([
    "Session",
    "Sponsor",
    "Title",
    "Enacting phrase",
    "PP1",
    "OP1",
    "OP1 (a)",
    "Chapeau",
    "Annex",
    "Annex, 1",
    "Footnote 1",
  ]);
  expect(standing(doing(editing(draft), at("to act")))).toMatchObject({ blockId: "b3", part: "operative_part" });
  expect(standing(doing(editing(draft), inside("n"))).blockId).toBe("n");
});

describe("finding", () => {
  test("begins at the caret and goes round, case aside", () => {
    let state = doing(editing(draft), at("Requests"));
    state = state.apply(startSearch(state, "ONE"));
    expect(searchOf(state)).toEqual({ at: 2, count: 2 });
    expect(state.doc.textBetween(state.selection.from, state.selection.to)).toBe("one");
    state = state.apply(stepSearch(state, 1));
    expect(searchOf(state)).toEqual({ at: 1, count: 2 });
    expect(searchOf(state.apply(stepSearch(state, -1)))).toEqual({ at: 2, count: 2 });
  });

  test("follows edits, and says when there is nothing", () => {
    let state = editing(draft);
    state = state.apply(startSearch(state, "one"));
    expect(searchOf(doing(state, at("Decides"), typed("One "))).count).toBe(3);
    expect(searchOf(state.apply(startSearch(state, "nowhere")))).toEqual({ at: 0, count: 0 });
    expect(searchOf(state.apply(startSearch(state, "")))).toEqual({ at: 0, count: 0 });
  });
});
