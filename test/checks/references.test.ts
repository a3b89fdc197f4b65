import { describe, expect, it } from "vitest";
import { doc, note, op, pp } from "../build/build.ts";
import { fixed, found } from "./found.ts";

describe("references to other paragraphs", () => {
  it("lead somewhere, in the direction they say", () => {
    const right = doc({
      operative: [op("*Urges* all;", { id: "a" }), op("*Requests* what paragraph {a} above says.")],
    });
    expect(found(right, "C7")).toEqual([]);

    const wrong = doc({
      operative: [
        op("*Urges* what paragraphs {c} and {b} above say;"),
        op("*Notes* paragraph {b} above;", { id: "b" }),
        op("*Requests* what paragraph {gone} above says.", { id: "c" }),
      ],
    });
    expect(found(wrong, "C7")).toEqual([
      "C7 error OP1 «above»",
      "C7 error OP1 «above»",
      "C7 error OP2 «above»",
      "C7 error OP3 «»",
    ]);
    expect(fixed(wrong, "C7")[0]).toBe("Urges what paragraphs 3 and 2 below say;");
  });

  it("are followed in plain words too", () => {
    const document = doc({
      operative: [
        op("*Urges* what paragraph 2 above says;"),
        op("*Notes* paragraph 1 above and paragraph 9 of the present resolution."),
      ],
    });
    expect(found(document, "C7")).toEqual(["C7 error OP1 «above»", "C7 error OP2 «9»"]);
    expect(fixed(document, "C7")[0]).toBe("Urges what paragraph 2 below says;");
  });

  it("are not those of other texts", () => {
    const document = doc({
      operative: [op("*Recalls* article 14, paragraph 2, of the Convention and paragraph 8 of its resolution 60/251.")],
    });
    expect(found(document, "C7")).toEqual([]);
  });
});

describe("citations", () => {
  it("have their date at the first mention", () => {
    const document = doc({
      preamble: [
        pp(
          "*Recalling* its resolutions 67/186, 67/189 and 67/192 of 20 December 2012 and Human Rights Council resolution 49/1 of 4 March 2022,",
        ),
        pp("*Recalling also* its resolution 67/184 on follow-up,"),
        pp("*Noting* the plan (resolution 66/1, annex) and resolution 66/2,[^n1]"),
      ],
      operative: [op("*Takes note* of the report pursuant to resolutions 67/186 and 67/184.")],
      notes: [note("A/68/1.", { id: "n1" })],
    });
    expect(found(document, "C1")).toEqual(["C1 hint PP2 «67/184»"]);
  });

  it("are filled in before the text is final", () => {
    const parts = {
      preamble: [pp("*Recalling* its resolution 80/\\_\\_\\_ of \\_\\_ December 2025 and [resolution 80/...],")],
    };
    expect(found(doc(parts), "C6")).toEqual([
      "C6 hint PP1 «80/___»",
      "C6 hint PP1 «__»",
      "C6 hint PP1 «[resolution 80/...]»",
    ]);
    expect(found(doc({ ...parts, masthead: { symbol: "A/RES/80/12" } }), "C6")[0]).toBe("C6 error PP1 «80/___»");
  });

  it("quote a title, or print it in italics", () => {
    const document = doc({
      operative: [
        op(
          "*Notes* the report entitled Our Future, the one entitled “Our Past”, the book entitled _Our Present_ and those entitled to help.",
        ),
      ],
    });
    expect(found(document, "C9")).toEqual(["C9 hint OP1 «entitled»"]);
  });
});
