import fc from "fast-check";
import type { Command, EditorState } from "prosemirror-state";
import { TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { insertAnnex, insertChapeau, insertHeading, insertTable } from "../../renderer/editor/commands/insert.ts";
import { backspace, enter, forwardDelete, shiftTab, tab } from "../../renderer/editor/commands/keys.ts";
import { moveDown, moveUp } from "../../renderer/editor/commands/move.ts";
import { newParagraph } from "../../renderer/editor/commands/split.ts";
import { setSuffix } from "../../renderer/editor/commands/suffix.ts";
import { randomDocument } from "../build/random-document.ts";
import { doing, editing } from "./draft.ts";

const STRUCTURAL: Readonly<Record<string, Command>> = {
  enter,
  tab,
  shiftTab,
  moveUp,
  moveDown,
  newParagraph,
  insertHeading,
  insertChapeau,
  insertAnnex,
  insertTable,
  bis: setSuffix("bis"),
};

/** All letters and references of a draft, sorted: what moving things about must not change. */
function letters(state: EditorState): string {
  const found: string[] = [];
  state.doc.descendants((node) => {
    if (node.isText) found.push(...(node.text ?? "").replace(/\s/gu, ""));
    else if (node.isLeaf) found.push(node.type.name);
  });
  return found.sort().join("");
}

/** Puts the caret at the start or end of the line at a fraction of all lines. */
function edge(at: number, side: "start" | "end"): Command {
  return (state, dispatch) => {
    const lines: { from: number; to: number }[] = [];
    state.doc.descendants((node, pos) => {
      if (node.isTextblock) lines.push({ from: pos + 1, to: pos + 1 + node.content.size });
      return !node.isTextblock;
    });
    const line = lines[Math.floor(at * lines.length)];
    if (line)
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, side === "start" ? line.from : line.to)));
    return true;
  };
}

const fraction = fc.nat({ max: 9999 }).map((value) => value / 10_000);

test("no structural command loses or invents a letter or a reference", () => {
  fc.assert(
    fc.property(
      randomDocument({ size: 4 }),
      fc.array(fc.record({ name: fc.constantFrom(...Object.keys(STRUCTURAL)), at: fraction }), {
        maxLength: 12,
        size: "max",
      }),
      (document, steps) => {
        let state = editing(document);
        const before = letters(state);
        for (const { name, at } of steps) {
          state = doing(
            state,
            edge(at, at * 100 - Math.floor(at * 100) < 0.5 ? "start" : "end"),
            STRUCTURAL[name] as Command,
          );
          expect(letters(state), name).toBe(before);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test("joining two lines loses no letter, unless it takes a mark away", () => {
  fc.assert(
    fc.property(
      randomDocument({ size: 4, notes: false, crossReferences: false }),
      fc.array(fraction, { maxLength: 12, size: "max" }),
      (document, places) => {
        let state = editing(document);
        const before = letters(state).replaceAll("hard_break", "");
        for (const [step, at] of places.entries()) {
          const forward = step % 2 === 0;
          state = doing(state, edge(at, forward ? "end" : "start"), forward ? forwardDelete : backspace);
          // What a first stroke has selected (a table) is not what is tried here.
          expect(letters(state).replaceAll("hard_break", "")).toBe(before);
        }
      },
    ),
    { numRuns: 400 },
  );
});
