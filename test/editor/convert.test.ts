import { undo } from "prosemirror-history";
import { describe, expect, test } from "vitest";
import { toOperative, toPreambular } from "../../renderer/editor/commands/convert.ts";
import { chapeau, doc, heading, note, op, pp, sub } from "../build/build.ts";
import { at, doing, editing, idsOf, shown } from "./draft.ts";

const draft = doc({
  preamble: [
    pp("*Recalling* its resolution 60/1,"),
    pp("*Noting with appreciation* the report,[^n1]", { id: "report" }),
  ],
  operative: [
    op("*Urges* the Secretary-General:", { id: "req" }, sub(1, "To act;")),
    op("*Decides* to remain seized.", { id: "seized" }),
  ],
  notes: [note("A/68/127.", { id: "n1" })],
});

describe("turning a preambular paragraph into an operative one", () => {
  test("puts it first, with its opening in the other form and a semicolon before its note's mark", () => {
    const state = doing(editing(draft), at("the report"), toOperative);
    expect(shown(state)).toEqual([
      "PP1: Recalling its resolution 60/1,",
      "OP1: Notes with appreciation |the report;[1]",
      "OP2: Urges the Secretary-General:",
      "OP2 (a): To act;",
      "OP3: Decides to remain seized.",
      "note 1: A/68/127.",
    ]);
    expect(idsOf(state.doc)).toContain("report");
  });

  test("makes a sole operative paragraph end in a full stop", () => {
    const state = doing(editing(doc({ preamble: [pp("*Recalling* its resolution,")] })), at("its"), toOperative);
    expect(shown(state)).toEqual(["OP1: Recalls |its resolution."]);
  });
});

describe("turning an operative paragraph into a preambular one", () => {
  test("puts it last, with what stands under it; a colon stays", () => {
    expect(shown(doing(editing(draft), at("the Secretary"), toPreambular)).slice(0, 5)).toEqual([
      "PP1: Recalling its resolution 60/1,",
      "PP2: Noting with appreciation the report,[1]",
      "PP3: Urging |the Secretary-General:",
      "PP3 (a): To act;",
      "OP1: Decides to remain seized.",
    ]);
  });

  test("leaves the full stop to the paragraph that is last now", () => {
    const document = doc({ operative: [op("*Requests* one;"), op("*Welcomes* two.")] });
    expect(shown(doing(editing(document), at("two"), toPreambular))).toEqual([
      "PP1: Welcoming |two,",
      "OP1: Requests one.",
    ]);
  });

  test("takes the whole paragraph from a caret in its subparagraph", () => {
    expect(shown(doing(editing(draft), at("To act"), toPreambular))[3]).toBe("PP3 (a): |To act;");
  });

  test("is undone as one act", () => {
    const start = editing(draft);
    expect(doing(start, at("the Secretary"), toPreambular, undo).doc.eq(start.doc)).toBe(true);
  });

  test("does not take headings along", () => {
    const state = editing(doc({ operative: [heading("Means"), op("Requests.")] }));
    expect(toPreambular(doing(state, at("Mea", { until: "Req" })))).toBe(false);
  });
});

test("there and back again is the same text", () => {
  const start = editing(draft);
  const back = doing(start, at("the report"), toOperative, toPreambular);
  expect(shown(back)[1]).toBe("PP2: Noting with appreciation |the report,[1]");
});

test("a chapeau becomes operative where it stands", () => {
  const document = doc({
    operative: [op("*Requests* one;"), chapeau("*Having considered* the report,"), op("*Decides* two.")],
  });
  expect(shown(doing(editing(document), at("the report"), toOperative))[1]).toMatch(/^OP2: .*the report;$/);
});
