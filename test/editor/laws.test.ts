import fc from "fast-check";
import { undo, undoDepth } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import { numbersOf } from "../../renderer/editor/plugins/numbers.ts";
import { lineText } from "../../renderer/editor/plugins/openings.ts";
import { noteReferences, notesOf } from "../../shared/document/notes.ts";
import { numbering } from "../../shared/document/numbering.ts";
import { documentFromJson, documentToJson } from "../../shared/document/schema.ts";
import { openingRange } from "../../shared/lexicon/opening-phrases.ts";
import { randomDocument } from "../build/random-document.ts";
import { countingIds, doing, editing, idsOf } from "./draft.ts";
import { type Act, commandsOf, randomAct } from "./random-acts.ts";

const RUNS = 1000;

/** Everything that must hold of a draft after any act. */
function expectSound(state: EditorState): void {
  const { doc } = state;
  doc.check();
  const ids = idsOf(doc);
  expect(ids).not.toContain(null);
  expect(new Set(ids).size).toBe(ids.length);

  const notes = notesOf(doc);
  const known = new Set(notes.map((note) => note.id));
  for (const reference of noteReferences(doc)) expect(known).toContain(reference.note);
  expect(notes.map((note) => note.id)).toEqual(doc.lastChild?.children.map((note) => note.attrs.id));

  doc.descendants((node, _pos, parent) => {
    if (node.type.name !== "clause" || !parent || parent.attrs.opening === "drafter") return;
    expect(openingWords(node)).toBe(wantedOpening(node, parent));
  });
  expect(numbersOf(state)).toEqual(numbering(doc));
}

function openingWords(line: Node): string {
  let words = "";
  line.forEach((node) => {
    if (node.marks.some((mark) => mark.type.name === "opening")) words += node.text ?? "";
  });
  return words;
}

function wantedOpening(line: Node, parent: Node): string {
  const part = parent.type.name;
  const text = lineText(line);
  const found =
    part === "operative"
      ? openingRange(text, "operative")
      : part === "preambular"
        ? openingRange(text, "preambular")
        : part === "chapeau"
          ? (openingRange(text, "preambular") ?? openingRange(text, "operative"))
          : null;
  return found ? text.slice(found.from, found.to) : "";
}

function undoAll(state: EditorState): EditorState {
  let now = state;
  while (undoDepth(now) > 0) now = doing(now, undo);
  return now;
}

test("no sequence of acts leads to an ill-formed draft, and undoing them all leads back", () => {
  let applied = 0;
  fc.assert(
    fc.property(
      randomDocument({ size: 4 }),
      fc.array(randomAct(), { minLength: 1, maxLength: 25, size: "max" }),
      (document, acts) => {
        const start = editing(document, countingIds());
        expectSound(start);
        let state = start;
        for (const act of acts as readonly Act[]) {
          const next = doing(state, ...commandsOf(act));
          if (next.doc !== state.doc) applied += 1;
          state = next;
          expectSound(state);
        }
        expect(documentToJson(documentFromJson(documentToJson(state.doc)))).toEqual(documentToJson(state.doc));
        expect(documentToJson(undoAll(state).doc)).toEqual(documentToJson(start.doc));
      },
    ),
    { numRuns: RUNS },
  );
  process.stderr.write(`${applied} changes of ${RUNS} drafts\n`);
});
