import { describe, expect, it } from "vitest";
import { applyFixes } from "../../shared/checks/apply-fixes.ts";
import { sponsorLine, sponsorsOf } from "../../shared/lexicon/sponsors.ts";
import { doc, symbolNote } from "../build/build.ts";
import { found, problems } from "./found.ts";

const RULES = ["sponsor-unknown", "sponsor-order", "sponsor-duplicate"];

describe("the list of sponsors", () => {
  it("is in alphabetical order, observers after Members", () => {
    const right = [
      "Côte d’Ivoire",
      "Croatia",
      "Thailand",
      "the former Yugoslav Republic of Macedonia",
      "Togo",
      "State of Palestine",
    ];
    expect(found(doc({ sponsors: right }), ...RULES)).toEqual([]);

    const wrong = doc({
      sponsors: ["State of Palestine", "Togo[^n1]", "Chad"],
      notes: [symbolNote("On behalf of the Group of African States.", { id: "n1" })],
    });
    expect(found(wrong, ...RULES)).toEqual(["sponsor-order warning", "sponsor-order warning"]);
    const mended = applyFixes(wrong, problems(wrong, ...RULES));
    expect(sponsorLine(mended)).toBe("Chad, Togo and State of Palestine: draft resolution");
    expect(sponsorsOf(mended).entries[1]).toMatchObject({ name: "Togo", onBehalfOf: "African Group" });
  });

  it("names each State once, under whichever name", () => {
    const document = doc({ sponsors: ["Chad", "Chad", "Czech Republic", "Czechia"] });
    expect(problems(document, ...RULES).map(({ message, fix }) => `${message} ${fix?.safe}`)).toEqual([
      "Chad is named twice. true",
      "Czechia and Czech Republic are the same State. false",
    ]);
    expect(sponsorsOf(applyFixes(document, problems(document, ...RULES))).states).toEqual(["Chad", "Czech Republic"]);
  });

  it("holds names that are known", () => {
    const document = doc({ sponsors: ["Atlantis", "Chad", "European Union"] });
    expect(problems(document, ...RULES).map(({ message }) => message)).toEqual([
      "“Atlantis” is not known as a State or a group.",
    ]);
  });
});
