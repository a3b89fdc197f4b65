import { describe, expect, test } from "vitest";
import { applyTransaction, asAct } from "../../renderer/editor/act.ts";
import { gapAt, moveToGap } from "../../renderer/editor/commands/drop.ts";
import { containersOf, placedRows } from "../../renderer/editor/rows/container.ts";
import { annex, doc, heading, numbered, op, pp, sub } from "../build/build.ts";
import { editing, idsOf, shown } from "./draft.ts";

type State = ReturnType<typeof editing>;

/** Drops block `id` above or below the block `target`; null where it cannot land there. */
function dropped(state: State, id: string, target: string, side: "above" | "below"): State | null {
  const rows = containersOf(state.doc).flatMap(placedRows);
  const pos = rows.find((placed) => placed.row.attrs.id === target)?.start ?? -1;
  const gap = gapAt(state.doc, id, { pos, after: side === "below" });
  const transaction = gap && moveToGap(state, id, gap);
  return transaction && applyTransaction(state, asAct(transaction));
}

const draft = doc({
  preamble: [pp("*Recalling* one,", { id: "pp" })],
  operative: [
    op("*Urges* two:", { id: "two" }, sub(1, "a;"), sub(1, "b:", sub(2, "i;"))),
    heading("Means", { id: "means" }),
    op("*Decides* three:", { id: "three" }, sub(1, "c.")),
  ],
  annexes: [annex("Principles", { id: "ax" }, numbered("*States* act.", { id: "num" }))],
});
// Subparagraphs have the ids b1 (a;), b2 (b:), b3 (i;) and b4 (c.).

describe("a dragged paragraph", () => {
  test("lands between paragraphs, with what stands under it, never inside one", () => {
    expect(shown(dropped(editing(draft), "three", "b1", "below") as State)).toEqual([
      "PP1: Recalling one,",
      "OP1: Urges two:",
      "OP1 (a): a;",
      "OP1 (b): b:",
      "OP1 (b) (i): i;",
      "OP2: |Decides three:",
      "OP2 (a): c.",
      "I: Means",
      "Annex: Principles",
      "Annex, 1: States act.",
    ]);
  });

  test("does not move where it stands already", () => {
    expect(dropped(editing(draft), "two", "two", "above")).toBeNull();
    expect(dropped(editing(draft), "two", "b3", "below")).toBeNull();
  });

  test("takes the opening and the end of the part it lands in", () => {
    const state = dropped(editing(draft), "two", "pp", "below") as State;
    expect(shown(state).slice(0, 3)).toEqual(["PP1: Recalling one,", "PP2: |Urging two:", "PP2 (a): a;"]);
    expect(idsOf(state.doc).sort()).toEqual(idsOf(editing(draft).doc).sort());
    expect(shown(dropped(editing(draft), "pp", "three", "above") as State)).toContain("OP2: |Recalls one;");
  });

  test("becomes a numbered paragraph in an annex", () => {
    expect(shown(dropped(editing(draft), "pp", "num", "above") as State).slice(-2)).toEqual([
      "paragraph: |Recalling one,",
      "Annex, 1: States act.",
    ]);
    expect(shown(dropped(editing(draft), "three", "num", "below") as State).slice(-2)).toEqual([
      "Annex, 2: |Decides three:",
      "Annex, 2 (a): c.",
    ]);
  });

  test("does not take a heading into the preamble", () => {
    expect(dropped(editing(draft), "means", "pp", "above")).toBeNull();
  });
});

describe("a dragged subparagraph", () => {
  test("keeps its level where it can, and takes the nearest that fits where it cannot", () => {
    expect(shown(dropped(editing(draft), "b4", "b1", "above") as State).slice(1, 4)).toEqual([
      "OP1: Urges two:",
      "OP1 (a): |c.",
      "OP1 (b): a;",
    ]);
    expect(shown(dropped(editing(draft), "b3", "b4", "above") as State).slice(-4, -2)).toEqual([
      "OP2 (a): |i;",
      "OP2 (b): c.",
    ]);
  });

  test("cannot stand under a heading", () => {
    expect(dropped(editing(draft), "b1", "means", "below")).toBeNull();
  });
});
