import { describe, expect, it } from "vitest";
import { applyFixes } from "../../shared/checks/apply-fixes.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { doc, op, pp } from "../build/build.ts";
import { fixed, found, problems } from "./found.ts";

const RULES = ["I1", "I3", "I7"];

describe("openings", () => {
  it("belong to their part", () => {
    const document = doc({
      preamble: [pp("*Recognizes* the need,"), pp("*Decides* to act,")],
      operative: [op("*Recalling* its resolution;"), op("*Mindful* of the need.")],
    });
    expect(found(document, ...RULES)).toEqual([
      "I1 error PP1 «Recognizes»",
      "I1 error PP2 «Decides»",
      "I1 error OP1 «Recalling»",
      "I1 error OP2 «Mindful»",
    ]);
    expect(fixed(document, "I1")).toEqual([
      "Recognizing the need,",
      "Decides to act,",
      "Recalls its resolution;",
      "Mindful of the need.",
    ]);
  });

  it("are missed, and doubted where nobody uses them", () => {
    const document = doc({
      preamble: [pp("The world is in need,"), pp("*Treasuring* the memory,")],
      operative: [op("All States should act."), op("*Treasures* it.")],
    });
    expect(found(document, "I1")).toEqual([
      "I1 warning PP1 «The»",
      "I1 hint PP2 «Treasuring»",
      "I1 warning OP1 «All»",
      "I1 hint OP2 «Treasures»",
    ]);
  });

  it("are italic as the lexicon has it, unless the drafter set them", () => {
    const document = doc({
      preamble: [pp("Recalling also its resolution,"), pp("*Recalling* further its resolution,"), pp("*Noting* that,")],
      operative: [op("*Urges all* States;", { opening: "drafter" })],
    });
    expect(found(document, "I3")).toEqual(["I3 warning PP1 «Recalling also»", "I3 warning PP2 «Recalling further»"]);
    const mended = applyFixes(document, problems(document, "I3"));
    expect(blocksOf(mended).map(({ opening }) => opening)).toEqual([
      "Recalling also",
      "Recalling further",
      "Noting",
      "Urges all",
    ]);
  });

  it("have one capital, at their head", () => {
    const document = doc({
      preamble: [pp("*recalling* it,"), pp("*TAKING NOTE* of it,")],
      operative: [op("*Also Requests* it.")],
    });
    expect(found(document, "I7")).toEqual([
      "I7 warning PP1 «r»",
      "I7 warning PP2 «TAKING NOTE»",
      "I7 warning OP1 «Also Requests»",
    ]);
    expect(fixed(document, "I7")).toEqual(["Recalling it,", "Taking note of it,", "Also requests it."]);
  });

  it("are found inside the square brackets of a negotiation", () => {
    expect(found(doc({ preamble: [pp("[Recalling it,]", { opening: "drafter" })] }), ...RULES)).toEqual([]);
  });
});
