import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openingPhrases } from "../../shared/lexicon/opening-list.ts";
import { findOpening, type OpeningPart, openingRange } from "../../shared/lexicon/opening-phrases.ts";

const preambular = (text: string) => findOpening(text, "preambular")?.phrase ?? null;
const operative = (text: string) => findOpening(text, "operative")?.phrase ?? null;

describe("the opening of a preambular paragraph", () => {
  it.each([
    ["Recalling also its resolution 60/1,", "Recalling also"],
    ["Taking note of the report,", "Taking note"],
    ["Mindful of the need,", "Mindful"],
    ["Deeply concerned about the connections,", "Deeply concerned"],
    ["Noting with deep concern that States,", "Noting with deep concern"],
    ["Expressing its grave concern at the effects,", "Expressing its grave concern"],
    ["Reiterating its deep concern at the situation,", "Reiterating its deep concern"],
    ["Reaffirming its commitment to the purposes,", "Reaffirming its commitment"],
    ["Recalling its demand that all parties,", "Recalling its demand"],
    ["Having also considered the report,", "Having also considered"],
    ["Having regard to Article 19,", "Having regard"],
    ["Bearing in mind the Charter,", "Bearing in mind"],
    ["Acting under Chapter VII of the Charter,", "Acting"],
    ["Condemning in the strongest possible terms all acts,", "Condemning in the strongest possible terms"],
    ["Recognizing and reaffirming the right,", "Recognizing and reaffirming"],
    ["Remaining deeply concerned by the threat,", "Remaining deeply concerned"],
    ["Noting again with appreciation the work,", "Noting again with appreciation"],
    ["Welcoming in this regard the decision,", "Welcoming in this regard"],
    ["Also recalling its earlier resolutions,", "Also recalling"],
  ])("%s", (text, phrase) => expect(preambular(text)).toBe(phrase));

  it("ends before a comma, which stays roman", () => {
    expect(preambular("Reaffirming, in that regard, the Declaration,")).toBe("Reaffirming");
    expect(preambular("Recalling further, with concern, its call,")).toBe("Recalling further");
  });

  it("is not found where a sentence begins with its subject", () => {
    for (const text of ["The Member States recalling", "According to the report", "Member States,", "60/1 of", ""])
      expect(preambular(text), text).toBeNull();
  });
});

describe("the opening of an operative paragraph", () => {
  it.each([
    ["Also requests the Secretary-General to report;", "Also requests"],
    ["Calls once again upon all parties;", "Calls once again upon"],
    ["Draws attention to the issues;", "Draws attention"],
    ["Draws the attention of Member States;", "Draws the attention"],
    ["Takes note with appreciation of the report;", "Takes note with appreciation"],
    ["Notes with appreciation and satisfaction the work;", "Notes with appreciation and satisfaction"],
    ["Expresses its appreciation to the Government;", "Expresses its appreciation"],
    ["Expresses concern regarding the situation;", "Expresses concern"],
    ["Expresses the hope that States;", "Expresses the hope"],
    ["Reiterates its call upon all States;", "Reiterates its call upon"],
    ["Reiterates its request to the Office;", "Reiterates its request"],
    ["Continues to welcome the efforts;", "Continues to welcome"],
    ["Welcomes and encourages the work;", "Welcomes and encourages"],
    ["Deplores and condemns in the strongest terms the attacks;", "Deplores and condemns in the strongest terms"],
    ["Decides to remain seized of the matter.", "Decides"],
    ["Decides further that the panel;", "Decides further"],
    ["Once again urges all States;", "Once again urges"],
    ["Also strongly condemns all acts;", "Also strongly condemns"],
    ["Looks forward to the report;", "Looks forward"],
  ])("%s", (text, phrase) => expect(operative(text)).toBe(phrase));

  it("leaves an adjective of the object roman", () => {
    expect(operative("Encourages further steps to enable States;")).toBe("Encourages");
    expect(operative("Recognizes the need;")).toBe("Recognizes");
    expect(operative("Invites Member States, and requests the Office;")).toBe("Invites");
  });

  it("is not found where a sentence begins with its subject", () => {
    for (const text of ["States should report;", "All parties;", "Members of the Council shall", "Recalling that"])
      expect(operative(text), text).toBeNull();
  });
});

describe("what an opening tells beside its words", () => {
  it("gives verb, core and step of the cycle", () => {
    expect(findOpening("Recalling further its", "preambular")).toMatchObject({
      base: "recall",
      core: "Recalling",
      adverb: "further",
      guessed: false,
    });
    expect(findOpening("Also calls upon States", "operative")).toMatchObject({
      base: "call upon",
      core: "Calls upon",
      adverb: "also",
    });
    expect(findOpening("Having considered also the", "preambular")).toMatchObject({ base: "having considered" });
  });

  it("says where it is a guess from the shape of the word", () => {
    expect(findOpening("Treasuring also the memory,", "preambular")).toMatchObject({
      phrase: "Treasuring also",
      guessed: true,
    });
    expect(findOpening("Strongly treasures the memory;", "operative")).toMatchObject({
      phrase: "Strongly treasures",
      guessed: true,
    });
  });

  it("counts blank space before the first word into the length, not into the range", () => {
    expect(findOpening("  Recalling its", "preambular")?.length).toBe(11);
    expect(openingRange("  Recalling its", "preambular")).toEqual({ from: 2, to: 11 });
  });

  it("never reaches beyond the text, and never past a comma", () => {
    const parts = fc.constantFrom<OpeningPart>("preambular", "operative");
    const words = parts.chain((part) =>
      fc.tuple(fc.constant(part), fc.constantFrom(...openingPhrases(part)), fc.string()),
    );
    fc.assert(
      fc.property(words, ([part, phrase, rest]) => {
        expect(findOpening(`${phrase}, ${rest}`, part)?.phrase).toBe(phrase);
        const found = findOpening(`${phrase}${rest}`, part);
        expect(found?.length ?? 0).toBeLessThanOrEqual(phrase.length + rest.length);
      }),
    );
  });
});

describe("the phrases offered while typing", () => {
  it.each(["preambular", "operative"] as const)("are all openings of the %s part, each once", (part) => {
    const phrases = openingPhrases(part);
    expect(new Set(phrases).size).toBe(phrases.length);
    for (const phrase of phrases)
      expect(findOpening(`${phrase} the matter`, part), phrase).toMatchObject({ phrase, guessed: false });
  });
});
