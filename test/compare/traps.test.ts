import { describe, expect, it } from "vitest";
import type { Pair } from "../../shared/compare/comparison.ts";
import { doc, op, sub } from "../build/build.ts";
import { compared, draft, expectRedline, told, written } from "./redline-notation.ts";

describe("traps that others fell into", () => {
  it("a number keeps its digits together, however alike old and new are", () => {
    expectRedline(
      "*Recalls* resolutions {-67/186-}{+68/193+} on crime and {-20/30-}{+20/50+} on trade of {-18-}{+19+} December;",
    );
    expectRedline("*Notes* that 1{+,000+} States;".replace("1{+,000+}", "{-1-}{+1,000+}"));
  });

  it("letters that two openings share are no common text", () => {
    const { pairs } = compared(
      draft("*Recalling* the Charter,\n*Reaffirming* its commitment to the Charter and to international law,"),
      draft("*Reaffirming* its commitment to the Charter and to international law,\n*Recalling* the Charter,"),
    );
    expect(pairs.map((pair) => pair.changes)).toEqual([[], []]);
    expect(pairs.filter((pair) => pair.moved)).toHaveLength(1);
  });

  it("brackets stand alone, so that agreeing on a text marks brackets only", () => {
    const { kinds } = expectRedline("*Urges* all States {-[-}to act{-]-} without delay;");
    expect(kinds).toEqual(["wording"]);
  });

  it("repeated words inside a paragraph do not attract one another", () => {
    expectRedline("*Urges* States, the Office{+, the Commission+} and the Secretariat, in the framework of the plan;");
  });

  it("an inserted clause begins where a drafter would begin it", () => {
    expectRedline("*Urges* States{+, as appropriate+}, to act without delay;");
    expectRedline("*Invites* Governments{+ and regional organizations+} and civil society to contribute;");
  });

  it("a sentence that was rewritten is one replaced phrase and no confetti", () => {
    const { changes } = compared(
      draft(
        "||*Stresses* that the lack of means to prevent such acts of violence in the cities of the region is a cause of grave concern;",
      ),
      draft(
        "||*Stresses* that new threats to the security of the poorest in the suburbs of the capitals demand a cause of action;",
      ),
    ).pairs[0] as Pair;
    expect(changes.length).toBeLessThanOrEqual(4);
  });

  it("signs of several parts are replaced whole", () => {
    const { pairs } = compared(
      draft("||*Notes* the sign 👩‍👩‍👧 and the sign 𝑏 here;"),
      draft("||*Notes* the sign 👩‍👩‍👦 and the sign 𝑐 here;"),
    );
    expect(written(pairs[0] as Pair)).toBe("Notes the sign {-👩‍👩‍👧-}{+👩‍👩‍👦+} and the sign {-𝑏-}{+𝑐+} here;");
  });

  it("two unrelated paragraphs in one place are one deleted and one inserted", () => {
    const comparison = compared(
      draft("||*Requests* the Secretary-General to submit a report on the implementation of the present resolution;"),
      draft("||*Welcomes* the generous offer of the Government of Qatar to host the congress in Doha;"),
    );
    expect(told(comparison)).toEqual(["OP1 → –: deleted", "– → OP1: inserted"]);
  });

  it("a paragraph that quotes another is not the one it quotes", () => {
    const quoted = "*Urges* all States to ratify the Convention against Corruption and its Protocols without delay;";
    const quoting =
      "*Recalls* that it urged all States to ratify the Convention against Corruption and its Protocols without delay, and notes with regret how few of them have so far heeded that call in the decade since it was made;";
    const comparison = compared(draft(`||${quoted}`), draft(`||${quoting}\n${quoted}`));
    expect(told(comparison)).toEqual(["– → OP1: inserted"]);
  });

  it("a reference that prints nothing and stands behind a space loses no space", () => {
    const before = doc({ operative: [op("*Urges* (a) {x:own}the States to act now;", { id: "x" })] });
    const after = doc({ operative: [op("*Urges* (a) {gone:own}the States to act now;", { id: "x" })] });
    expect(compared(before, after).proof.acceptAll).toBe(true);
  });

  it("look-alike recitals whose first is deleted stay themselves though all of them were edited", () => {
    const recital = (n: number, end: string) =>
      `*Recalling also* its resolution ${60 + n}/${n * 7} of ${n} December ${2005 + n} on ${end},`;
    const a = [1, 2, 3, 4, 5].map((n) => recital(n, "technical cooperation")).join("\n");
    const b = [2, 3, 4, 5].map((n) => recital(n, "technical cooperation and assistance")).join("\n");
    const comparison = compared(draft(a), draft(b));
    expect(told(comparison)).toEqual([
      "PP1 → –: deleted",
      ...[2, 3, 4, 5].map((n) => `PP${n} → PP${n - 1}: edited (wording)`),
    ]);
  });
});

describe("cross references", () => {
  const note = (target: string, ...first: readonly string[]) =>
    doc({
      operative: [
        ...first.map((words, at) => op(words, { id: `first${at}` })),
        op("*Requests* the Secretary-General to submit a report;", { id: "report" }),
        op("*Urges* all States to ratify the Convention;", { id: "ratify" }),
        op(`*Decides* to review what is mentioned in paragraph {${target}} above.`, { id: "last" }),
      ],
    });
  const notes = "*Notes* the proposals of the expert group on cybercrime;";

  it("that print the same number but lead elsewhere are reported", () => {
    const comparison = compared(note("ratify"), note("report", notes));
    expect(written(comparison.pairs.at(-1) as Pair)).toContain("paragraph {-2-}{+2+} above");
    expect(comparison.pairs.at(-1)?.kinds).toEqual(["wording"]);
  });

  it("followed in plain letters are consequential too", () => {
    const plain = (n: number, ...first: readonly string[]) =>
      draft(
        `||${[...first, "*Requests* the Secretary-General to submit a report;", `*Decides* to consider the report mentioned in paragraph ${n} above.`].join("\n")}`,
      );
    expect(compared(plain(1), plain(2, notes)).pairs.at(-1)?.kinds).toEqual(["consequential"]);
    expect(compared(plain(1), plain(1, notes)).pairs.at(-1)?.relation).toBe("renumbered");
  });
});

describe("structure", () => {
  it("a subparagraph that became a paragraph of its own is the same words, standing otherwise", () => {
    const words = "To establish national focal points for the exchange of information;";
    const others = [op("*Urges* all States to ratify the Convention against Corruption;", { id: "u" })];
    const comparison = compared(
      doc({ operative: [op("*Invites* Governments:", { id: "i" }, sub(1, words), sub(1, "To report;")), ...others] }),
      doc({ operative: [op("*Invites* Governments:", { id: "i" }, sub(1, "To report;")), op(words), ...others] }),
    );
    expect(comparison.pairs.find(({ a }) => comparison.a.blocks[a[0] ?? -1]?.text === words)).toMatchObject({
      relation: "edited",
      kinds: ["format"],
      changes: [],
    });
  });

  it("the tail of a paragraph that became subparagraphs is a split", () => {
    const a = doc({
      operative: [
        op(
          "*Invites* Governments to establish national focal points for the exchange of information, to review their legislation on corruption and asset recovery, and to report on both;",
        ),
      ],
    });
    const b = doc({
      operative: [
        op(
          "*Invites* Governments:",
          {},
          sub(1, "To establish national focal points for the exchange of information;"),
          sub(1, "To review their legislation on corruption and asset recovery, and to report on both;"),
        ),
      ],
    });
    expect(compared(a, b).pairs).toMatchObject([{ a: [0], b: [0, 1, 2], relation: "split", moved: false }]);
  });

  it("subparagraphs of the same words are matched below their own paragraphs", () => {
    const listed = (words: string, id: string, ...items: readonly string[]) =>
      op(words, { id }, ...items.map((item) => sub(1, item)));
    const a = doc({
      operative: [
        listed("*Requests* the Office on Drugs and Crime:", "r", "To report annually;", "To act;"),
        listed("*Invites* the donors of the trust fund:", "i", "To report annually;", "To act;"),
      ],
    });
    const b = doc({
      operative: [
        listed("*Requests* the Office on Drugs and Crime:", "r", "To report annually;"),
        listed("*Invites* the donors of the trust fund:", "i", "To report annually;", "To act;"),
      ],
    });
    expect(told(compared(a, b))).toEqual(["OP1 (b) → –: deleted"]);
  });
});
