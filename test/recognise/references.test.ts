import { describe, expect, it } from "vitest";
import { resolution } from "./source.ts";

/** References of a text as "OP2: 1 → OP1". */
function references(...paragraphs: string[]): readonly string[] {
  const { blocks } = resolution(paragraphs);
  return blocks.flatMap((block) =>
    block.runs.flatMap((run) =>
      run.kind === "cross"
        ? [`${block.label}: ${run.text} → ${blocks.find((one) => one.id === run.target)?.label}`]
        : [],
    ),
  );
}

describe("internal references", () => {
  it("are recognised above and below, in lists and with subparagraphs", () => {
    expect(
      references(
        "1. Urges the steps in paragraph 3 below:",
        "(a) One;",
        "2. Recalls paragraphs 1 and 1 (a) above;",
        "3. Requests a report under paragraphs 1 to 2 above and operative paragraph 2 of the present resolution.",
      ),
    ).toEqual(["OP1: 3 → OP3", "OP2: 1 → OP1", "OP2: 1 (a) → OP1 (a)", "OP3: 1 → OP1", "OP3: 2 → OP2", "OP3: 2 → OP2"]);
  });

  it("name a subparagraph of their own paragraph by its letter", () => {
    expect(references("1. Urges:", "(a) One;", "(b) As in subparagraph (a) above;", "2. Acts.")).toEqual([
      "OP1 (b): (a) → OP1 (a)",
    ]);
  });

  it("name sections, and paragraphs of the same annex", () => {
    expect(references("I. Means", "1. Acts under section II below;", "II. Ends", "2. Acts.")).toEqual(["OP1: II → II"]);
    expect(
      references("1. Adopts them;", "2. Ends.", "Annex", "Rules", "1. One rule.", "2. As in paragraph 1 above."),
    ).toEqual(["Annex, 2: 1 → Annex, 1"]);
  });

  it("are no references to other texts", () => {
    expect(
      references(
        "1. Recalls article 14, paragraph 2, of the Convention and paragraph 8 of its resolution 60/251;",
        "2. Notes paragraph 1 of the report (A/80/1, para. 2), and chapter V above.",
      ),
    ).toEqual([]);
  });

  it("stay words where they cannot be right, and are reported", () => {
    const { codes, blocks } = resolution(["1. Recalls paragraph 2 above;", "2. Requests what paragraph 9 above asks."]);
    expect(codes).toEqual(["cross-reference-unresolved", "cross-reference-unresolved"]);
    expect(blocks[0]?.text).toBe("Recalls paragraph 2 above;");
  });
});

describe("citations", () => {
  it("are marked in paragraphs and notes, in the form of the organ that speaks", () => {
    const { blocks } = resolution([
      "Recalling its resolutions 46/152 and 60/1 and Security Council resolution 1373 (2001),",
      "1. Acts;",
      "2. Ends.",
    ]);
    const cited = blocks[0]?.runs.flatMap((run) =>
      run.marks.filter((mark) => mark.name === "citation").map((mark) => mark.value),
    );
    expect(cited).toEqual(["A/RES/46/152", "A/RES/60/1", "S/RES/1373 (2001)"]);
  });

  it("take the place of dead links, and leave links that lead somewhere", () => {
    const { blocks } = resolution([
      "Recalling [46/152](#), [the words](#) and [a page](https://www.un.org/),",
      "1. Acts;",
      "2. Ends.",
    ]);
    expect(
      blocks[0]?.runs.map((run) => [run.text, ...run.marks.map((mark) => `${mark.name} ${mark.value}`.trim())]),
    ).toEqual([
      ["Recalling", "opening"],
      [" "],
      ["46/152", "citation A/RES/46/152"],
      [", the words and "],
      ["a page", "link https://www.un.org/"],
      [","],
    ]);
  });
});

describe("opening phrases", () => {
  const openings = (...paragraphs: string[]) =>
    resolution(paragraphs).blocks.map((block) => `${block.opening} (${block.node.attrs.opening})`);

  it("are the italics of the file, with the comma left roman", () => {
    expect(
      openings("*Reaffirming,* in that regard, the Charter,", "1. *Takes note* with appreciation of it;", "2. *Acts*."),
    ).toEqual(["Reaffirming (lexicon)", "Takes note (drafter)", "Acts (lexicon)"]);
  });

  it("come from the lexicon where the file has none", () => {
    expect(openings("Noting with deep concern the report,", "1. Also calls upon States;", "2. Urges all.")).toEqual([
      "Noting with deep concern (lexicon)",
      "Also calls upon (lexicon)",
      "Urges (lexicon)",
    ]);
  });

  it("may stand inside the sentence, where the file has them there", () => {
    expect(
      openings(
        "Noting it,",
        "1. Pending the elimination of such weapons, *urges* those States to act;",
        "2. *Acts*.",
      )[1],
    ).toBe("urges (drafter)");
  });

  it("are not made up", () => {
    const { blocks, codes } = resolution(["The words of no verb,", "1. Urges all;", "2. Ends."]);
    expect(blocks[0]?.opening).toBeNull();
    expect(codes).toContain("opening-unknown");
  });
});
