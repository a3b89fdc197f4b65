import { describe, expect, it } from "vitest";
import { paragraph, resolution } from "./source.ts";

describe("kinds of paragraphs", () => {
  it("are preambular up to the first number, operative from it on", () => {
    const { lines } = resolution([
      "Recalling its resolution 60/1,",
      "A paragraph that opens oddly,",
      "1. Urges all States to act;",
      "2. Decides to go on.",
    ]);
    expect(lines).toEqual([
      "preambular PP1 | Recalling its resolution 60/1,",
      "preambular PP2 | A paragraph that opens oddly,",
      "operative OP1 | Urges all States to act;",
      "operative OP2 | Decides to go on.",
    ]);
  });

  it("are told by the verb where nothing is numbered", () => {
    const { lines } = resolution(["Having examined the application of Fiji,", "Recommends that Fiji be admitted."]);
    expect(lines).toEqual([
      "preambular PP1 | Having examined the application of Fiji,",
      "operative OP1 | Recommends that Fiji be admitted.",
    ]);
  });

  it("are what the working labels of a negotiation say", () => {
    const { lines } = resolution([
      "PP1 Recalling its resolution 60/1,",
      "PP2. Noting the report,",
      "OP1 Urges all States;",
      "OP1 bis. Requests a report.",
    ]);
    expect(lines).toEqual([
      "preambular PP1 | Recalling its resolution 60/1,",
      "preambular PP2 | Noting the report,",
      "operative OP1 | Urges all States;",
      "operative OP1 bis | Requests a report.",
    ]);
  });

  it("take numbers that the file keeps apart, and none where the file says there is none", () => {
    const { lines } = resolution([
      paragraph("Noting the report,"),
      paragraph("Urges all States:", { number: "1." }),
      paragraph("To act;", { number: "(a)" }),
      paragraph("1. is a number in the words;", { number: "(b)" }),
    ]);
    expect(lines.slice(1)).toEqual([
      "operative OP1 | Urges all States:",
      "subparagraph OP1 (a) | To act;",
      "subparagraph OP1 (b) | 1. is a number in the words;",
    ]);
  });

  it("are embedded where numbers begin again and no verb opens them", () => {
    const { lines } = resolution([
      "Recalling its resolution 60/1,",
      "Adopts the following declaration:",
      "1. We, the Heads of State, have gathered here.",
      "2. We are determined to act.",
    ]);
    expect(lines.slice(1)).toEqual([
      "operative OP1 | Adopts the following declaration:",
      "numbered 1 | We, the Heads of State, have gathered here.",
      "numbered 2 | We are determined to act.",
    ]);
  });

  it("are a chapeau where a participle leads into a section", () => {
    const { lines } = resolution([
      "1. Notes the report;",
      "II",
      "Budget",
      "Having considered the estimates,",
      "2. Approves them.",
    ]);
    expect(lines).toEqual([
      "operative OP1 | Notes the report;",
      "heading I | Budget",
      "chapeau | Having considered the estimates,",
      "operative OP2 | Approves them.",
    ]);
  });
});

describe("official numbers", () => {
  it("that do not follow are kept and reported", () => {
    const { lines, codes } = resolution(["1. Urges all States;", "5. Requests a report;", "6. Decides to go on."]);
    expect(lines.map((line) => line.split(" |")[0])).toEqual(["operative OP1", "operative OP5", "operative OP6"]);
    expect(codes).toEqual(["number-locked"]);
  });

  it("begin again under a heading without being kept", () => {
    const { lines, codes, document } = resolution([
      "A. First part",
      "1. Urges all States;",
      "B. Second part",
      "1. Requests a report.",
    ]);
    expect(lines).toEqual([
      "heading A | First part",
      "operative OP1 | Urges all States;",
      "heading B | Second part",
      "operative OP1 | Requests a report.",
    ]);
    expect(codes).toEqual([]);
    expect(document.child(5).child(2).attrs.restart).toBe("yes");
  });

  it("are not printed before a sole paragraph", () => {
    const { blocks, codes } = resolution(["Noting the report,", "1. Decides to act."]);
    expect(blocks[1]?.printed).toBe("");
    expect(codes).toEqual(["sole-number-dropped"]);
  });

  it("with a mistyped stop are still numbers where they fit", () => {
    const { lines } = resolution([
      "Noting the report,",
      "1. Urges all States;",
      "2, Calls upon Member States to act;",
      "3 Requests a report.",
    ]);
    expect(lines.slice(1)).toEqual([
      "operative OP1 | Urges all States;",
      "operative OP2 | Calls upon Member States to act;",
      "operative OP3 | Requests a report.",
    ]);
  });
});

describe("annexes and closing lines", () => {
  it("follow the operative part, with numbers of their own", () => {
    const { lines } = resolution([
      "1. Adopts the principles;",
      "2. Requests a report.",
      "64th plenary meeting",
      "15 December 2025",
      "Annex",
      "Principles for all",
      "I. General",
      "1. All products are safe. 2. Businesses are responsible.",
      "A plain paragraph.",
    ]);
    expect(lines.slice(2)).toEqual([
      "other | 64th plenary meeting",
      "other | 15 December 2025",
      "heading Annex | Principles for all",
      "heading Annex, I | General",
      "numbered Annex, 1 | All products are safe.",
      "numbered Annex, 2 | Businesses are responsible.",
      "paragraph | A plain paragraph.",
    ]);
  });

  it("are numbered where there are several, and the title may stand on the same line", () => {
    const { lines } = resolution([
      "1. Adopts both;",
      "2. Thanks all.",
      "Annex I First rules",
      "1. Be kind.",
      "Annex II",
      "Second rules",
      "1. Be just.",
    ]);
    expect(lines.slice(2)).toEqual([
      "heading Annex I | First rules",
      "numbered Annex I, 1 | Be kind.",
      "heading Annex II | Second rules",
      "numbered Annex II, 1 | Be just.",
    ]);
  });
});

describe("what a file says outright", () => {
  it("is believed against every rule", () => {
    const { lines } = resolution([
      paragraph("1. Not a number", { said: { node: "preambular", attrs: {} }, number: null }),
      paragraph("Recalling nothing,", { said: { node: "paragraph", attrs: {} } }),
      paragraph("7. Urges", { said: { node: "operative", attrs: { locked: "7" } } }),
      paragraph("(a) deep", { said: { node: "subparagraph_1", attrs: {} } }),
    ]);
    expect(lines).toEqual([
      "preambular PP1 | 1. Not a number",
      "paragraph | Recalling nothing,",
      "operative OP7 | Urges",
      "subparagraph OP7 (a) | deep",
    ]);
  });

  it("cannot make an ill-formed document", () => {
    const { document, lines } = resolution([paragraph("lost", { said: { node: "subparagraph_3", attrs: {} } })]);
    document.check();
    expect(lines).toEqual(["paragraph | lost"]);
  });
});
