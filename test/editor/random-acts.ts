import fc from "fast-check";
import { redo, undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import {
  AllSelection,
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
} from "prosemirror-state";
import { asAct } from "../../renderer/editor/act.ts";
import { copiedFrom, pastedText } from "../../renderer/editor/clipboard/clipboard.ts";
import { pastedSlice } from "../../renderer/editor/clipboard/from-slice.ts";
import type { Pasted } from "../../renderer/editor/clipboard/pasted.ts";
import { placePasted } from "../../renderer/editor/clipboard/place.ts";
import { breakLine } from "../../renderer/editor/commands/breaks.ts";
import { toOperative, toPreambular } from "../../renderer/editor/commands/convert.ts";
import { deleteSelection, replaceSelected } from "../../renderer/editor/commands/delete-range.ts";
import { gapAt, moveToGap } from "../../renderer/editor/commands/drop.ts";
import {
  insertAnnex,
  insertChapeau,
  insertCrossReference,
  insertHeading,
  insertTable,
} from "../../renderer/editor/commands/insert.ts";
import { backspace, enter, forwardDelete, shiftTab, tab } from "../../renderer/editor/commands/keys.ts";
import { autoOpening, emphasis, setOpening } from "../../renderer/editor/commands/marks.ts";
import { moveDown, moveUp } from "../../renderer/editor/commands/move.ts";
import { insertNote, insertReference } from "../../renderer/editor/commands/notes.ts";
import { newParagraph } from "../../renderer/editor/commands/split.ts";
import { commaInSponsor } from "../../renderer/editor/commands/sponsors.ts";
import { setSuffix } from "../../renderer/editor/commands/suffix.ts";
import { containersOf, placedRows } from "../../renderer/editor/rows/container.ts";

/** Something a drafter might do next; `at` and `to` are places in the document as fractions, so that it can be done to any document. */
export interface Act {
  readonly name: string;
  /** Where the caret is put first. */
  readonly place: Place;
  readonly at: number;
  readonly to: number;
  readonly words: string;
}

type Place = "stay" | "inside" | "start" | "end" | "stretch";

/** The line at a fraction of all lines; the fixed ones at the head count for one, so that most acts are done to paragraphs. */
function lineAt(document: Node, at: number): { readonly from: number; readonly to: number } {
  const head: { from: number; to: number }[] = [];
  const body: { from: number; to: number }[] = [];
  document.descendants((candidate, pos) => {
    if (!candidate.isTextblock) return true;
    const line = { from: pos + 1, to: pos + 1 + candidate.content.size };
    (pos < document.resolve(1).node(1).nodeSize ? head : body).push(line);
    return false;
  });
  const lines = [head[Math.floor(at * 97) % head.length], ...body];
  return lines[Math.floor(at * lines.length)] ?? { from: 1, to: 1 };
}

/** Puts the caret into a line, at its edges where things are joined, or selects from it into a line after it. */
function goTo({ place, at, to }: Act): Command {
  return (state, dispatch) => {
    if (place === "stay") return false;
    const line = lineAt(state.doc, at);
    const inside = line.from + Math.round(to * (line.to - line.from));
    const head = { inside, start: line.from, end: line.to, stretch: inside }[place];
    // Mostly a paragraph or two, as people select; sometimes half the document.
    const reach = place === "stretch" ? Math.round(to ** 4 * (state.doc.content.size - head)) + Math.round(to * 30) : 0;
    const end = Math.min(state.doc.content.size, head + reach);
    dispatch?.(state.tr.setSelection(TextSelection.between(state.doc.resolve(head), state.doc.resolve(end))));
    return true;
  };
}

function node(at: number): Command {
  return (state, dispatch) => {
    const { $head } = Selection.near(state.doc.resolve(Math.round(at * state.doc.content.size)));
    for (let depth = $head.depth; depth > 0; depth -= 1) {
      const found = $head.node(depth);
      if (!NodeSelection.isSelectable(found) || found.isTextblock) continue;
      dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $head.before(depth))));
      return true;
    }
    return false;
  };
}

const all: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(new AllSelection(state.doc)));
  return true;
};

const type =
  (words: string): Command =>
  (state, dispatch) => {
    const transaction = state.tr;
    replaceSelected(transaction, words);
    dispatch?.(transaction);
    return true;
  };

/** The id at a fraction of the ids that `wanted` accepts. */
function idAt(document: Node, at: number, wanted: (node: Node) => boolean): string | null {
  const ids: string[] = [];
  document.descendants((candidate) => {
    if (typeof candidate.attrs.id === "string" && wanted(candidate)) ids.push(candidate.attrs.id);
  });
  return ids[Math.floor(at * ids.length)] ?? null;
}

const TEXTS = [
  "a few words",
  "Recalling its resolution 60/1 of 16 September 2005,\n\nNoting the report,¹\n\n1. Requests the Secretary-General:\n\n(a) To report;\n\n(b) To act;\n\n¹ A/68/127.",
  "1. Urges all States;\n\n2. Decides to remain seized, as in paragraph 1 above.\n",
  "Albania, Andorra and Togo",
  "| one | two |\n| --- | --- |\n| three | four |\n",
  "Annex\n\nPrinciples\n\n1. States shall act.\n\n2. They shall report.\n",
  "\n\n",
  "Draft resolution\n\nA title\n\nThe General Assembly,\n\nGuided by the Charter,\n\n1. Decides.\n",
];

let pastes = 0;

/** Pastes what `make` makes of the state. */
function pasting(make: (state: EditorState) => Pasted | null): Command {
  return (state, dispatch) => {
    const pasted = make(state);
    if (!pasted) return false;
    const transaction = state.tr;
    placePasted(transaction, pasted, () => {
      pastes += 1;
      return `paste${pastes}`;
    });
    dispatch?.(asAct(transaction));
    return true;
  };
}

/** A stretch of the document as the clipboard would hold it. */
function copied(state: EditorState, from: number, to: number): Pasted {
  const size = state.doc.content.size;
  const slice = state.doc.slice(Math.round(from * size), Math.round(Math.min(1, to) * size), true);
  return pastedSlice(slice, copiedFrom(state).notes);
}

const MAKERS: Readonly<Record<string, (act: Act) => Command>> = {
  node: ({ at }) => node(at),
  "select all": () => all,
  type: ({ words }) => type(words),
  enter: () => enter,
  "shift enter": () => breakLine,
  backspace: () => backspace,
  delete: () => forwardDelete,
  "delete selection": () => deleteSelection,
  tab: () => tab,
  "shift tab": () => shiftTab,
  "move up": () => moveUp,
  "move down": () => moveDown,
  "new paragraph": () => newParagraph,
  "to operative": () => toOperative,
  "to preambular": () => toPreambular,
  "insert note": () => insertNote,
  "repeat note":
    ({ at }) =>
    (state, dispatch) => {
      const id = idAt(state.doc, at, (candidate) => candidate.type.name === "note");
      return id !== null && insertReference(id)(state, dispatch);
    },
  "cross reference":
    ({ at }) =>
    (state, dispatch) => {
      const id = idAt(state.doc, at, (candidate) => candidate.type.name !== "note");
      return id !== null && insertCrossReference(id)(state, dispatch);
    },
  heading: () => insertHeading,
  chapeau: () => insertChapeau,
  annex: () => insertAnnex,
  table: () => insertTable,
  "set opening": () => setOpening,
  "auto opening": () => autoOpening,
  emphasis: () => emphasis,
  bis: () => setSuffix("bis"),
  comma: () => commaInSponsor,
  "paste text": ({ at }) => pasting(() => pastedText(TEXTS[Math.floor(at * TEXTS.length)] ?? "")),
  "paste own": ({ at, to }) => pasting((state) => copied(state, at, at + to * (1 - at))),
  "paste own line": ({ at, to }) => pasting((state) => copied(state, at, at + to * 0.05)),
  drag:
    ({ at, to, words }) =>
    (state, dispatch) => {
      const id = idAt(state.doc, at, (candidate) => candidate.type.name !== "note");
      const places = containersOf(state.doc).flatMap((container) =>
        placedRows(container).map((placed) => placed.start),
      );
      const pos = places[Math.floor(to * places.length)];
      const gap = id === null || pos === undefined ? null : gapAt(state.doc, id, { pos, after: words.length > 2 });
      const transaction = gap && id !== null ? moveToGap(state, id, gap) : null;
      if (!transaction) return false;
      dispatch?.(asAct(transaction));
      return true;
    },
  undo: () => undo,
  redo: () => redo,
};

/** What `act` does once the caret is at its place. */
export function commandsOf(act: Act): readonly Command[] {
  const maker = MAKERS[act.name];
  if (!maker) throw new Error(`No act ${act.name}`);
  return [goTo(act), maker(act)];
}

/** One act, with words that look like those of a draft. */
export function randomAct(): fc.Arbitrary<Act> {
  const often = Object.keys(MAKERS).filter((name) => name !== "select all");
  const fraction = fc.nat({ max: 9999 }).map((value) => value / 10_000);
  return fc.record({
    name: fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...often) },
      { weight: 1, arbitrary: fc.constant("select all") },
    ),
    place: fc.constantFrom<Place>("stay", "inside", "inside", "start", "end", "stretch"),
    at: fraction,
    to: fraction,
    words: fc.constantFrom("Recalling ", "Requests also ", "a", "; and", "Urges", ", ", "Ünïcödé 🕊 "),
  });
}
