import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { describe, expect, it } from "vitest";
import { expectDefined } from "../../shared/base/assert.ts";
import { check, fixSafely, safeProblems } from "../../shared/checks/check.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { mastheadNodeName } from "../../shared/document/masthead-fields.ts";
import { partOf, schema } from "../../shared/document/schema.ts";
import { readText } from "../../shared/text/read-text.ts";
import { cleanTexts, hasSharedTexts, seedText, sharedFiles, sharedText } from "../corpus/shared-texts.ts";

function read(text: string): Node {
  const result = readText(text);
  if (!result.ok) throw new Error(result.failure.text);
  return result.value.document;
}

describe.skipIf(!hasSharedTexts)("the seed", () => {
  const document = hasSharedTexts ? read(seedText()) : null;
  const seed = () => expectDefined(document, "the seed");
  const found = (of: Node, ...rules: readonly string[]) => check(of).filter(({ rule }) => rules.includes(rule));

  it("has no wrong ending, no wrong opening and no step of the cycle missing", () => {
    expect(found(seed(), "P1", "P2", "P3", "P4", "I1", "I3", "I7", "also-further", "S1", "S2", "S3")).toEqual([]);
    expect(found(seed(), "sponsor-unknown", "sponsor-order", "sponsor-duplicate", "C7", "F4", "F6", "P10")).toEqual([]);
  });

  it("has the findings a careful reader makes", () => {
    const labels = new Map(blocksOf(seed()).map((block) => [block.id, block]));
    const findings = check(seed()).map(({ rule, blockId, range }) => {
      const block = labels.get(blockId ?? "");
      return `${rule} ${block?.label ?? "-"} ${block && range ? block.text.slice(range.from, range.to) : ""}`.trim();
    });
    for (const finding of [
      "P7 -",
      "words PP6 Human Rights Commission",
      "C1 PP12 67/184",
      "words OP9 multi-disciplinary",
      "words OP10 and/or",
      "words OP24 identity related",
      "P8 OP24 2012-2015",
    ])
      expect(findings).toContain(finding);
  });

  it("repeats five marks, which only today's style minds", () => {
    expect(found(seed(), "F3")).toEqual([]);
    expect(found(datedToday(seed()), "F3")).toHaveLength(5);
  });

  it("loses no finding but the mended ones by the safe fixes", () => {
    const { document: mended, fixed } = fixSafely(seed());
    expect(safeProblems(check(mended))).toEqual([]);
    expect(check(mended).length + fixed.length).toBe(check(seed()).length);
    expect(blocksOf(mended)).toHaveLength(blocksOf(seed()).length);
  });
});

function datedToday(document: Node): Node {
  const transform = new Transform(document);
  const { node, pos } = partOf(document, "masthead");
  node.forEach((field, offset) => {
    if (field.type.name !== mastheadNodeName("date")) return;
    const start = pos + 1 + offset + 1;
    transform.replaceWith(start, start + field.content.size, schema.text("21 November 2025"));
  });
  return transform.doc;
}

describe.skipIf(!hasSharedTexts)("official texts", () => {
  const documents = hasSharedTexts ? cleanTexts().map(({ name, text }) => ({ name, document: read(text) })) : [];

  it("break few rules, and the count of each is printed", () => {
    const counts = new Map<string, number>();
    let paragraphs = 0;
    let wrongEndings = 0;
    for (const { document } of documents) {
      const blocks = new Map(blocksOf(document).map((block) => [block.id, block]));
      paragraphs += [...blocks.values()].filter(({ kind }) => kind === "preambular" || kind === "operative").length;
      for (const { rule, severity, blockId } of check(document)) {
        counts.set(`${rule} ${severity}`, (counts.get(`${rule} ${severity}`) ?? 0) + 1);
        // Some of these texts lost a footnote and keep its key in the running text.
        const isDamaged = /\[\^\d+\]$/.test(blocks.get(blockId ?? "")?.text ?? "");
        if (/^P[123]$/.test(rule) && !isDamaged) wrongEndings += 1;
      }
    }
    console.log(`${documents.length} official texts, ${paragraphs} paragraphs`);
    console.log(
      [...counts]
        .sort()
        .map(([rule, count]) => `  ${rule}: ${count}`)
        .join("\n"),
    );
    console.log(`P1–P3 in undamaged paragraphs: ${wrongEndings} (${((100 * wrongEndings) / paragraphs).toFixed(2)} %)`);
    expect(wrongEndings / paragraphs).toBeLessThan(0.01);
    for (const rule of ["I1 error", "S2 error", "sponsor-unknown warning", "sponsor-order warning"])
      expect(counts.get(rule) ?? 0, rule).toBe(0);
    expect(counts.get("also-further warning") ?? 0).toBeLessThan(0.02 * paragraphs);
  });

  it("of the Security Council are checked without fail", () => {
    const names = sharedFiles("corpus/sc");
    const severe = names.map((name) => check(read(sharedText(`corpus/sc/${name}`))).length);
    console.log(
      `${names.length} texts of the Security Council, ${severe.reduce((sum, count) => sum + count, 0)} problems`,
    );
    expect(severe).toHaveLength(names.length);
  });
});
