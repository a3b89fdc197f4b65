import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from "prosemirror-tables";
import type { CommandId } from "../../../shared/ipc/commands.ts";
import { asAct, firstOf } from "../act.ts";
import { splitInCell } from "./breaks.ts";
import { toOperative, toPreambular } from "./convert.ts";
import { canCrossRefer, insertAnnex, insertChapeau, insertHeading, insertTable } from "./insert.ts";
import { deeper, shallower } from "./levels.ts";
import { autoOpening, emphasis, setOpening, subscript, superscript } from "./marks.ts";
import { moveDown, moveUp } from "./move.ts";
import { canRepeatNote, insertNote } from "./notes.ts";
import { newParagraph, splitParagraph } from "./split.ts";
import { setSuffix } from "./suffix.ts";

type Editing = Extract<CommandId, `edit.${string}` | `paragraph.${string}` | `insert.${string}`>;

/**
 * What each command of the menu does to a draft. Those that need an answer first (which note, which paragraph, which suffix) stand here with
 * the question whether they apply; `requests.ts` asks and then acts.
 */
export const EDITOR_COMMANDS: Readonly<Record<Editing, Command>> = {
  "edit.undo": undo,
  "edit.redo": redo,
  "edit.find": () => true,
  "edit.emphasis": emphasis,
  "edit.superscript": superscript,
  "edit.subscript": subscript,
  "paragraph.split": firstOf(splitInCell, splitParagraph, newParagraph),
  "paragraph.deeper": deeper,
  "paragraph.shallower": shallower,
  "paragraph.moveUp": moveUp,
  "paragraph.moveDown": moveDown,
  "paragraph.toOperative": toOperative,
  "paragraph.toPreambular": toPreambular,
  "paragraph.setOpening": setOpening,
  "paragraph.autoOpening": autoOpening,
  "paragraph.suffix": setSuffix(""),
  "paragraph.deleteRow": actOf(deleteRow),
  "paragraph.deleteColumn": actOf(deleteColumn),
  "insert.note": insertNote,
  "insert.repeatNote": canRepeatNote,
  "insert.crossReference": canCrossRefer,
  "insert.heading": insertHeading,
  "insert.chapeau": insertChapeau,
  "insert.annex": insertAnnex,
  "insert.table": insertTable,
  "insert.tableRow": actOf(addRowAfter),
  "insert.tableColumn": actOf(addColumnAfter),
};

/** A command of the table's own as one act. */
function actOf(command: Command): Command {
  return (state, dispatch, view) => command(state, dispatch && ((transaction) => dispatch(asAct(transaction))), view);
}

/** The command called `id`; null where it is not the editor's. */
export function editorCommand(id: CommandId): Command | null {
  return (EDITOR_COMMANDS as Readonly<Record<string, Command>>)[id] ?? null;
}
