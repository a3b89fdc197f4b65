import { describe, expect, it } from "vitest";
import { applyFixes } from "../../shared/checks/apply-fixes.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { doc, note, op, pp, symbolNote } from "../build/build.ts";
import { fixed, found, problems } from "./found.ts";

const source = (id: string, words = "A/68/1.") => note(words, { id });

describe("the marks of footnotes", () => {
  it("stand after the punctuation", () => {
    const document = doc({
      preamble: [pp("*Noting* the report[^n1], and the plan[^n2],")],
      notes: [source("n1"), source("n2")],
    });
    expect(found(document, "P5")).toEqual(["P5 error PP1 «,»", "P5 error PP1 «,»"]);
    const mended = applyFixes(document, problems(document, "P5"));
    expect(found(mended, "P5", "P1")).toEqual([]);
    expect(fixed(document, "P5")).toEqual(["Noting the report, and the plan,"]);
    expect(notesOf(mended).map(({ references }) => references)).toEqual([1, 1]);
  });

  it("need no typed comma between two of them", () => {
    const document = doc({ preamble: [pp("*Noting* the report,[^n1]^,^[^n2]")], notes: [source("n1"), source("n2")] });
    expect(found(document, "P5", "P6")).toEqual(["P6 warning PP1 «,»"]);
    expect(fixed(document, "P6")).toEqual(["Noting the report,"]);
  });

  it("lead to a footnote, and every footnote has one", () => {
    const document = doc({
      preamble: [pp("*Noting* it,[^gone]")],
      notes: [source("n1"), symbolNote("Reissued for technical reasons.", { id: "n2" })],
    });
    expect(found(document, "F2")).toEqual(["F2 error PP1 «»", "F2 error n1", "F2 warning n2"]);
    const mended = applyFixes(document, problems(document, "F2"));
    expect(problems(mended, "F2")).toEqual([]);
    expect(notesOf(mended)).toEqual([]);
  });

  it("are repeated in older texts and not in newer ones", () => {
    const parts = { preamble: [pp("*Noting* it,[^n1]")], operative: [op("*Notes* it.[^n1]")], notes: [source("n1")] };
    expect(found(doc({ ...parts, masthead: { date: "21 November 2013" } }), "F3")).toEqual([]);
    expect(found(doc({ ...parts, masthead: { date: "21 November 2025" } }), "F3")).toEqual(["F3 hint OP1 «»"]);
    expect(found(doc(parts), "F3"), "no date: today's style").toEqual(["F3 hint OP1 «»"]);
  });
});

describe("the words of footnotes", () => {
  const notes = (...words: readonly string[]) =>
    doc({
      preamble: words.map((_, at) => pp(`*Noting* it,[^n${at + 1}]`)),
      notes: words.map((text, at) => source(`n${at + 1}`, text)),
    });

  it("end with a full stop", () => {
    const document = notes("A/68/1", "See “Rules.”", "Resolution 70/1, annex;");
    expect(found(document, "P10")).toEqual(["P10 error n1", "P10 error n3"]);
    const mended = applyFixes(document, problems(document, "P10"));
    expect(notesOf(mended).map(({ node }) => node.textContent)).toEqual([
      "A/68/1.",
      "See “Rules.”",
      "Resolution 70/1, annex.",
    ]);
  });

  it("say Ibid. of one source directly before", () => {
    expect(
      found(
        notes("United Nations, _Treaty Series_, vol. 1, No. 2.", "_Ibid._, vol. 3, No. 4.", "Ibid., vol. 5, No. 6."),
        "F4",
        "F6",
      ),
    ).toEqual([]);
    expect(found(notes("Ibid., vol. 3.", "A/68/1."), "F4")).toEqual(["F4 warning n1"]);
    expect(found(notes("A/68/1.", "Ibid., vol. 3, No. 4."), "F6")).toEqual(["F6 warning n2"]);
    expect(found(notes("A/68/1; and resolution 66/138, annex.", "Ibid."), "F4")).toEqual(["F4 warning n2"]);
  });
});
