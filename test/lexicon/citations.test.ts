import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitations, symbolOfShortForm } from "../../shared/lexicon/citations.ts";
import { parseSymbol, shortFormOf } from "../../shared/lexicon/symbols.ts";
import { cleanTexts, hasSharedTexts } from "../corpus/shared-texts.ts";

const cited = (text: string) =>
  findCitations(text).map(({ from, to, symbol }) => `${text.slice(from, to)} = ${symbol}`);

describe("a symbol", () => {
  it("falls into its parts", () => {
    expect(parseSymbol("A/C.3/68/L.18/Rev.1")).toEqual({
      symbol: "A/C.3/68/L.18/Rev.1",
      organ: "A",
      bodies: ["C.3"],
      session: "68",
      series: "L",
      number: "18",
      suffixes: ["Rev.1"],
    });
    expect(parseSymbol("S/RES/1373 (2001)")).toMatchObject({ organ: "S", series: "RES", number: "1373 (2001)" });
    expect(parseSymbol("A/RES/36/87 A")).toMatchObject({ session: "36", series: "RES", number: "87 A" });
    expect(parseSymbol("A/RES/2625 (XXV)")).toMatchObject({ session: null, number: "2625 (XXV)" });
    expect(parseSymbol("E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1")).toMatchObject({
      bodies: ["CN.4", "Sub.2", "AC.2"],
      session: "1987",
      series: "WP",
      suffixes: ["Add.1"],
    });
    expect(parseSymbol("A/HRC/58/L.9")).toMatchObject({ bodies: ["HRC"], session: "58", number: "9" });
  });

  it.each([
    "A/68/127",
    "A/73/L.8/Add.1",
    "S/2001/1189",
    "A/RES/ES-11/2",
    "A/HRC/RES/49/1",
    "E/RES/2012/12",
    "A/80/L.60/Rev.1/Add.1",
    "S/PRST/2013/2",
  ])("is recognised: %s", (symbol) => expect(parseSymbol(symbol)?.symbol).toBe(symbol));

  it.each(["and/or", "HIV/AIDS", "60/1", "A/", "A", "A/B/C", "a/68/127", "A/68/L.x", ""])("is none: %s", (text) =>
    expect(parseSymbol(text)).toBeNull(),
  );

  it("is shortened as running text cites it", () => {
    expect(shortFormOf("A/RES/60/1")).toBe("60/1");
    expect(shortFormOf("S/RES/1373 (2001)")).toBe("1373 (2001)");
    expect(shortFormOf("A/HRC/RES/49/1")).toBe("49/1");
    expect(shortFormOf("A/68/127")).toBe("A/68/127");
  });
});

describe("documents cited in running text", () => {
  it("are read from a list that shares its date", () => {
    expect(
      cited("its resolutions 46/152 of 18 December 1991, 60/1 and 67/189, 67/190 and 67/192 of 20 December 2012,"),
    ).toEqual([
      "46/152 = A/RES/46/152",
      "60/1 = A/RES/60/1",
      "67/189 = A/RES/67/189",
      "67/190 = A/RES/67/190",
      "67/192 = A/RES/67/192",
    ]);
    expect(cited("resolutions 36/87 A and B of 9 December 1981 and 37/75")).toEqual([
      "36/87 A = A/RES/36/87 A",
      "37/75 = A/RES/37/75",
    ]);
    expect(cited("Resolutions 59/39, para. 9, and 65/21, annex.")).toHaveLength(2);
  });

  it("belong to the body that is named or that the form tells", () => {
    expect(cited("Economic and Social Council resolution 2012/12 of 26 July 2012")).toEqual([
      "2012/12 = E/RES/2012/12",
    ]);
    expect(cited("Human Rights Council resolution 49/1")).toEqual(["49/1 = A/HRC/RES/49/1"]);
    expect(cited("resolution 5/1 of the Human Rights Council")).toEqual(["5/1 = A/HRC/RES/5/1"]);
    expect(cited("Security Council resolutions 1325 (2000) and 1820 (2008)")).toEqual([
      "1325 (2000) = S/RES/1325 (2000)",
      "1820 (2008) = S/RES/1820 (2008)",
    ]);
    expect(cited("resolutions 377 A (V) and 2625 (XXV)")).toEqual([
      "377 A (V) = A/RES/377 A (V)",
      "2625 (XXV) = A/RES/2625 (XXV)",
    ]);
    expect(cited("its decision 55/488 of 7 September 2001")).toEqual(["55/488 = A/DEC/55/488"]);
    expect(findCitations("its resolution 49/1", "rights")[0]?.symbol).toBe("A/HRC/RES/49/1");
    expect(cited("the Human Rights Council, and its resolution 60/251")).toEqual(["60/251 = A/RES/60/251"]);
  });

  it("are left alone where the body has no symbols of the principal series", () => {
    expect(cited("Commission on Crime Prevention and Criminal Justice resolutions 22/7 of 26 April 2013")).toEqual([]);
    expect(cited("United Nations Environment Assembly resolution 5/5")).toEqual([]);
    expect(cited("decision 27/2 of the Governing Council")).toEqual([]);
  });

  it("are read from full symbols", () => {
    expect(cited("See A/68/127 and Corr.1, A/C.3/68/L.18/Rev.1. and A/64/85-S/2009/288, annex I.")).toEqual([
      "A/68/127 = A/68/127",
      "A/C.3/68/L.18/Rev.1 = A/C.3/68/L.18/Rev.1",
      "A/64/85 = A/64/85",
      "S/2009/288 = S/2009/288",
    ]);
  });

  it("are no fractions, dates or common words with a stroke", () => {
    for (const text of [
      "24/7 support",
      "on 9/11",
      "HIV/AIDS in 2025",
      "and/or 3/4 of them",
      "resolution of the crisis",
    ])
      expect(cited(text), text).toEqual([]);
  });

  it("are read from a short form that a lost link marks", () => {
    expect(symbolOfShortForm("46/152", "Reaffirming its resolutions ")).toBe("A/RES/46/152");
    expect(symbolOfShortForm("1373 (2001)", "including resolution ")).toBe("S/RES/1373 (2001)");
    expect(symbolOfShortForm("22/7", "Commission on Narcotic Drugs resolution ")).toBeNull();
    expect(symbolOfShortForm("A/68/127")).toBe("A/68/127");
    expect(symbolOfShortForm("here")).toBeNull();
  });

  it("have ordered ranges inside the text, whatever it is", () => {
    const pieces = fc.constantFrom(
      "resolution ",
      "resolutions ",
      "60/1",
      "67/189, ",
      " and ",
      "A/68/127",
      " of 1 May 2001",
      "1373 (2001)",
      "(XXV) ",
      "Security Council ",
      "/",
      "\n",
      "377 A (V)",
    );
    fc.assert(
      fc.property(fc.array(pieces), (words) => {
        const text = words.join("");
        let end = 0;
        for (const { from, to } of findCitations(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.skipIf(!hasSharedTexts)("cover what official texts cite after the word resolution", () => {
    let found = 0;
    let all = 0;
    for (const { text } of cleanTexts()) {
      const plain = text.replace(/\*/g, "");
      const starts = new Set(findCitations(plain).map((citation) => citation.from));
      for (const match of plain.matchAll(/\bresolutions? (?=\d{1,3}\/\d)/g)) {
        if (/(?:Commission|Assembly|Committee|Board)[\w ]* $/.test(plain.slice(0, match.index))) continue;
        all += 1;
        if (starts.has(match.index + match[0].length)) found += 1;
      }
    }
    console.log(`${found} of ${all} short forms behind "resolution"`);
    expect(found / all).toBeGreaterThanOrEqual(0.97);
  });
});
