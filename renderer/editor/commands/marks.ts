import { toggleMark } from "prosemirror-commands";
import { type Command, TextSelection } from "prosemirror-state";
import { markType } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";

/** Puts a mark on the selected words or takes it off; with nothing selected, on what is typed next. */
function toggled(name: "emphasis" | "superscript" | "subscript"): Command {
  const toggle = toggleMark(markType(name));
  return (state, dispatch) => toggle(state, dispatch && ((transaction) => dispatch(asAct(transaction))));
}

export const emphasis = toggled("emphasis");
export const superscript = toggled("superscript");
export const subscript = toggled("subscript");

const NEGOTIATED = new Set(["preambular", "operative", "chapeau"]);

/** The paragraph whose opening is at stake: the caret stands in its own words, not in a subparagraph's. */
function openedParagraph(
  state: Parameters<Command>[0],
): { readonly pos: number; readonly start: number; readonly size: number } | null {
  const { $from, $to } = state.selection;
  if (!(state.selection instanceof TextSelection) || !$from.sameParent($to) || $from.parent.type.name !== "clause")
    return null;
  if (!NEGOTIATED.has($from.node(-1).type.name)) return null;
  return { pos: $from.before(-1), start: $from.start(), size: $from.parent.content.size };
}

/** The selected words become the italic opening of their paragraph, whatever the lexicon says; it stays as set. */
export const setOpening: Command = (state, dispatch) => {
  const paragraph = openedParagraph(state);
  if (!paragraph || state.selection.empty) return false;
  const type = markType("opening");
  const transaction = state.tr
    .removeMark(paragraph.start, paragraph.start + paragraph.size, type)
    .setNodeAttribute(paragraph.pos, "opening", "drafter")
    .addMark(state.selection.from, state.selection.to, type.create());
  dispatch?.(asAct(transaction));
  return true;
};

/** The opening follows the lexicon again. */
export const autoOpening: Command = (state, dispatch) => {
  const paragraph = openedParagraph(state);
  if (!paragraph || state.doc.nodeAt(paragraph.pos)?.attrs.opening !== "drafter") return false;
  dispatch?.(asAct(state.tr.setNodeAttribute(paragraph.pos, "opening", "lexicon")));
  return true;
};
