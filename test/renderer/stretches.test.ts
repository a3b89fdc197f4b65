import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marksOf } from "../../renderer/compare/note-marks.ts";
import { innerChanges, redlineStretches, type Stretch, sideStretches } from "../../renderer/compare/stretches.ts";
import { textOfChange } from "../../renderer/compare/wording.ts";
import { compare } from "../../shared/compare/compare.ts";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { plainText } from "../../shared/document/runs.ts";
import { doc, note, op, pp } from "../build/build.ts";
import { randomDocument } from "../build/random-document.ts";

/** A line of stretches: `[-gone-]`, `[+came+]`, `[~look~]`, a gap as `[]`, a note mark as `^id`. */
function drawn(stretches: readonly Stretch[]): string {
  const signs = { same: "", inserted: "+", deleted: "-", format: "~" } as const;
  return stretches
    .map(({ op: fate, runs, boundary, stop }) => {
      const words = runs.map((run) => (run.kind === "note" ? `^${run.note}` : run.text)).join("");
      if (fate === "same") return stop === null ? words : "[]";
      return `[${signs[fate]}${boundary ? "¶" : ""}${words}${signs[fate]}]`;
    })
    .join("");
}

/** Both sides and the redline of the only pair of two documents with one operative paragraph each, and the list's words for it. */
function seen(before: string, after: string) {
  const notes = [note("One."), note("Two.")];
  const comparison = compare(doc({ operative: [op(before)], notes }), doc({ operative: [op(after)], notes }));
  const [pair] = comparison.pairs;
  if (!pair) throw new Error("No pair");
  return {
    a: sideStretches(pair, "a").map(drawn).join("|"),
    b: sideStretches(pair, "b").map(drawn).join("|"),
    redline: drawn(redlineStretches(pair, 0)),
    list: innerChanges(pair).map((change) => `${change.kind}: ${textOfChange(change, marksOf(comparison))}`),
  };
}

describe("a changed paragraph", () => {
  test("shows on each page what that page has, and in the redline both", () => {
    expect(seen("*Urges* all States to act now;", "*Urges* all Members to act now;")).toEqual({
      a: "Urges all [-States-] to act now;",
      b: "Urges all [+Members+] to act now;",
      redline: "Urges all [-States-][+Members+] to act now;",
      list: ["wording: “States” becomes “Members”"],
    });
  });

  test("has a gap on the page that lacks the words", () => {
    const { a, b, list } = seen("*Urges* all States to act;", "*Urges* all States to act without delay;");
    expect(a).toBe("Urges all States to act[];");
    expect(b).toBe("Urges all States to act[+ without delay+];");
    expect(list).toEqual(["wording: Inserted “without delay”"]);
  });

  test("tells of a note mark that came, though no word changed", () => {
    const { a, b, list } = seen("*Urges* all[^n1] States to act;", "*Urges* all[^n1] States[^n2] to act;");
    expect(a).toBe("Urges all^n1 States[] to act;");
    expect(b).toBe("Urges all^n1 States[+^n2+] to act;");
    expect(list).toEqual(["notes: Note mark 2 added"]);
  });

  test("tells of a new look, though no word changed", () => {
    const { b, list } = seen("*Urges* all States to act inter alia;", "*Urges* all States to act _inter alia_;");
    expect(b).toContain("[~");
    expect(list).toEqual(["format: New look of “inter alia”"]);
  });
});

test("a cross reference whose number moved on shows both numbers", () => {
  const before = doc({
    operative: [op("*Urges* States;", { id: "x" }), op("*Recalls* paragraph {x} above, of old;", { id: "y" })],
  });
  const after = doc({
    operative: [
      op("*Notes* something wholly different here;"),
      op("*Urges* States;", { id: "x" }),
      op("*Recalls* paragraph {x} above, of old;", { id: "y" }),
    ],
  });
  const pair = compare(before, after).pairs.at(-1);
  expect(pair && drawn(redlineStretches(pair, 2))).toMatch(/paragraph ?\[- ?1-\]\[\+ ?2\+\] above/);
  expect(pair && innerChanges(pair).map(({ kind }) => kind)).toEqual(["consequential"]);
});

test("a split paragraph is whole on the left and in two on the right, with the new boundary in the redline", () => {
  const words = [
    "Decides to convene a meeting of experts from all regions,",
    "and requests the Secretary-General to report on it",
  ];
  const before = doc({ preamble: [pp(`${words[0]} ${words[1]},`)] });
  const after = doc({ preamble: [pp(`${words[0]}`), pp(`${words[1]},`)] });
  const [pair] = compare(before, after).pairs;
  expect(pair?.relation).toBe("split");
  expect(pair && sideStretches(pair, "a").map((block) => plainText(block.flatMap(({ runs }) => runs)))).toEqual([
    `${words[0]} ${words[1]},`,
  ]);
  expect(pair && sideStretches(pair, "b").map(drawn)).toEqual([words[0], `${words[1]},`]);
  expect(pair && drawn(redlineStretches(pair, 1))).toContain("[+¶+]");
});

/** What one side of a comparison reads like, block by block. */
function sideTexts(comparison: Comparison, side: "a" | "b"): readonly (readonly [string, string])[] {
  return comparison.pairs.flatMap((pair) => {
    const drawnBlocks = sideStretches(pair, side);
    return pair[side].map((index, at) => {
      const expected = comparison[side].blocks[index]?.text ?? "";
      const stretches = drawnBlocks[at] ?? [];
      const shown = plainText(stretches.flatMap(({ runs }) => runs));
      return [pair.redline.length === 0 ? expected : shown, expected] as const;
    });
  });
}

test("each page reads as its document does, whatever the two documents are", () => {
  fc.assert(
    fc.property(randomDocument(), randomDocument(), (before, after) => {
      const comparison = compare(before, after);
      for (const side of ["a", "b"] as const) {
        for (const [shown, expected] of sideTexts(comparison, side)) expect(shown).toBe(expected);
      }
    }),
    { numRuns: 60 },
  );
});
