import { undo } from "prosemirror-history";
import { describe, expect, test } from "vitest";
import { deleteSelection } from "../../renderer/editor/commands/delete-range.ts";
import { insertCrossReference } from "../../renderer/editor/commands/insert.ts";
import { moveDown, moveUp } from "../../renderer/editor/commands/move.ts";
import { setSuffix } from "../../renderer/editor/commands/suffix.ts";
import { numbersOf } from "../../renderer/editor/plugins/numbers.ts";
import { crossReferenceText } from "../../shared/document/runs.ts";
import { doc, op, sub } from "../build/build.ts";
import { at, doing, editing, shown } from "./draft.ts";

type State = ReturnType<typeof editing>;

/** What the cross references of a draft print. */
function printed(state: State): string[] {
  const texts: string[] = [];
  state.doc.descendants((node) => {
    if (node.type.name === "cross_ref") texts.push(crossReferenceText(node, numbersOf(state)));
  });
  return texts;
}

describe("a cross reference", () => {
  const draft = doc({
    operative: [
      op("One;", { id: "one" }),
      op("Two:", { id: "two" }, sub(1, "a;"), sub(1, "b;")),
      op("As in paragraph above.", { id: "three" }),
    ],
  });

  test("prints the number of its paragraph, live", () => {
    const state = doing(editing(draft), at("above"), insertCrossReference("two"));
    expect(printed(state)).toEqual(["2"]);
    expect(printed(doing(state, at("Two"), moveUp))).toEqual(["1"]);
    expect(printed(doing(state, at("Two"), setSuffix("bis")))).toEqual(["1 bis"]);
  });

  test("to a subparagraph prints the whole number, beside its siblings its own alone", () => {
    expect(printed(doing(editing(draft), at("above"), insertCrossReference("b2")))).toEqual(["2 (b)"]);
    expect(printed(doing(editing(draft), at("a;"), insertCrossReference("b2")))).toEqual(["(b)"]);
  });

  test("keeps the last number it printed when its paragraph goes, and finds it again by undo", () => {
    const state = doing(editing(draft), at("above"), insertCrossReference("two"), at("Two"), moveUp);
    const gone = doing(state, at("Two:", { until: "One" }), deleteSelection);
    expect(shown(gone)).toEqual(["OP1: |;", "OP2: As in paragraph #above."]);
    expect(printed(gone)).toEqual(["1"]);
    expect(printed(doing(gone, undo, at("Two"), moveDown))).toEqual(["2"]);
  });
});

test("a suffix keeps the number before it and counts for nothing after it", () => {
  const state = doing(editing(doc({ operative: [op("One;"), op("Two;"), op("Three.")] })), at("Two"), setSuffix("bis"));
  expect(shown(state)).toEqual(["OP1: One;", "OP1 bis: |Two;", "OP2: Three."]);
  expect(shown(doing(state, setSuffix("")))).toEqual(["OP1: One;", "OP2: |Two;", "OP3: Three."]);
});
