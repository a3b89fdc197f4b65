import { describe, expect, it } from "vitest";
import { expectDefined } from "../../shared/base/assert.ts";
import { convertOpening, withCycleAdverb } from "../../shared/lexicon/opening-conversion.ts";
import { openingPhrases } from "../../shared/lexicon/opening-list.ts";
import { findOpening } from "../../shared/lexicon/opening-phrases.ts";
import { compareTone } from "../../shared/lexicon/opening-tone.ts";

describe("an opening turned into one of the other part", () => {
  it.each([
    ["Recognizing", "Recognizes"],
    ["Recalling also", "Also recalls"],
    ["Taking note with appreciation", "Takes note with appreciation"],
    ["Reiterating its request", "Reiterates its request"],
    ["Strongly condemning", "Strongly condemns"],
    ["Recommitting", "Recommits"],
    ["Welcoming and encouraging", "Welcomes and encourages"],
    ["Continuing to encourage", "Continues to encourage"],
  ])("%s ⇄ %s", (participle, finite) => {
    expect(convertOpening(participle, "operative")).toBe(finite);
    expect(convertOpening(finite, "preambular")).toBe(participle);
  });

  it("says with a noun what the preamble says with an adjective", () => {
    expect(convertOpening("Deeply concerned", "operative")).toBe("Expresses deep concern");
    expect(convertOpening("Gravely concerned also", "operative")).toBe("Also expresses grave concern");
    expect(convertOpening("Alarmed", "operative")).toBe("Expresses alarm");
  });

  it("is refused where practice has no counterpart", () => {
    for (const phrase of ["Bearing in mind", "Mindful", "Having considered", "Convinced", "Guided", "Treasuring"])
      expect(convertOpening(phrase, "operative"), phrase).toBeNull();
    for (const phrase of ["Decides", "Requests", "Authorizes", "The States"])
      expect(convertOpening(phrase, "preambular"), phrase).toBeNull();
  });

  it("yields openings of the other part only", () => {
    for (const phrase of openingPhrases("preambular")) {
      const converted = convertOpening(phrase, "operative");
      if (converted !== null) expect(findOpening(`${converted} the`, "operative")?.phrase).toBe(converted);
    }
  });
});

describe("an opening put at another step of the cycle", () => {
  it("stands behind the participle and before the verb", () => {
    expect(withCycleAdverb("Recalling", "preambular", "also")).toBe("Recalling also");
    expect(withCycleAdverb("Recalling also", "preambular", "further")).toBe("Recalling further");
    expect(withCycleAdverb("Requests", "operative", "also")).toBe("Also requests");
    expect(withCycleAdverb("Further requests", "operative", "plain")).toBe("Requests");
  });
});

describe("the tone of two openings", () => {
  const tone = (a: string, b: string) => {
    const [first, second] = [a, b].map((phrase) => expectDefined(findOpening(phrase, "operative"), phrase));
    return compareTone(expectDefined(first, a), expectDefined(second, b));
  };

  it("grows along the scales of recognition, request and concern", () => {
    expect(tone("Takes note", "Welcomes")).toBe("stronger");
    expect(tone("Welcomes", "Takes note")).toBe("weaker");
    expect(tone("Invites", "Urges")).toBe("stronger");
    expect(tone("Encourages", "Strongly encourages")).toBe("stronger");
    expect(tone("Expresses deep concern", "Expresses its grave concern")).toBe("stronger");
    expect(tone("Condemns in the strongest terms", "Deplores")).toBe("weaker");
    expect(tone("Notes", "Also takes note")).toBe("same");
  });

  it("is not compared across scales", () => {
    expect(tone("Welcomes", "Urges")).toBeNull();
    expect(tone("Decides", "Urges")).toBeNull();
  });
});
