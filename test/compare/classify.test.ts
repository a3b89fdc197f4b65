import { describe, expect, test } from "vitest";
import { characterLook } from "../../shared/compare/character-look.ts";
import { classify } from "../../shared/compare/classify.ts";
import { sidesOf } from "./redline-notation.ts";

describe("the look of letters", () => {
  test.each([
    ["Amer ica", "America", "spacing"],
    ["drug -resistant", "drug-resistant", "spacing"],
    ["South- South", "South-South", "spacing"],
    ["co-operation", "cooperation", "punctuation"],
    ["States'", "States’", "punctuation"],
    ["2012-2015", "2012–2015", "punctuation"],
    ["organisation", "organization", "punctuation"],
    ["programmes", "programs", "punctuation"],
    ["labour", "labor", "punctuation"],
    ["Côte", "Cote", "punctuation"],
    ["State", "state", "punctuation"],
    [",", ";", "punctuation"],
    ["", ",", "punctuation"],
    ["2030", "2050", "wording"],
    ["1.5", "15", "wording"],
    ["[should]", "should", "wording"],
    ["5 %", "5", "wording"],
    ["shall", "should", "wording"],
    ["Urges", "Urged", "wording"],
    ["not", "", "wording"],
  ])("%s → %s is %s", (a, b, look) => {
    expect(characterLook(a, b)).toBe(look);
    expect(characterLook(b, a)).toBe(look);
  });
});

describe("the kind of a change", () => {
  /** Kind of the only change in a redline whose opening phrase stands before the bar. */
  const kindOf = (redline: string, numbers: ReadonlyMap<string, string> = new Map()) => {
    const { a, b } = sidesOf(redline);
    const [openingA, openingB] = [Math.max(a.indexOf("|"), 0), Math.max(b.indexOf("|"), 0)];
    const [textA, textB] = [a.replace("|", ""), b.replace("|", "")];
    let from = 0;
    while (textA[from] === textB[from] && from < textA.length) from++;
    const start = redline.search(/\{[-+]/);
    const [deleted = "", inserted = ""] = [/\{-(.*?)-\}/.exec(redline)?.[1], /\{\+(.*?)\+\}/.exec(redline)?.[1]];
    const at = redline.slice(0, start).replace("|", "").length;
    const range = (words: string) => [at, at + words.replace("|", "").length] as const;
    return classify(range(deleted), range(inserted), { textA, textB, openingA, openingB, numbers });
  };

  test.each([
    ["{-Requests-}{+Urges+}| all States to act;", "opening"],
    ["{-Requests-}{+Also requests+}| the Secretary-General to report;", "consequential"],
    ["Recalling{+ further+}| its resolution 46/152,", "consequential"],
    ["Urges| all States to {-act-}{+also act+} now;", "wording"],
    ["Recalls| its resolution {-80/___-}{+80/229+};", "citation"],
    ["Recalls| document {-A/80/L.__-}{+A/80/L.17+};", "citation"],
    ["Recalls| document {-A/80/L.__-}{+A/C.3/80/L.17+};", "wording"],
    ["Recalls| resolution {-[...]-}{+80/1+};", "citation"],
    ["Urges| States{+,+} as appropriate, to act;", "punctuation"],
    ["Notes| South{- -}{+-+}South cooperation;", "punctuation"],
  ])("%s is %s", (redline, kind) => {
    expect(kindOf(redline)).toBe(kind);
  });

  test("of a number that followed its paragraph, in plain letters, is consequential", () => {
    const numbers = new Map([["7", "8"]]);
    expect(kindOf("Requests| the report mentioned in paragraph {-7-}{+8+} above;", numbers)).toBe("consequential");
    expect(kindOf("Requests| the report mentioned in paragraphs 3 and {-7-}{+8+} above;", numbers)).toBe(
      "consequential",
    );
    expect(kindOf("Requests| the report mentioned in paragraph {-7-}{+9+} above;", numbers)).toBe("wording");
    expect(kindOf("Requests| a report within {-7-}{+8+} months;", numbers)).toBe("wording");
    expect(kindOf("Recalls| paragraph {-7-}{+8+} of resolution 60/1;", numbers)).toBe("wording");
  });
});
