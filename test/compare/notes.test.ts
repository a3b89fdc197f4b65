import { describe, expect, it } from "vitest";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { doc, note, op, pp, symbolNote } from "../build/build.ts";
import { compared, told } from "./redline-notation.ts";

/** What became of each note, as "1 → 2 renumbered". */
const noted = (comparison: Comparison): readonly string[] =>
  comparison.notes.map(({ a, b, relation }) => `${a ?? "–"} → ${b ?? "–"} ${relation}`);

const treaty = note("United Nations, _Treaty Series_, vol. 2225, No. 39574.", { id: "t" });
const report = note("A/68/127.", { id: "r" });

describe("notes", () => {
  it("that only got another number leave the paragraph unchanged", () => {
    const a = doc({ preamble: [pp("*Recalling* the Convention,[^t]", { id: "x" })], notes: [treaty] });
    const b = doc({
      preamble: [pp("*Noting* the report of the Commission,[^r]"), pp("*Recalling* the Convention,[^t]", { id: "x" })],
      notes: [report, treaty],
    });
    expect(told(compared(a, b))).toEqual(["– → PP1: inserted"]);
    expect(noted(compared(a, b))).toEqual(["– → 1 inserted", "1 → 2 renumbered"]);
  });

  it("whose text changed are edited, and the paragraph is not", () => {
    const a = doc({ preamble: [pp("*Recalling* the report,[^r]")], notes: [report] });
    const b = doc({ preamble: [pp("*Recalling* the report,[^r]")], notes: [note("A/68/127/Rev.1.", { id: "r" })] });
    const comparison = compared(a, b);
    expect(told(comparison)).toEqual([]);
    expect(noted(comparison)).toEqual(["1 → 1 edited"]);
    expect(comparison.notes[0]?.kinds).toEqual(["wording"]);
    expect(
      comparison.notes[0]?.redline.map(({ op: fate, runs }) => [fate, runs.map((run) => run.text).join("")]),
    ).toEqual([
      ["deleted", "A/68/127"],
      ["inserted", "A/68/127/Rev.1"],
      ["same", "."],
    ]);
  });

  it("tell spacing noise from wording", () => {
    const a = doc({
      preamble: [pp("*Recalling* it,[^x]")],
      notes: [note("Rio de Janeiro, 3– 14 June 1992.", { id: "x" })],
    });
    const b = doc({
      preamble: [pp("*Recalling* it,[^x]")],
      notes: [note("Rio de Janeiro, 3–14 June 1992.", { id: "x" })],
    });
    expect(compared(a, b).notes[0]).toMatchObject({ relation: "edited", kinds: ["spacing"] });
  });

  it("whose reference went to another place moved; the paragraphs say where", () => {
    const words = ["*Recalling* the Convention against Corruption", "*Recalling also* its Protocol on trafficking"];
    const [first = "", second = ""] = words;
    const a = doc({ preamble: [pp(`${first}[^t],`), pp(`${second},`)], notes: [treaty] });
    const b = doc({ preamble: [pp(`${first},`), pp(`${second}[^t],`)], notes: [treaty] });
    const comparison = compared(a, b);
    expect(noted(comparison)).toEqual(["1 → 1 moved"]);
    expect(told(comparison)).toEqual(["PP1 → PP1: edited (notes)", "PP2 → PP2: edited (notes)"]);
    expect(comparison.pairs.flatMap((pair) => pair.changes)).toEqual([]);
  });

  it("move with their paragraph without moving themselves", () => {
    const paragraphs = [
      "*Recalling* the Convention against Corruption and its entry into force,[^t]",
      "*Noting* the report of the Commission on its work,[^r]",
      "*Bearing in mind* the needs of developing countries in this regard,",
    ];
    const a = doc({ preamble: paragraphs.map((words, at) => pp(words, { id: `p${at}` })), notes: [treaty, report] });
    const b = doc({
      preamble: [2, 1, 0].map((at) => pp(paragraphs[at] ?? "", { id: `p${at}` })),
      notes: [report, treaty],
    });
    expect(noted(compared(a, b))).toEqual(["2 → 1 renumbered", "1 → 2 renumbered"]);
  });

  it("that stay with a word which gave way to another have not moved", () => {
    const a = doc({ preamble: [pp("*Recalling* the Convention[^t] and all that follows from it,")], notes: [treaty] });
    const b = doc({ preamble: [pp("*Recalling* the Covenant[^t] and all that follows from it,")], notes: [treaty] });
    expect(noted(compared(a, b))).toEqual(["1 → 1 same"]);
    expect(compared(a, b).pairs[0]?.kinds).toEqual(["wording"]);
  });

  it("referred to once more or once less say so", () => {
    const once = doc({ preamble: [pp("*Recalling* the Convention[^t] and the Protocol to it,")], notes: [treaty] });
    const twice = doc({
      preamble: [pp("*Recalling* the Convention[^t] and the Protocol[^t] to it,")],
      notes: [treaty],
    });
    expect(noted(compared(once, twice))).toEqual(["1 → 1 repeated"]);
    expect(noted(compared(twice, once))).toEqual(["1 → 1 unrepeated"]);
    expect(compared(once, twice).pairs[0]?.kinds).toEqual(["notes"]);
  });

  it("that all say Ibid. are told apart by where they hang", () => {
    const line = (words: string, mark: string) => pp(`${words}[^${mark}],`, { id: `p${mark}` });
    const ibid = (id: string) => note("_Ibid._", { id });
    const a = doc({
      preamble: [
        line("*Recalling* the Convention against Corruption", "t"),
        line("*Recalling also* the Protocol on trafficking in persons", "i1"),
        line("*Recalling further* the Protocol on the smuggling of migrants", "i2"),
      ],
      notes: [treaty, ibid("i1"), ibid("i2")],
    });
    const b = doc({
      preamble: [
        line("*Recalling* the Convention against Corruption", "t"),
        line("*Recalling further* the Protocol on the smuggling of migrants", "i2"),
      ],
      notes: [treaty, ibid("i2")],
    });
    expect(noted(compared(a, b))).toEqual(["1 → 1 same", "2 → – deleted", "3 → 2 renumbered"]);
  });

  it("in the head are compared as well", () => {
    const head = (words: string, mark: string) =>
      doc({
        masthead: { symbol: "A/C.3/68/L.18[^n]" },
        operative: [op("*Urges* all States to act;")],
        notes: [symbolNote(words, { id: mark })],
      });
    expect(
      noted(compared(head("Reissued for technical reasons.", "n"), head("Reissued for technical reasons.", "n"))),
    ).toEqual(["* → * same"]);
    expect(noted(compared(doc({}), head("Reissued for technical reasons.", "n")))).toEqual(["– → * inserted"]);
  });
});
