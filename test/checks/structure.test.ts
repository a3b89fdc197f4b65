import { describe, expect, it } from "vitest";
import { applyFixes } from "../../shared/checks/apply-fixes.ts";
import { partOf } from "../../shared/document/schema.ts";
import { chapeau, closing, doc, heading, op, pp, sub } from "../build/build.ts";
import { fixed, found, problems } from "./found.ts";

describe("the parts of a resolution", () => {
  it("include an operative one", () => {
    expect(found(doc({ preamble: [pp("*Recalling* it,")] }), "S1")).toEqual(["S1 error"]);
    expect(found(doc({ operative: [op("*Decides* it.")] }), "S1")).toEqual([]);
  });

  it("include a title except in the Security Council, with organs in full", () => {
    const security = { organ: "Security Council" };
    expect(found(doc({}), "S7", "S8")).toEqual(["S8 warning"]);
    expect(found(doc({ title: "Rights of the child" }), "S7", "S8")).toEqual([]);
    expect(found(doc({ title: "Reform of ECOSOC" }), "S8")).toEqual(["S8 warning"]);
    expect(found(doc({ masthead: security }), "S7", "S8")).toEqual([]);
    const titled = doc({ masthead: security, title: "The situation" });
    expect(found(titled, "S7", "S8")).toEqual(["S7 error"]);
    expect(partOf(applyFixes(titled, problems(titled, "S7")), "title").node.textContent).toBe("");
  });

  it("do not close with a meeting while the text is a draft", () => {
    const lines = [closing("70th plenary meeting"), closing("18 December 2013")];
    expect(found(doc({ closing: lines }), "S9")).toHaveLength(2);
    expect(found(doc({ closing: lines, masthead: { symbol: "A/RES/68/193" } }), "S9")).toEqual([]);
  });

  it("hold no empty paragraphs", () => {
    const document = doc({
      preamble: [pp("*Recalling* it,"), pp("")],
      operative: [op("", {}, sub(1, "To act.")), op("")],
    });
    expect(found(document, "empty-paragraph")).toHaveLength(3);
    expect(fixed(document, "empty-paragraph")).toEqual(["Recalling it,", "", "To act."]);
  });
});

describe("the enacting phrase", () => {
  const comma = (document: ReturnType<typeof doc>) =>
    partOf(applyFixes(document, problems(document, "S6")), "enacting").node.textContent;

  it("ends with a comma before a preamble", () => {
    const document = doc({ enacting: "*The General Assembly*", preamble: [pp("*Recalling* it,")] });
    expect(found(document, "S6")).toEqual(["S6 warning"]);
    expect(comma(document)).toBe("The General Assembly,");
    const marks = partOf(applyFixes(document, problems(document, "S6")), "enacting").node.lastChild?.marks;
    expect(marks, "the comma is roman").toEqual([]);
  });

  it("ends without one where the operative part follows at once", () => {
    const document = doc({ enacting: "*The General Assembly*,", operative: [op("*Decides* it.")] });
    expect(found(document, "S6")).toEqual(["S6 warning"]);
    expect(comma(document)).toBe("The General Assembly");
  });

  it("is left alone where a section begins with a preamble of its own", () => {
    const operative = [heading("Budget"), chapeau("*Having considered* it,"), op("*Approves* it.")];
    expect(found(doc({ operative }), "S6")).toEqual([]);
  });
});

describe("official numbers", () => {
  it("are none before a sole operative paragraph", () => {
    const document = doc({ operative: [op("*Decides* it.", { locked: "1" })] });
    expect(found(document, "S3")).toEqual(["S3 error OP1"]);
    expect(problems(applyFixes(document, problems(document, "S3")), "S3")).toEqual([]);
  });

  it("follow one another", () => {
    const document = doc({
      operative: [
        op("*Decides* one;"),
        op("*Decides* four;", { locked: "4" }),
        op("*Urges* all;", { suffix: "bis" }),
        op("*Notes* it."),
      ],
    });
    expect(found(document, "S2")).toEqual(["S2 error OP4"]);
    const right = doc({ operative: [op("*Decides* one;", { locked: "1" }), op("*Decides* two.", { locked: "2" })] });
    expect(found(right, "S2")).toEqual([]);
  });
});
