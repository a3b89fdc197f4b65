import { describe, expect, it } from "vitest";
import { applyFixes } from "../../shared/checks/apply-fixes.ts";
import { sponsorsOf } from "../../shared/lexicon/sponsors.ts";
import { doc, op, pp } from "../build/build.ts";
import { fixed, found, problems } from "./found.ts";

const text = (words: string, date = "") => doc({ masthead: { date }, operative: [op(`*Notes* ${words}.`)] });

describe("quotation marks and apostrophes", () => {
  it("are curly, turned by what stands before them", () => {
    const document = text(`the "Bangkok Rules" ("the Rules") and States' women's 'rights'`);
    expect(found(document, "P7")).toHaveLength(8);
    expect(fixed(document, "P7")).toEqual(["Notes the “Bangkok Rules” (“the Rules”) and States’ women’s ‘rights’."]);
  });

  it("are curly in the name of a sponsor too", () => {
    const document = doc({ sponsors: ["Côte d'Ivoire"] });
    expect(found(document, "P7")).toEqual(["P7 error"]);
    expect(sponsorsOf(applyFixes(document, problems(document, "P7"))).states).toEqual(["Côte d’Ivoire"]);
  });
});

describe("ranges of numbers", () => {
  it("have an en dash; older texts did with a hyphen", () => {
    expect(found(text("the period 2015-2030 and 4-15 September", "1 May 2025"), "P8")).toEqual([
      "P8 warning OP1 «2015-2030»",
      "P8 warning OP1 «4-15»",
    ]);
    expect(found(text("the period 2012-2015", "21 November 2013"), "P8")).toEqual(["P8 hint OP1 «2012-2015»"]);
    expect(fixed(text("the period 2015-2030"), "P8")).toEqual(["Notes the period 2015–2030."]);
  });

  it("are not seen in symbols, sessions, acts and words", () => {
    expect(found(text("A/64/85-S/2009/288, ES-10/23, S-28/1, COVID-19, Act No. 2010-2 and 1990–1995"), "P8")).toEqual(
      [],
    );
  });
});

describe("brackets", () => {
  it("are closed where they were opened", () => {
    expect(found(text("(a) the plan, b) the [bracketed] report and “quoted” words (one) 2)"), "brackets")).toEqual([]);
    expect(found(text("the plan (annex, the “report and so on)"), "brackets")).toEqual(["brackets hint OP1 «“»"]);
    expect(found(text("the plan (annex"), "brackets")).toEqual(["brackets warning OP1 «(»"]);
    expect(found(doc({ preamble: [pp("[*Recalling* it,")] }), "brackets")).toEqual(["brackets hint PP1 «[»"]);
  });
});

describe("words", () => {
  it("follow United Nations spelling, but not inside a quoted title", () => {
    const document = text(
      "co-operation of 5% and 7 percent of multi-disciplinary advisors under “Co-operation and judgement”",
    );
    expect(fixed(document, "words")).toEqual([
      "Notes cooperation of 5 per cent and 7 per cent of multidisciplinary advisers under “Co-operation and judgement”.",
    ]);
  });

  it("call bodies and the text by their names", () => {
    const document = text(
      "the Human Rights Commission and this resolution, and the Inter-American Human Rights Commission",
    );
    expect(found(document, "words")).toEqual([
      "words warning OP1 «Human Rights Commission»",
      "words warning OP1 «this resolution»",
    ]);
  });
});
