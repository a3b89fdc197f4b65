import { existsSync, readFileSync } from "node:fs";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { joinedText } from "../../shared/compare/apply-text.ts";
import { applyToDocument } from "../../shared/compare/apply-to-document.ts";
import { compare } from "../../shared/compare/compare.ts";
import { readText } from "../../shared/text/read-text.ts";
import { expectSameDocument } from "./same-document.ts";

// Real revisions: 113 pairs of official texts, drafts against what was adopted and last year's edition against this year's.
const CORPUS = new URL("../../../shared/corpus/ga/", import.meta.url);
const present = existsSync(CORPUS);
if (!present) console.log("Skipped: the corpus of official texts is not on this machine.");

function read(name: string): Node {
  const result = readText(readFileSync(new URL(`clean/${name}.md`, CORPUS), "utf8"));
  if (!result.ok) throw new Error(result.failure.text);
  return result.value.document;
}

/** Letters and figures alone: what kerning, hyphens and quotes leave untouched. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

describe.skipIf(!present)("real revisions", () => {
  const pairs: readonly { readonly a: string; readonly b: string }[] = present
    ? JSON.parse(readFileSync(new URL("pairs.json", CORPUS), "utf8"))
    : [];

  it("all compare with proof, and noise of spacing alone is never called a change of wording", () => {
    const times: number[] = [];
    for (const { a, b } of pairs) {
      const [documentA, documentB] = [read(a), read(b)];
      const start = performance.now();
      const comparison = compare(documentA, documentB);
      times.push(performance.now() - start);
      expect(comparison.proof, `${a} → ${b}`).toEqual({ acceptAll: true, rejectAll: true });
      expectSameDocument(applyToDocument(documentA, comparison), documentB);
      for (const pair of comparison.pairs) {
        if (pair.a.length !== 1 || pair.b.length !== 1) continue;
        const [textA, textB] = [joinedText(comparison.a.blocks, pair.a), joinedText(comparison.b.blocks, pair.b)];
        if (bare(textA) === bare(textB)) expect(pair.kinds, `“${textA}” → “${textB}”`).not.toContain("wording");
      }
    }
    times.sort((x, y) => x - y);
    console.log(
      `${pairs.length} pairs, median ${times[times.length >> 1]?.toFixed(1)} ms, longest ${times.at(-1)?.toFixed(0)} ms`,
    );
    expect(pairs.length).toBe(113);
  });
});
