import { describe, expect, test } from "vitest";
import { moveDown, moveUp } from "../../renderer/editor/commands/move.ts";
import { doc, heading, op, pp, sub } from "../build/build.ts";
import { at, doing, editing, shown } from "./draft.ts";

describe("moving with Alt and the arrows", () => {
  const three = doc({ operative: [op("One;"), op("Two:", {}, sub(1, "deep;")), op("Three.")] });

  test("takes a paragraph past its neighbour with all that stands under it; the caret goes along", () => {
    expect(shown(doing(editing(three), at("wo:"), moveUp))).toEqual([
      "OP1: T|wo:",
      "OP1 (a): deep;",
      "OP2: One;",
      "OP3: Three.",
    ]);
    expect(shown(doing(editing(three), at("One"), moveDown))).toEqual([
      "OP1: Two:",
      "OP1 (a): deep;",
      "OP2: |One;",
      "OP3: Three.",
    ]);
  });

  test("takes several paragraphs, and keeps them selected", () => {
    const state = doing(editing(three), at("wo:", { until: "Thr" }), moveUp);
    expect(shown(state)).toEqual(["OP1: Two:", "OP1 (a): deep;", "OP2: Thr|ee.", "OP3: One;"]);
    expect(state.doc.textBetween(state.selection.from, state.selection.to, " ")).toBe("wo: deep; Thr");
  });

  test("goes past headings", () => {
    const document = doc({ operative: [op("One;"), heading("Means"), op("Two.")] });
    const state = doing(editing(document), at("Two"), moveUp);
    expect(shown(state)).toEqual(["OP1: One;", "OP2: |Two.", "I: Means"]);
    expect(shown(doing(state, moveDown))).toEqual(["OP1: One;", "I: Means", "OP2: |Two."]);
  });

  test("takes a subparagraph past its siblings and on into the neighbouring paragraph", () => {
    const document = doc({ operative: [op("One:", {}, sub(1, "a;")), op("Two:", {}, sub(1, "b;"), sub(1, "c;"))] });
    const once = doing(editing(document), at("c;"), moveUp);
    expect(shown(once)).toEqual(["OP1: One:", "OP1 (a): a;", "OP2: Two:", "OP2 (a): |c;", "OP2 (b): b;"]);
    const twice = doing(once, moveUp);
    expect(shown(twice)).toEqual(["OP1: One:", "OP1 (a): a;", "OP1 (b): |c;", "OP2: Two:", "OP2 (a): b;"]);
    expect(shown(doing(twice, moveDown))).toEqual(shown(once));
  });

  test("stays in its part", () => {
    const state = editing(doc({ preamble: [pp("Recalling,")], operative: [op("Requests.")] }));
    expect(moveDown(doing(state, at("Recalling")))).toBe(false);
    expect(moveUp(doing(state, at("Requests")))).toBe(false);
  });
});
