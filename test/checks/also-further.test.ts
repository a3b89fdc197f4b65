import { describe, expect, it } from "vitest";
import { doc, heading, op, pp } from "../build/build.ts";
import { fixed, found, problems } from "./found.ts";

const preamble = (...openings: readonly string[]) =>
  doc({ preamble: openings.map((words) => pp(`*${words}* the matter,`)) });
const operative = (...words: readonly string[]) => doc({ operative: words.map((text) => op(`${text};`)) });
const cycle = (document: ReturnType<typeof doc>) => found(document, "also-further");

describe("openings that repeat in a preamble", () => {
  it("run plain, also, further and begin again", () => {
    const openings = [
      "Recalling",
      "Recalling also",
      "Recalling further",
      "Recalling",
      "Recalling also",
      "Noting",
      "Noting with concern",
    ];
    expect(cycle(preamble(...openings))).toEqual([]);
    expect(cycle(preamble("Noting with appreciation", "Noting with appreciation also"))).toEqual([]);
  });

  it("are told where a step is missing, and put right to the end of the run", () => {
    const document = preamble("Recalling", "Recalling", "Recalling also", "Noting");
    expect(cycle(document)).toEqual(["also-further warning PP2 «Recalling»"]);
    expect(problems(document, "also-further")[0]?.fix).toMatchObject({
      title: "Write “Recalling also”, and go on from there",
      safe: false,
    });
    expect(fixed(document, "also-further")).toEqual([
      "Recalling the matter,",
      "Recalling also the matter,",
      "Recalling further the matter,",
      "Noting the matter,",
    ]);
  });

  it("say also only after the same verb", () => {
    const document = preamble("Noting", "Recalling also");
    expect(cycle(document)).toEqual(["also-further warning PP2 «Recalling also»"]);
    expect(fixed(document, "also-further")[1]).toBe("Recalling the matter,");
    expect(cycle(preamble("Recalling also"))).toEqual(["also-further warning PP1 «Recalling also»"]);
  });
});

describe("openings that repeat in the operative part", () => {
  it("cycle where the verb states something, whoever it is about", () => {
    const document = operative("*Welcomes* the report", "*Welcomes* the conference", "*Also welcomes* the offer");
    expect(cycle(document)).toEqual(["also-further warning OP2 «Welcomes»"]);
    expect(fixed(document, "also-further")).toEqual([
      "Welcomes the report;",
      "Also welcomes the conference;",
      "Further welcomes the offer;",
    ]);
  });

  it("cycle where the verb directs, only towards the same addressee", () => {
    expect(
      cycle(operative("*Requests* the Secretary-General to report", "*Also requests* the Secretary-General to go on")),
    ).toEqual([]);
    expect(cycle(operative("*Urges* Member States to act", "*Urges* the Office to help"))).toEqual([]);
    expect(
      cycle(operative("*Urges* Member States to act", "*Urges* all Member States, as appropriate, to help")),
    ).toEqual(["also-further hint OP2 «Urges»"]);
    const other = operative("*Urges* Member States to act", "*Also urges* the Office to help");
    expect(cycle(other)).toEqual(["also-further hint OP2 «Also urges»"]);
    expect(fixed(other, "also-further")[1]).toBe("Urges the Office to help;");
  });

  it("begin afresh under a heading", () => {
    const document = doc({
      operative: [op("*Notes* one;"), heading("Next"), op("*Notes* two;"), op("*Also notes* three.")],
    });
    expect(cycle(document)).toEqual([]);
  });
});
