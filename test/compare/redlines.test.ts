import { describe, expect, it } from "vitest";
import type { Pair } from "../../shared/compare/comparison.ts";
import { doc, note, op, pp, sub } from "../build/build.ts";
import { compared, draft, expectRedline, told, written } from "./redline-notation.ts";

describe("words", () => {
  it("are replaced whole: numbers, symbols, hyphenated words", () => {
    expectRedline("*Urges* all States to act by {-2030-}{+2050+} as set out in the plan of work;");
    expectRedline("*Recalls* resolution {-A/RES/70/1-}{+A/RES/75/1+} on the development agenda;");
    expectRedline("*Requests* the {-Secretary-General-}{+Secretary-Generals+} to submit a report on the matter;");
    expectRedline("*Recalls* resolution {-1373-}{+1540+} (2001) of the Security Council on the matter;");
  });

  it("keep the space that belongs to them", () => {
    expectRedline("*Urges* all{+ Member+} States to cooperate fully with the Office;");
    expectRedline(
      "*Urges* all {-Member -}States to cooperate fully with the Office;".replace(" {-Member -}", "{- Member-} "),
    );
  });

  it("are not cut into confetti when a clause is rewritten", () => {
    const pair = expectRedline(
      "*Requests* the Secretary-General to report{- on progress made in implementing the plan-}{+, before 1 May, about all obstacles that States have met+};",
    );
    expect(pair.changes).toHaveLength(1);
  });

  it("stay whole in scripts without spaces", () => {
    const { a, b } = { a: "敦促所有会员国充分合作;", b: "敦促所有会员国积极合作;" };
    const pair = compared(doc({ operative: [op(a)] }), doc({ operative: [op(b)] })).pairs[0];
    expect(pair && written(pair)).toBe("敦促所有会员国{-充分-}{+积极+}合作;");
  });
});

describe("kinds of change", () => {
  const kinds = (redline: string) => expectRedline(redline).kinds;

  it("tell substance from form", () => {
    expect(kinds("*Urges* all{+ Member+} States to cooperate fully;")).toEqual(["wording"]);
    expect(kinds("*Urges* States to cooperate{+,+} as appropriate and without delay;")).toEqual(["punctuation"]);
    expect(kinds("*Recalls* resolution {-80/___-}{+80/229+} of the General Assembly on this matter;")).toEqual([
      "citation",
    ]);
  });

  it("know the opening phrase, and what only follows from a neighbour", () => {
    const opening = compared(
      draft("||*Requests* all States to cooperate;"),
      draft("||*Urges* all States to cooperate;"),
    );
    expect(opening.pairs[0]?.kinds).toEqual(["opening"]);
    const cycle = compared(draft("||*Also requests* all States to act;"), draft("||*Requests* all States to act;"));
    expect(cycle.pairs[0]?.kinds).toEqual(["consequential"]);
  });

  it("see that only the look changed, and ink no word", () => {
    const { pairs } = compared(draft("||*Notes* the Treaty Series;"), draft("||*Notes* the _Treaty Series_;"));
    expect(pairs[0]?.kinds).toEqual(["format"]);
    expect(pairs[0]?.changes).toEqual([]);
  });

  it("call kerning noise spacing, never wording", () => {
    const { pairs } = compared(
      draft("||*Notes* South- South cooperation in Amer ica;"),
      draft("||*Notes* South-South cooperation in America;"),
    );
    expect(pairs[0]?.kinds).toEqual(["spacing"]);
  });
});

describe("paragraphs", () => {
  const five = `||
    *Urges* all States to ratify the Convention against Corruption;
    *Requests* the Secretary-General to submit a report on the programme;
    *Invites* Member States to make voluntary contributions to the trust fund;
    *Welcomes* the establishment of the International Academy as a centre of excellence;
    *Decides* to consider the matter further at its next session.`;

  it("that moved are one move, and their neighbours only renumbered", () => {
    const moved = `||
    *Decides* to consider the matter further at its next session.
    *Urges* all States to ratify the Convention against Corruption;
    *Requests* the Secretary-General to submit a report on the programme;
    *Invites* Member States to make voluntary contributions to the trust fund;
    *Welcomes* the establishment of the International Academy as a centre of excellence;`;
    const comparison = compared(draft(five), draft(moved));
    expect(told(comparison)).toEqual(["OP5 → OP1: renumbered, moved"]);
    expect(comparison.summary).toMatchObject({ moved: 1, inserted: 0, deleted: 0, edited: 0, renumbered: 4 });
  });

  it("that moved and were edited are one move with its edits", () => {
    const moved = five
      .replace("    *Decides* to consider the matter further at its next session.", "")
      .replace("||", "||\n*Decides* to consider the matter in detail at its next regular session.\n");
    const comparison = compared(draft(five), draft(moved));
    expect(told(comparison)).toEqual(["OP5 → OP1: edited, moved (wording)"]);
    expect(written(comparison.pairs[0] as never)).toBe(
      "Decides to consider the matter {-further-}{+in detail+} at its next{+ regular+} session.",
    );
  });

  it("that only shifted are renumbered, and the reference map says so", () => {
    const inserted = five.replace("||", "||\n*Takes note* of the proposals of the expert group on cybercrime;");
    const comparison = compared(draft(five), draft(inserted));
    expect(told(comparison)).toEqual(["– → OP1: inserted"]);
    expect(comparison.labels[0]).toEqual({ a: "OP1", b: "OP2" });
    expect(comparison.pairs.slice(1).flatMap((pair) => pair.changes)).toEqual([]);
  });

  it("that look alike are not confused when the first of them goes", () => {
    const recitals = [1, 2, 3, 4, 5].map(
      (n) => `*Recalling also* its resolution ${60 + n}/${n * 7} of ${n} December ${2005 + n},`,
    );
    const comparison = compared(draft(recitals.join("\n")), draft(recitals.slice(1).join("\n")));
    expect(told(comparison)).toEqual(["PP1 → –: deleted"]);
  });

  it("are split and merged as such", () => {
    const whole =
      "||*Urges* all States to ratify the Convention against Corruption and invites them to make voluntary contributions to the trust fund;";
    const halves =
      "||*Urges* all States to ratify the Convention against Corruption;\n*Invites* them to make voluntary contributions to the trust fund;";
    expect(told(compared(draft(whole), draft(halves)))).toEqual(["OP1 → OP1+OP2: split (wording)"]);
    expect(told(compared(draft(halves), draft(whole)))).toEqual(["OP1+OP2 → OP1: merged (wording)"]);
  });

  it("may change from recital to operative paragraph and stay the same paragraph", () => {
    const recital =
      "*Recognizing* the important contribution of public-private cooperation to the prevention of crime in the tourism sector,";
    const operative =
      "*Recognizes* the important contribution of public-private cooperation to the prevention of crime in the tourism sector;";
    const other = "*Urges* all States to ratify the Convention;";
    const comparison = compared(draft(`${recital}||${other}`), draft(`||${other}\n${operative}`));
    expect(told(comparison)).toEqual(["PP1 → OP2: edited, moved (opening, punctuation)"]);
  });

  it("take their subparagraphs along when they move", () => {
    const listed = op(
      "*Requests* the Office:",
      { id: "x" },
      sub(1, "To continue its technical assistance;"),
      sub(1, "To report on it;"),
    );
    const other = [
      "*Urges* all States to ratify the Convention against Corruption;",
      "*Invites* all donors to contribute to the trust fund;",
    ];
    const ops = other.map((words, at) => op(words, { id: `y${at}` }));
    const comparison = compared(doc({ operative: [listed, ...ops] }), doc({ operative: [...ops, listed] }));
    const moved = comparison.pairs
      .filter((pair) => pair.moved)
      .map((pair) => comparison.b.blocks[pair.b[0] ?? 0]?.label);
    expect([["OP3"], ["OP1", "OP2"]]).toContainEqual(moved);
  });
});

describe("notes and cross references", () => {
  it("are compared by what they say: a renumbered mark is no change", () => {
    const a = doc({
      preamble: [pp("*Recalling* the Convention,[^n1]")],
      notes: [note("Treaty Series, vol. 1.", { id: "n1" })],
    });
    const b = doc({
      preamble: [pp("*Noting* the report of the Commission on its work,[^r]"), pp("*Recalling* the Convention,[^n1]")],
      notes: [note("A/68/127.", { id: "r" }), note("Treaty Series, vol. 1.", { id: "n1" })],
    });
    const comparison = compared(a, b);
    expect(told(comparison)).toEqual(["– → PP1: inserted"]);
    expect(comparison.notes.map(({ a: before, b: after, relation }) => [before, after, relation])).toEqual([
      [null, "1", "inserted"],
      ["1", "2", "renumbered"],
    ]);
  });

  it("that merely followed their paragraph are consequential", () => {
    const reference = (first: readonly string[]) =>
      doc({
        operative: [
          ...first.map((words, at) => op(words, { id: `f${at}` })),
          op("*Requests* the Secretary-General to submit a report;", { id: "report" }),
          op(
            "*Also requests* him to include in the report referred to in paragraph {report} above the status of ratifications.",
            { id: "last" },
          ),
        ],
      });
    const comparison = compared(
      reference([]),
      reference(["*Urges* all States to ratify the Convention against Corruption;"]),
    );
    const last = comparison.pairs.at(-1);
    expect(last?.kinds).toEqual(["consequential"]);
    expect(last?.redline.every((segment) => segment.op === "same")).toBe(true);
  });
});

describe("sponsors", () => {
  it("are compared as people: order, apostrophes and new names are no change of sponsor", () => {
    const a = doc({ sponsors: ["Côte d'Ivoire", "Italy", "Swaziland"] });
    const b = doc({ sponsors: ["Albania", "Côte d’Ivoire", "Eswatini"] });
    expect(compared(a, b).sponsors).toEqual({
      joined: ["Albania"],
      withdrawn: ["Italy"],
      renamed: [{ a: "Swaziland", b: "Eswatini" }],
      kept: 2,
    });
  });
});

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
