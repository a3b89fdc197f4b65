import { describe, expect, it } from "vitest";
import { chapeau, doc, heading, note, numbered, op, para, pp, sub } from "../build/build.ts";
import { fixed, found } from "./found.ts";

const RULES = ["P1", "P2", "P3", "P4"];

describe("the end of a paragraph", () => {
  it("is a comma in the preamble, a semicolon in the operative part, a full stop at the very end", () => {
    const right = doc({
      preamble: [pp("*Recalling* its resolution 60/1,"), pp("*Noting* the report,[^n1]")],
      operative: [op("*Urges* States;[^n1]"), op("*Requests* a report.")],
      notes: [note("A/68/1.", { id: "n1" })],
    });
    expect(found(right, ...RULES)).toEqual([]);

    const wrong = doc({
      preamble: [pp("*Recalling* its resolution;"), pp("*Noting* the report")],
      operative: [op("*Urges* States."), op("*Calls upon* all,"), op("*Requests* a report;")],
    });
    expect(found(wrong, ...RULES)).toEqual([
      "P1 error PP1 «;»",
      "P1 error PP2 «t»",
      "P2 error OP1 «.»",
      "P2 error OP2 «,»",
      "P3 error OP3 «;»",
    ]);
    expect(fixed(wrong, ...RULES)).toEqual([
      "Recalling its resolution,",
      "Noting the report,",
      "Urges States;",
      "Calls upon all;",
      "Requests a report.",
    ]);
  });

  it("puts what was missing before the mark of a footnote", () => {
    const document = doc({ preamble: [pp("*Noting* the report[^n1]")], notes: [note("A/68/1.", { id: "n1" })] });
    expect(fixed(document, "P1")).toEqual(["Noting the report,"]);
    expect(found(document, "P5")).toEqual([]);
  });

  it("may lie inside a bracket or before a closing quotation mark", () => {
    const document = doc({ preamble: [pp("[*Recalling* its resolution,]"), pp("*Noting* the “report,”")] });
    expect(found(document, ...RULES)).toEqual([]);
  });

  it("is a colon before subparagraphs, and theirs are semicolons to the last", () => {
    const right = doc({
      preamble: [pp("*Recalling*:", {}, sub(1, "The first;"), sub(1, "The second,"))],
      operative: [
        op("*Urges* States:", {}, sub(1, "To act:", sub(2, "At once; and"), sub(2, "Often;")), sub(1, "To report;")),
        op("*Decides*:", {}, sub(1, "To meet;"), sub(1, "To close.")),
      ],
    });
    expect(found(right, ...RULES)).toEqual([]);

    const wrong = doc({
      operative: [
        op("*Urges* States;", {}, sub(1, "To act."), sub(1, "To report.")),
        op("*Decides*:", {}, sub(1, "To meet;")),
      ],
    });
    expect(found(wrong, ...RULES)).toEqual([
      "P4 warning OP1 (a) «.»",
      "P4 warning OP1 (b) «.»",
      "P4 warning OP2 (a) «;»",
    ]);
  });

  it("is free where a declaration or a list follows in the middle of the text", () => {
    const document = doc({
      operative: [
        op("*Adopts* the following declaration:"),
        heading("Declaration"),
        para("We, the heads of State,"),
        numbered("All agree."),
      ],
    });
    expect(found(document, "P2")).toEqual([]);
    expect(found(doc({ operative: [op("*Adopts* it:"), para("We agree.")] }), ...RULES)).toEqual([]);
  });

  it("is not looked at in a lead-in under a section", () => {
    const document = doc({
      operative: [heading("Budget"), chapeau("*Having considered* the report,"), op("*Approves* it.")],
    });
    expect(found(document, ...RULES)).toEqual([]);
  });

  it("is not mended where more than a mark is missing", () => {
    const document = doc({ preamble: [pp("*Recalling* its ..."), pp("*Noting* what?")] });
    expect(found(document, "P1")).toEqual(["P1 error PP1 «.»", "P1 error PP2 «?»"]);
    expect(fixed(document, "P1")).toEqual(["Recalling its ...", "Noting what?"]);
  });
});
