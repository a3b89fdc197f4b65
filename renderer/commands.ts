import { COMMANDS, type Command, type CommandId } from "../shared/ipc/commands.ts";
import { bridge } from "./bridge.ts";
import { compareTwoFiles, compareWithFile, exportRedline, leaveComparison } from "./compare-flow.ts";
import { exportDraft, save, saveAs, settleOutcome } from "./draft-flow.ts";
import { stepInField } from "./field-history.ts";
import { closePanels, togglePanel } from "./panels-flow.ts";
import { stepStop } from "./store/comparing.ts";
import { dialog, finding, openDialog } from "./store/dialogs.ts";
import { draft } from "./store/draft.ts";
import { editor } from "./store/editing.ts";
import { where } from "./store/screen.ts";
import { changeSettings, settings } from "./store/settings.ts";

/** Commands that are the editor's own. */
type EditorCommand = Extract<CommandId, `paragraph.${string}` | `insert.${string}`> | `edit.${EditorEdit}`;
type WindowCommand = Exclude<CommandId, EditorCommand>;
type EditorEdit = "undo" | "redo" | "emphasis" | "superscript" | "subscript";

/** What every other command does. The compiler sees to it that none is forgotten. */
const ACTIONS: Readonly<Record<WindowCommand, () => unknown>> = {
  "file.new": () => settleOutcome(bridge().request["document:new"]()),
  "file.open": () => settleOutcome(bridge().request["document:open"]()),
  "file.openSample": () => settleOutcome(bridge().request["document:open-sample"]()),
  "file.save": save,
  "file.saveAs": saveAs,
  "file.exportPdf": () => exportDraft("pdf"),
  "file.exportHtml": () => exportDraft("html"),
  "file.exportText": () => exportDraft("txt"),
  "file.exportMarkdown": () => exportDraft("md"),
  "file.close": () => bridge().request["window:close"](),
  "edit.find": () => {
    finding.value += 1;
  },
  "compare.withFile": compareWithFile,
  "compare.withRevision": () => openDialog({ kind: "choose-revision" }),
  "compare.twoFiles": compareTwoFiles,
  "compare.next": () => stepStop(1),
  "compare.previous": () => stepStop(-1),
  "compare.sideBySide": () => changeSettings({ compareMode: "side-by-side" }),
  "compare.redline": () => changeSettings({ compareMode: "redline" }),
  "compare.exportPdf": () => exportRedline("pdf"),
  "compare.exportHtml": () => exportRedline("html"),
  "compare.close": leaveComparison,
  "revision.keep": () => openDialog({ kind: "keep-revision" }),
  "view.outline": () => togglePanel("outline"),
  "view.inspector": () => togglePanel("inspector"),
  "view.labels": () => changeSettings({ labels: !settings.value.labels }),
  "view.palette": () => openDialog({ kind: "palette" }),
  "help.keys": () => openDialog({ kind: "keys" }),
};

function isWindows(id: CommandId): id is WindowCommand {
  return id in ACTIONS;
}

/** The command called `id`. */
export function commandOf(id: CommandId): Command {
  return COMMANDS.find((command) => command.id === id) as Command;
}

/** Whether the command would do something now. */
export function canRun(id: CommandId): boolean {
  const { where: place } = commandOf(id);
  if (place !== "always" && place !== where.value) return false;
  if (!isWindows(id)) return editor.value?.canRun(id) ?? false;
  if (id === "compare.withRevision") return (draft.value?.revisions.length ?? 0) > 0;
  return true;
}

/** Does what a menu, a key, the palette or the toolbar asked for. Nothing happens where the command makes no sense. */
export function runCommand(id: CommandId): void {
  if (id === "view.palette" && dialog.value?.kind === "palette") return;
  const { where: place } = commandOf(id);
  if (place !== "always" && place !== where.value) return;
  if (isWindows(id)) void ACTIONS[id]();
  else if (!runInField(id)) editor.value?.run(id);
}

/** In a field of the window (find bar, a dialog) undo and redo are the field's own. */
function runInField(id: EditorCommand): boolean {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) return false;
  if (id === "edit.undo") stepInField(field, -1);
  if (id === "edit.redo") stepInField(field, 1);
  return true;
}

/** One step back: out of the find bar, the overlay, the comparison. False where there is nothing to leave. */
export function stepBack(): boolean {
  if (where.value === "document" && finding.value > 0) {
    finding.value = 0;
    editor.value?.find("");
    editor.value?.focus();
    return true;
  }
  if (closePanels()) return true;
  if (where.value !== "comparison") return false;
  leaveComparison();
  return true;
}
