import type { Node } from "prosemirror-model";
import { expect } from "vitest";
import { assertNever } from "../../shared/base/assert.ts";
import { applyToTexts, joinedText, revertTexts } from "../../shared/compare/apply-text.ts";
import { applyToDocument } from "../../shared/compare/apply-to-document.ts";
import { compare } from "../../shared/compare/compare.ts";
import type { Comparison, Pair, RedlineSegment } from "../../shared/compare/comparison.ts";
import { doc, op, pp } from "../build/build.ts";
import { expectSameDocument } from "./same-document.ts";

/**
 * A redline written as it reads: `{-old-}` was deleted, `{+new+}` inserted. Brackets and slashes mean nothing, since resolutions are full of them.
 * Spaces belong to the words: a deleted word takes the space before it along.
 */
export function sidesOf(redline: string): { readonly a: string; readonly b: string } {
  const a = redline.replace(/\{\+.*?\+\}/gsu, "").replace(/\{-(.*?)-\}/gsu, "$1");
  const b = redline.replace(/\{-.*?-\}/gsu, "").replace(/\{\+(.*?)\+\}/gsu, "$1");
  return { a, b };
}

/** The redline of a pair in the same notation; a change of look alone is `{~words~}`, a paragraph boundary `¶`. */
export function written(pair: Pair): string {
  return pair.redline
    .map((segment) => {
      const words =
        (segment.boundary ? "¶" : "") + segment.runs.map((run) => (run.kind === "note" ? "" : run.text)).join("");
      return marked(segment.op, words);
    })
    .join("");
}

/** Words with the brackets of what became of them. */
export function marked(op: RedlineSegment["op"], words: string): string {
  if (words === "") return "";
  switch (op) {
    case "same":
      return words;
    case "inserted":
      return `{+${words}+}`;
    case "deleted":
      return `{-${words}-}`;
    case "format":
      return `{~${words}~}`;
    default:
      return assertNever(op);
  }
}

/** Compares and checks every law that holds for any comparison. */
export function compared(a: Node, b: Node): Comparison {
  const comparison = compare(a, b);
  expect(comparison.proof).toEqual({ acceptAll: true, rejectAll: true });
  expect(comparison.pairs.flatMap((pair) => pair.a).sort((x, y) => x - y)).toEqual(
    comparison.a.blocks.map((block) => block.index),
  );
  expect(comparison.pairs.flatMap((pair) => pair.b).sort((x, y) => x - y)).toEqual(
    comparison.b.blocks.map((block) => block.index),
  );
  for (const pair of comparison.pairs) {
    if (pair.a.length === 0 || pair.b.length === 0) continue;
    const [textA, textB] = [joinedText(comparison.a.blocks, pair.a), joinedText(comparison.b.blocks, pair.b)];
    expect(applyToTexts(pair.changes, textA, textB)).toBe(textB);
    expect(revertTexts(pair.changes, textA, textB)).toBe(textA);
  }
  expectSameDocument(applyToDocument(a, comparison), b);
  expectSameDocument(applyToDocument(b, comparison, "reject"), a);
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(JSON.parse(JSON.stringify(compare(a, b))));
  return comparison;
}

/** Expects one operative paragraph to be marked exactly as `redline` says; returns its pair. */
export function expectRedline(redline: string): Pair {
  const { a, b } = sidesOf(redline);
  const [plainA, plainB] = [a, b].map((text) => text.replaceAll("_", "\\_")) as [string, string];
  const pair = compared(doc({ operative: [op(plainA)] }), doc({ operative: [op(plainB)] })).pairs[0] as Pair;
  expect(written(pair)).toBe(redline.replace(/[*]/gu, ""));
  return pair;
}

/** Drafts of preambular paragraphs, then `||`, then operative ones; one a line, ids by their words. */
export function draft(text: string): Node {
  const [preamble = "", operative = ""] = text.split("||");
  const lines = (part: string) =>
    part
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  return doc({
    preamble: lines(preamble).map((line, at) => pp(line, { id: `p${at}` })),
    operative: lines(operative).map((line, at) => op(line, { id: `o${at}` })),
  });
}

/** The pairs that need a look, one line each: labels, what became of them, the redline where words changed. */
export function told(comparison: Comparison): readonly string[] {
  return comparison.pairs.flatMap((pair) => {
    const labels = (side: "a" | "b") => pair[side].map((at) => comparison[side].blocks[at]?.label).join("+") || "–";
    if (pair.relation === "same" && !pair.moved) return [];
    if (pair.relation === "renumbered" && !pair.moved) return [];
    const kinds = pair.kinds.length > 0 ? ` (${pair.kinds.join(", ")})` : "";
    return [`${labels("a")} → ${labels("b")}: ${pair.relation}${pair.moved ? ", moved" : ""}${kinds}`];
  });
}
