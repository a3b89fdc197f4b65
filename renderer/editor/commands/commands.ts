import { redo, undo } from "prosemirror-history";
import type { Command } from "prosemirror-state";
import type { CommandId } from "../../../shared/ipc/commands.ts";
import { firstOf } from "../act.ts";
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
  "insert.note": insertNote,
  "insert.repeatNote": canRepeatNote,
  "insert.crossReference": canCrossRefer,
  "insert.heading": insertHeading,
  "insert.chapeau": insertChapeau,
  "insert.annex": insertAnnex,
  "insert.table": insertTable,
};

/** The command called `id`; null where it is not the editor's. */
export function editorCommand(id: CommandId): Command | null {
  return (EDITOR_COMMANDS as Readonly<Record<string, Command>>)[id] ?? null;
}
