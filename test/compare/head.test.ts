import { describe, expect, it } from "vitest";
import { applyToDocument } from "../../shared/compare/apply-to-document.ts";
import { compare } from "../../shared/compare/compare.ts";
import { doc, op } from "../build/build.ts";
import { compared } from "./redline-notation.ts";
import { expectSameDocument } from "./same-document.ts";

const text = [op("*Urges* all States to act;")];

describe("the head", () => {
  const a = doc({
    masthead: { symbol: "A/C.3/68/L.18", date: "1 November 2013", agendaItem: "108" },
    sponsors: ["Italy", "Swaziland"],
    title: "Crime prevention",
    operative: text,
  });
  const b = doc({
    masthead: { symbol: "A/C.3/68/L.18/Rev.1", date: "21 November 2013", committee: "Third Committee" },
    sponsors: ["Albania", "Eswatini", "Italy"],
    form: "revised draft resolution",
    title: "Crime prevention and criminal justice",
    operative: text,
  });

  it("is compared field by field, and a field that came or went has one side only", () => {
    expect(compared(a, b).fields.map(({ name, a: before, b: after }) => [name, before, after])).toEqual([
      ["symbol", "A/C.3/68/L.18", "A/C.3/68/L.18/Rev.1"],
      ["date", "1 November 2013", "21 November 2013"],
      ["committee", null, "Third Committee"],
      ["agendaItem", "108", null],
      ["form", "draft resolution", "revised draft resolution"],
      ["title", "Crime prevention", "Crime prevention and criminal justice"],
    ]);
  });

  it("shows what changed in a title word by word", () => {
    const title = compared(a, b).fields.find(({ name }) => name === "title");
    expect(title?.redline?.map(({ op: fate, runs }) => [fate, runs.map((run) => run.text).join("")])).toEqual([
      ["same", "Crime prevention"],
      ["inserted", " and criminal justice"],
    ]);
  });

  it("never makes paragraphs move", () => {
    expect(compared(a, b).pairs).toMatchObject([{ a: [0], b: [0], relation: "same", moved: false }]);
  });

  it("is made anew from the other side by the comparison", () => {
    expectSameDocument(applyToDocument(a, compare(a, b)), b);
    expectSameDocument(applyToDocument(b, compare(a, b), "reject"), a);
  });
});

describe("sponsors", () => {
  const by = (...sponsors: readonly string[]) => doc({ sponsors });

  it("are a set: order makes no difference, and what was passed over is said", () => {
    const { sponsors, coverage } = compared(by("Italy", "Albania"), by("Albania", "Italy"));
    expect(sponsors).toEqual({ joined: [], withdrawn: [], renamed: [], kept: 2 });
    expect(coverage.notCompared.map(({ what }) => what)).toEqual(["the order of sponsors"]);
  });

  it("with accents, apostrophes and marks behind them are who they are", () => {
    const { sponsors } = compared(by("Cote d'Ivoire", "Egypt*", "Türkiye"), by("Côte d’Ivoire", "Egypt", "Turkey"));
    expect(sponsors).toEqual({ joined: [], withdrawn: [], renamed: [{ a: "Türkiye", b: "Turkey" }], kept: 3 });
  });

  it("may be groups, observers and names nobody knows", () => {
    const { sponsors } = compared(
      by("European Union", "State of Palestine"),
      by("EU", "State of Palestine", "Ruritania"),
    );
    expect(sponsors).toEqual({
      joined: ["Ruritania"],
      withdrawn: [],
      renamed: [{ a: "European Union", b: "EU" }],
      kept: 2,
    });
  });

  it("that speak for a group are told", () => {
    const { sponsors, proof } = compared(by("Egypt"), by("Egypt [on behalf of the Group of 77 and China]"));
    expect(sponsors.joined).toEqual(["on behalf of the Group of 77 and China"]);
    expect(proof).toEqual({ acceptAll: true, rejectAll: true });
  });
});

describe("what was passed over", () => {
  const passedOver = (wordsA: string, wordsB: string) =>
    compared(doc({ operative: [op(wordsA)] }), doc({ operative: [op(wordsB)] })).coverage.notCompared.map(
      ({ what }) => what,
    );

  it("is listed only where it differs", () => {
    expect(passedOver("*Urges* all States;", "*Urges* all States;")).toEqual([]);
    expect(passedOver("*Urges* all States;", "*Urges* all\u00a0States;")).toEqual(["the width of spaces"]);
    expect(passedOver("*Recalls* resolution 60/1;", "*Recalls* resolution [60/1](A/RES/60/1);")).toEqual([
      "links and recognised citations",
    ]);
  });
});
