import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createInterner, PUNCTUATION, STOP_WORD, WORD } from "../../shared/compare/interner.ts";
import { tokenize, wordRanges } from "../../shared/compare/tokenize.ts";

/** The words of a text, set apart by a bar. */
const cut = (text: string): string =>
  wordRanges(text)
    .map(([from, to]) => text.slice(from, to))
    .join("|");

describe("words of the domain", () => {
  test.each([
    ["symbols are one word", "A/RES/70/1 and A/C.3/68/L.18/Rev.1,", "A/RES/70/1|and|A/C.3/68/L.18/Rev.1|,"],
    ["so are numbers of resolutions", "67/186, 2013/40;", "67/186|,|2013/40|;"],
    ["a number and its year are two", "1373 (2001) of", "1373|(|2001|)|of"],
    ["numbers with signs inside", "2.5 per cent of 1,000 or 1,000,000", "2.5|per|cent|of|1,000|or|1,000,000"],
    ["a comma between two numbers is a comma", "46/152,47/91", "46/152|,|47/91"],
    ["years of a period", "2012–2015", "2012–2015"],
    [
      "hyphenated words",
      "the Secretary-General’s South-South co-operation",
      "the|Secretary-General’s|South-South|co-operation",
    ],
    ["apostrophes", "States’ l’Assemblée générale d'Ivoire", "States|’|l’Assemblée|générale|d'Ivoire"],
    ["a place left open", "resolution 80/___ of __ December", "resolution|80/___|of|__|December"],
    ["brackets and slashes stand alone", "[shall/should] (a)", "[|shall/should|]|(|a|)"],
    ["punctuation stands alone", "“Urges”: to act; to report…", "“|Urges|”|:|to|act|;|to|report|…"],
    ["a stray hyphen is a sign", "South- South, drug -resistant", "South|-|South|,|drug|-|resistant"],
    ["French", "Rappelant l’article 2 de la Charte,", "Rappelant|l’article|2|de|la|Charte|,"],
    ["Spanish", "¿Qué? Exhorta a los Estados", "¿|Qué|?|Exhorta|a|los|Estados"],
    ["Russian", "Генеральная Ассамблея, ссылаясь", "Генеральная|Ассамблея|,|ссылаясь"],
    ["Arabic", "إن الجمعية العامة، إذ تشير", "إن|الجمعية|العامة|،|إذ|تشير"],
    ["Chinese by dictionary", "敦促所有国家充分合作；", "敦促|所有|国家|充分|合作|；"],
    ["marks stay with their letters", "cafe\u0301 na\u0308ive", "cafe\u0301|na\u0308ive"],
    ["signs of several parts are one", "👩‍👩‍👧 👍🏽 🇨🇮 1️⃣", "👩‍👩‍👧|👍🏽|🇨🇮|1️⃣"],
    ["nothing but space", "  ", ""],
  ])("%s", (_, text, words) => {
    expect(cut(text)).toBe(words);
  });

  it("never fall into the middle of a grapheme, and cover every character but space", () => {
    const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index));
        let end = 0;
        for (const [from, to] of wordRanges(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(text.slice(end, from).trim()).toBe("");
          expect(boundaries.has(from)).toBe(true);
          expect(to === text.length || boundaries.has(to)).toBe(true);
          end = to;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("numbers of words", () => {
  const interner = createInterner();
  const ids = (text: string) => [...tokenize(text, interner).ids];

  it("are the same for the same word, whatever apostrophe or dash it is written with", () => {
    expect(ids("States’ 2012–2015 “act”")).toEqual(ids('States\' 2012-2015 "act"'));
    expect(ids("State")).not.toEqual(ids("state"));
    const [upper = -1] = ids("State");
    expect([interner.lowerOf(upper)]).toEqual(ids("state"));
  });

  it("know what kind of word it is", () => {
    const kinds = ids("the Charter , and").map((id) => interner.kindOf(id));
    expect(kinds).toEqual([STOP_WORD, WORD, PUNCTUATION, STOP_WORD]);
  });

  it("stay apart however many there are", () => {
    const many = createInterner();
    const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
    const given = tokenize(words.join(" "), many).ids;
    expect(new Set(given).size).toBe(words.length);
    expect(given.every((id, at) => many.textOf(id) === words[at])).toBe(true);
    expect([...tokenize(words.join(" "), many).ids]).toEqual([...given]);
  });
});
