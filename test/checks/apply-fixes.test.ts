import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFixes } from "../../shared/checks/apply-fixes.ts";
import { check, fixSafely, safeProblems } from "../../shared/checks/check.ts";
import { RULES } from "../../shared/checks/rules.ts";
import { textMap } from "../../shared/checks/text-map.ts";
import { blocksOf, textblockOf } from "../../shared/document/blocks.ts";
import { numbering } from "../../shared/document/numbering.ts";
import { doc, op, pp } from "../build/build.ts";
import { randomDocument } from "../build/random-document.ts";
import { problems } from "./found.ts";

describe("fixes", () => {
  it("keep the look of what stands there", () => {
    const document = doc({ preamble: [pp("*Recalling* the _Treaty's_ words,")] });
    const words = applyFixes(document, check(document)).textBetween(0, document.content.size, "|");
    expect(words).toContain("Treaty’s");
    const clause = blocksOf(applyFixes(document, problems(document, "P7")))[0];
    expect(clause?.runs.find((run) => run.text === "Treaty’s")?.marks).toEqual([{ name: "emphasis", value: "" }]);
  });

  it("carry one another along: many in one paragraph at once", () => {
    const document = doc({ operative: [op(`*Notes* the "plan" for 2015-2030`)] });
    expect(blocksOf(fixSafely(document).document)[0]?.text).toBe("Notes the “plan” for 2015–2030.");
  });

  it("leave out what an earlier fix has already changed", () => {
    const document = doc({ preamble: [pp("*Recalling* it")] });
    const [ending] = problems(document, "P1");
    if (!ending) throw new Error("no problem found");
    expect(blocksOf(applyFixes(document, [ending, ending]))[0]?.text).toBe("Recalling it,");
  });

  it("are told apart: what is safe, and what a drafter must look at", () => {
    const document = doc({ preamble: [pp("*Recalling* it"), pp("*Recalling* that,")] });
    const { document: mended, fixed } = fixSafely(document);
    expect(fixed.map(({ rule }) => rule)).toEqual(["P1"]);
    expect(problems(mended, "also-further")).toHaveLength(1);
  });
});

describe("any document whatever", () => {
  it("is checked without fail, in reading order, under rules that have a name, at places that exist", () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        const blocks = new Map(blocksOf(document).map((block) => [block.id, block]));
        const all = check(document);
        expect(all).toEqual(check(document));
        for (const { rule, at, range, blockId } of all) {
          expect(RULES[rule], rule).toBeDefined();
          if (at) expect(at.from >= 0 && at.from <= at.to && at.to <= document.content.size).toBe(true);
          const block = blocks.get(blockId ?? "");
          if (range && block)
            expect(range.from >= 0 && range.from <= range.to && range.to <= block.text.length).toBe(true);
        }
        const places = all.map(({ at }) => at?.from ?? -1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it("stays well formed under all fixes, and needs no safe fix once they are done", () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        applyFixes(document, check(document)).check();
        const { document: mended } = fixSafely(document);
        mended.check();
        expect(safeProblems(check(mended))).toEqual([]);
      }),
    );
  });

  it("has the text of its blocks in the map of the rules, character by character", () => {
    fc.assert(
      fc.property(randomDocument(), (document) => {
        const numbers = numbering(document);
        for (const block of blocksOf(document, numbers)) {
          if (block.kind === "table") continue;
          const textblock = textblockOf(block.node);
          const map = textMap(textblock, block.pos + (textblock === block.node ? 1 : 2), numbers);
          expect(map.text).toBe(block.text);
        }
      }),
    );
  });
});
