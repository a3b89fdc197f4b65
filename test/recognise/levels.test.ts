import { describe, expect, it } from "vitest";
import { resolution } from "./source.ts";

const labels = (...paragraphs: string[]) =>
  resolution(["1. Requests the following:", ...paragraphs, "2. Decides to go on."])
    .blocks.slice(1, -1)
    .map((block) => block.label.replace("OP1 ", ""));

describe("levels of subparagraphs", () => {
  it("run (a), (i), a., i.", () => {
    expect(
      labels("(a) One:", "(i) Two:", "a. Three:", "i. Four;", "ii. Four;", "b. Three;", "(ii) Two;", "(b) One;"),
    ).toEqual(["(a)", "(a) (i)", "(a) (i) a.", "(a) (i) a. i.", "(a) (i) a. ii.", "(a) (i) b.", "(a) (ii)", "(b)"]);
  });

  const eight = [..."abcdefgh"].map((letter) => `(${letter}) One;`);

  it("take (i) after (h) for the ninth letter where (j) follows", () => {
    expect(labels(...eight, "(i) One;", "(j) One;").slice(7)).toEqual(["(h)", "(i)", "(j)"]);
  });

  it("take it for the first roman number where (ii) follows", () => {
    expect(labels(...eight.slice(0, 7), "(h) One:", "(i) Two;", "(ii) Two;", "(i) One;").slice(7)).toEqual([
      "(h)",
      "(h) (i)",
      "(h) (ii)",
      "(i)",
    ]);
  });

  it("go by the colon where nothing follows", () => {
    expect(labels(...eight, "(i) One;").at(-1)).toBe("(i)");
    expect(labels(...eight.slice(0, 7), "(h) One:", "(i) Two;").at(-1)).toBe("(h) (i)");
  });

  it("keep (v) and (x) in the list they continue", () => {
    const roman = ["(a) One:", ..."i ii iii iv v vi".split(" ").map((mark) => `(${mark}) Two;`)];
    expect(labels(...roman).slice(5)).toEqual(["(a) (v)", "(a) (vi)"]);
    const letters = [..."abcdefghijklmnopqrstuvwx"].map((letter) => `(${letter}) One;`);
    expect(labels(...letters).slice(20)).toEqual(["(u)", "(v)", "(w)", "(x)"]);
  });

  it("report marks that are not those of their place", () => {
    const { lines, codes } = resolution([
      "1. Agrees that:",
      "(1) There should be transit;",
      "(2) Sovereignty is respected;",
      "2. Decides.",
    ]);
    expect(lines[1]).toBe("subparagraph OP1 (a) | There should be transit;");
    expect(codes).toEqual(["number-differs", "number-differs"]);
  });

  it("also stand below preambular paragraphs", () => {
    const { lines } = resolution([
      "Recalling the following:",
      "(a) One rule,",
      "(b) Another,",
      "Noting more,",
      "1. Decides;",
      "2. Acts.",
    ]);
    expect(lines.slice(0, 4)).toEqual([
      "preambular PP1 | Recalling the following:",
      "subparagraph PP1 (a) | One rule,",
      "subparagraph PP1 (b) | Another,",
      "preambular PP2 | Noting more,",
    ]);
  });
});
