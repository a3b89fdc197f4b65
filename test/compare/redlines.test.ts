import { describe, expect, it } from "vitest";
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
