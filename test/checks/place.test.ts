import { describe, expect, it } from "vitest";
import { annex, closing, doc, heading, note, op, para, sub } from "../build/build.ts";
import { problems } from "./found.ts";

const straight = (parts: Parameters<typeof doc>[0]) => problems(doc(parts), "P7").map(({ place }) => place);

describe("the place of a problem has a name", () => {
  it("in the head, where no paragraph can be named", () => {
    expect(straight({ sponsors: ["Côte d'Ivoire"] })).toEqual(["Sponsors"]);
    expect(straight({ title: "Women's rights" })).toEqual(["Title"]);
    expect(straight({ enacting: "*The States' Assembly*," })).toEqual(["Enacting phrase"]);
    expect(problems(doc({ sponsors: ["Atlantis"] }), "sponsor-unknown").map(({ place }) => place)).toEqual([
      "Sponsors",
    ]);
    expect(problems(doc(), "S8").map(({ place }) => place)).toEqual(["Title"]);
  });

  it("in paragraphs and notes, also in those without a number", () => {
    const operative = [op("*Urges*:", {}, sub(1, "Women's rights;")), heading("Women's rights", { numbering: "none" })];
    expect(straight({ operative })).toEqual(["OP1 (a)", "Heading"]);
    expect(straight({ annexes: [annex("Rules", {}, para("Women's rights."))] })).toEqual(["Paragraph"]);
    expect(straight({ closing: [closing("Women's day")] })).toEqual(["Closing line"]);
    expect(straight({ notes: [note("Women's rights.")] })).toEqual(["Note 1"]);
  });

  it("but not where the whole document is meant", () => {
    expect(problems(doc({ title: "Rivers" }), "S1").map(({ place }) => place)).toEqual([""]);
  });
});
