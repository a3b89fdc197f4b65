import { expect, it, describe as suite } from "vitest";
import { comparisonJson } from "../../shared/compare/comparison-json.ts";
import { describe, headline } from "../../shared/compare/describe.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { doc, note, op, pp } from "../build/build.ts";
import { compared } from "./redline-notation.ts";

const recitals = [
  pp("*Recalling* the Convention against Corruption and its entry into force,[^t]", { id: "p1" }),
  pp("*Noting* the work of the Commission on Crime Prevention and Criminal Justice,", { id: "p2" }),
  pp("*Bearing in mind* the needs of developing countries in this regard,", { id: "p3" }),
];
const [first, second, third] = recitals as [(typeof recitals)[0], (typeof recitals)[0], (typeof recitals)[0]];
const treaty = note("United Nations, _Treaty Series_, vol. 2349.", { id: "t" });
const a = doc({
  masthead: { symbol: "A/C.3/68/L.18" },
  sponsors: ["Italy", "Swaziland"],
  preamble: [first, second, third],
  operative: [
    op("*Requests* all States to ratify the Convention without delay;", { id: "o1" }),
    op("*Decides* to consider the matter at its next session;", { id: "o2" }),
    op("*Also decides* to remain seized of it.", { id: "o3" }),
  ],
  notes: [treaty],
});
const b = doc({
  masthead: { symbol: "A/C.3/68/L.18/Rev.1" },
  sponsors: ["Albania", "Eswatini", "Italy", "Peru"],
  preamble: [third, first, second],
  operative: [
    op("*Welcomes* the offer of the Government of Qatar to host the congress;", { id: "new" }),
    op("*Urges* all States to ratify the Convention promptly and without delay;", { id: "o1" }),
    op("*Decides* to consider the matter at its next session;", { id: "o2" }),
    op("*Also decides* to remain seized of it.", { id: "o3" }),
  ],
  notes: [treaty],
});

suite("the list of changes", () => {
  it("tells everything in plain sentences, in the order of reading", () => {
    const lines = describe(compared(a, b)).map(({ label, text }) => `${label}: ${text}`);
    expect(lines).toEqual([
      "Symbol: “A/C.3/68/L.18” → “A/C.3/68/L.18/Rev.1”",
      "Sponsors: Joined (2): Albania, Peru",
      "Sponsors: Swaziland now stands as Eswatini",
      "PP1 (was PP3): Moved to the beginning, otherwise unchanged",
      "PP2–PP3 (was PP1–PP2): 2 paragraphs only renumbered",
      "OP1: Inserted: “Welcomes the offer of the Government of Qatar to host the congress;”",
      "OP2 (was OP1): Requests → Urges",
      "OP2 (was OP1): Inserted “promptly and”",
      "OP3–OP4 (was OP2–OP3): 2 paragraphs only renumbered",
    ]);
  });

  it("groups by pair, with kinds to filter by", () => {
    const kinds = describe(compared(a, b)).map((line) => [line.pair, ...line.kinds]);
    expect(kinds).toEqual([
      [null, "field"],
      [null, "sponsors"],
      [null, "sponsors"],
      [0, "moved"],
      [1, "renumbered"],
      [3, "inserted"],
      [4, "opening"],
      [4, "wording"],
      [5, "renumbered"],
    ]);
  });

  it("tells of looks, note marks and notes too", () => {
    const before = doc({
      operative: [op("*Notes* the Treaty Series and its volumes[^x] as they stand;", { id: "o" })],
      notes: [note("Vol. 1.", { id: "x" })],
    });
    const after = doc({
      operative: [op("*Notes* the _Treaty Series_ and its volumes[^x] as they stand;[^y]", { id: "o" })],
      notes: [note("Vol. 2.", { id: "x" }), note("A/68/127.", { id: "y" })],
    });
    expect(describe(compared(before, after)).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      "OP1: New look of “Treaty Series”",
      "OP1: Note mark 2 added",
      "Note 1: Text changed",
      "Note 2: Inserted: “A/68/127.”",
    ]);
  });
});

suite("the headline", () => {
  it("says the result in one sentence and the proof in another", () => {
    expect(headline(compared(a, b))).toBe(
      "1 paragraph changed in substance, 1 inserted, 1 moved; 4 only renumbered; 2 sponsors joined, 1 renamed; 1 field of the head changed. " +
        "Proven: accepting all gives A/C.3/68/L.18/Rev.1, rejecting all A/C.3/68/L.18.",
    );
  });

  it("calls texts without a symbol by the names it is given", () => {
    const plain = doc({ operative: [op("*Urges* all States to act;")] });
    expect(headline(compared(plain, plain), { a: "draft.md", b: "revised.md" })).toBe(
      "No difference. Proven: accepting all gives revised.md, rejecting all draft.md.",
    );
    expect(headline(compared(plain, plain))).toContain("accepting all gives the second text");
  });
});

suite("the JSON of the command line", () => {
  it("has what the contract names and nothing else", () => {
    const json = comparisonJson(compared(a, b));
    expect(Object.keys(json)).toEqual(
      "a b pairs sponsors fields notes labels coverage proof limited summary".split(" "),
    );
    expect(json.b).toEqual({ symbol: "A/C.3/68/L.18/Rev.1", title: "", blocks: 7 });
    const { changes = [], ...pair } = json.pairs[4] ?? {};
    expect(pair).toEqual({ a: [3], b: [4], relation: "edited", moved: false, kinds: ["wording", "opening"] });
    const [textA = "", textB = ""] = [a, b].map((document, at) => blocksOf(document)[3 + at]?.text);
    expect(changes.map((change) => [textA.slice(...change.a), textB.slice(...change.b)])).toEqual([
      ["Requests", "Urges"],
      ["", " promptly and"],
    ]);
    expect(json.fields).toEqual([{ name: "symbol", a: "A/C.3/68/L.18", b: "A/C.3/68/L.18/Rev.1" }]);
    expect(json.notes).toEqual([{ a: "1", b: "1", relation: "same" }]);
    expect(json.labels).toContainEqual({ a: "OP1", b: "OP2" });
    expect(json.summary).toEqual({ inserted: 1, deleted: 0, moved: 1, edited: 1, renumbered: 4, same: 0 });
    expect(JSON.stringify(json)).not.toContain("runs");
  });
});
