import { describe, expect, it } from "vitest";
import { findOpening, type OpeningPart } from "../../shared/lexicon/opening-phrases.ts";
import { cleanTexts, hasSharedTexts, seedText, sharedTable } from "../corpus/shared-texts.ts";

interface Paragraph {
  readonly part: OpeningPart;
  readonly text: string;
  readonly italic: string;
}

/** The paragraphs with italic openings of one text, between the enacting formula and what follows the operative part. */
function paragraphsOf(text: string): readonly Paragraph[] {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  const start = blocks.findIndex((block) => /^\*The (?:General Assembly|Security Council)\*/.test(block));
  const end = blocks.findIndex(
    (block, at) => at > start && /^(?:##? *Annex|\*\d+\w\w (?:plenary|\(resumed))/.test(block),
  );
  return blocks.slice(start + 1, end < 0 ? undefined : end).flatMap((block): readonly Paragraph[] => {
    const found = /^(\d+\.\s+)?\*([^*]+)\*/.exec(block);
    if (!found?.[2]) return [];
    const words = block.slice(found[1]?.length ?? 0).replace(/\[\^[^\]]*\]|\*/g, "");
    const italic = found[2].replace(/,$/, "").trim();
    // A sole operative paragraph has no number; its verb ends in -s.
    const finite = /^(?:Also |Further )?(?!Conscious|Desirous)\w+s\b/.test(italic);
    return [{ part: found[1] || finite ? "operative" : "preambular", text: words, italic }];
  });
}

describe.skipIf(!hasSharedTexts)("openings against the italics of official texts", () => {
  const paragraphs = hasSharedTexts ? cleanTexts().flatMap(({ text }) => paragraphsOf(text)) : [];

  it.each(["preambular", "operative"] as const)("agree in the %s part", (part) => {
    const own = paragraphs.filter((paragraph) => paragraph.part === part);
    const wrong = own.filter(({ text, italic }) => findOpening(text, part)?.phrase !== italic);
    const share = 1 - wrong.length / own.length;
    console.log(`${part}: ${own.length} paragraphs, ${(100 * share).toFixed(2)} % exact`);
    for (const { text, italic } of wrong.slice(0, 5))
      console.log(`  printed "${italic}", found "${findOpening(text, part)?.phrase}"`);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });

  it.each([
    ["preambular", "lexicon/lexicon_ga_pp.tsv"],
    ["operative", "lexicon/lexicon_ga_op.tsv"],
  ] as const)("cover the %s phrases counted in 902 resolutions", (part, path) => {
    const rows = hasSharedTexts ? sharedTable(path) : [];
    const uses = (row: Readonly<Record<string, string>>) => Number(row.count);
    const known = rows.filter((row) => {
      const found = findOpening(`${row.phrase} the matter`, part);
      return found?.phrase === row.phrase && !found?.guessed;
    });
    const sum = (of: typeof rows) => of.reduce((total, row) => total + uses(row), 0);
    console.log(
      `${part}: ${known.length} of ${rows.length} phrases, ${((100 * sum(known)) / sum(rows)).toFixed(2)} % of uses`,
    );
    expect(sum(known) / sum(rows)).toBeGreaterThanOrEqual(0.97);
  });

  it("are all found in the seed, and exact where it kept its italics", () => {
    const text = seedText();
    const operative = [...text.matchAll(/^\d+\.\s+\*([^*]+)\*(.*)$/gm)];
    expect(operative).toHaveLength(50);
    for (const [, italic = "", rest = ""] of operative)
      expect(findOpening(italic + rest, "operative")).toMatchObject({ phrase: italic, guessed: false });

    const body = text.slice(text.indexOf("The General Assembly,"), text.indexOf("\n1. "));
    const openings = body.split("\n").flatMap((line) => {
      const found = findOpening(line, "preambular");
      return found && /^\p{Lu}/u.test(line) ? [found] : [];
    });
    expect(openings).toHaveLength(43);
    expect(openings.filter((opening) => opening.guessed)).toEqual([]);
  });
});
