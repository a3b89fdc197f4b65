import { selectAll } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import { addRowAfter, CellSelection, deleteColumn, deleteRow, goToNextCell } from "prosemirror-tables";
import { firstOf } from "../act.ts";
import { containerAt } from "../rows/container.ts";
import { breakLine, joinInCell, splitInCell } from "./breaks.ts";
import { deleteSelection } from "./delete-range.ts";
import { nextField, previousField, removeEmptyAnnex, selectAtom, stayInField } from "./fields.ts";
import { followSelected } from "./follow.ts";
import { joinBackward, joinForward } from "./join.ts";
import { deeper, shallower } from "./levels.ts";
import { leaveNote, removeEmptyNote } from "./notes.ts";
import { leavePreamble, newParagraph, splitParagraph } from "./split.ts";
import { sponsorLine } from "./sponsor-lines.ts";
import { joinSponsorBackward, joinSponsorForward, splitSponsor } from "./sponsors.ts";

/** Whole rows or columns of a table go; the cells of anything else are emptied by the table itself. */
const deleteWholeCells: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof CellSelection)) return false;
  // A table whose every cell is selected is emptied, not dissolved.
  if (selection.isRowSelection() && selection.isColSelection()) return false;
  if (selection.isRowSelection()) return deleteRow(state, dispatch);
  return selection.isColSelection() && deleteColumn(state, dispatch);
};

/** Tab in the last cell of a table: one more row. */
const addRowAtEnd: Command = (state, dispatch, view) => {
  if (!inCell(state) || !addRowAfter(state, dispatch)) return false;
  if (dispatch && view) goToNextCell(1)(view.state, dispatch);
  return true;
};

function inCell(state: Parameters<Command>[0]): boolean {
  const { $head } = state.selection;
  for (let depth = $head.depth; depth > 0; depth -= 1) if ($head.node(depth).type.spec.tableRole) return true;
  return false;
}

/** In paragraphs Tab means a level; where there is none to go to, it means nothing, and the keyboard stays here. */
const swallowInBody: Command = (state) => containerAt(state.selection.$head) !== null;

export const enter: Command = firstOf(followSelected, leaveNote, splitSponsor, splitInCell, nextField, splitParagraph);
export const backspace: Command = firstOf(
  deleteWholeCells,
  deleteSelection,
  selectAtom("before"),
  joinInCell(-1),
  joinSponsorBackward,
  removeEmptyNote,
  removeEmptyAnnex,
  joinBackward,
  stayInField("start"),
);
export const forwardDelete: Command = firstOf(
  deleteWholeCells,
  deleteSelection,
  selectAtom("after"),
  joinInCell(1),
  joinSponsorForward,
  removeEmptyNote,
  removeEmptyAnnex,
  joinForward,
  stayInField("end"),
);
export const tab: Command = firstOf(goToNextCell(1), addRowAtEnd, nextField, leavePreamble, deeper, swallowInBody);
export const shiftTab: Command = firstOf(goToNextCell(-1), previousField, shallower, swallowInBody);

/** Keys that are no commands of the menu. Those of the menu are bound from its list (`commands.ts`). */
export const KEYS: Readonly<Record<string, Command>> = {
  Enter: enter,
  "Mod-Enter": newParagraph,
  "Shift-Enter": breakLine,
  Backspace: backspace,
  "Mod-Backspace": backspace,
  "Shift-Backspace": backspace,
  "Alt-Backspace": backspace,
  Delete: forwardDelete,
  "Mod-Delete": forwardDelete,
  Tab: tab,
  "Shift-Tab": shiftTab,
  Escape: leaveNote,
  ArrowUp: sponsorLine(-1),
  ArrowDown: sponsorLine(1),
  "Mod-a": selectAll,
  "Mod-z": undo,
  "Mod-Shift-z": redo,
  "Mod-y": redo,
};
