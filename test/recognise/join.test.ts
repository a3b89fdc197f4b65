import { describe, expect, it } from "vitest";
import { resolution } from "./source.ts";

const words = (...paragraphs: string[]) => resolution(paragraphs).blocks.map((block) => block.text);

describe("halves of a paragraph", () => {
  it("are joined where the first ends without punctuation", () => {
    expect(words("Recalling the support of the", "Financial Action Task Force,", "1. Acts;", "2. Ends.")).toEqual([
      "Recalling the support of the Financial Action Task Force,",
      "Acts;",
      "Ends.",
    ]);
  });

  it("are joined after a comma where the second goes on in lower case, with a number or with a name", () => {
    expect(words("1. Urges States, civil society,", "and others;", "2. Acts.")[0]).toBe(
      "Urges States, civil society, and others;",
    );
    expect(words("Recalling resolutions 60/1,", "60/2 and 60/3,", "1. Acts;", "2. Ends.")[0]).toBe(
      "Recalling resolutions 60/1, 60/2 and 60/3,",
    );
    expect(words("1. Urges women, migrants,", "Indigenous Peoples and others;", "2. Acts.")[0]).toBe(
      "Urges women, migrants, Indigenous Peoples and others;",
    );
  });

  it("are put together over notes that stand between them", () => {
    const { blocks, codes } = resolution([
      "1. Notes that the number has reached 177, which",
      "¹ A/68/127.",
      "is a sign;¹",
      "2. Acts.",
    ]);
    expect(blocks[0]?.text).toBe("Notes that the number has reached 177, which is a sign;");
    expect(blocks[0]?.notes).toEqual(["1"]);
    expect(codes).toEqual(["joined-at-page-break"]);
  });

  it("keep a hyphen at the break and take no space after it", () => {
    expect(words("1. Requests the Secretary-", "General to act;", "2. Acts.")[0]).toBe(
      "Requests the Secretary-General to act;",
    );
    expect(words("1. Notes three dimensions –", "economic and others;", "2. Acts.")[0]).toBe(
      "Notes three dimensions – economic and others;",
    );
  });

  it("are never made of two paragraphs", () => {
    expect(words("Recalling one,", "Noting two,", "Whereas there is a third,", "1. Acts;", "2. Ends.")).toHaveLength(5);
    expect(words("1. Urges States to act", "2. Requests a report;", "(a) now;")).toHaveLength(3);
    expect(words("1. Decides to act;", "I. Means of implementation", "2. Requests a report.")).toHaveLength(3);
  });
});
