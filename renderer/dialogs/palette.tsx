import { COMMANDS, type CommandId, type CommandMenu } from "../../shared/ipc/commands.ts";
import { keyOf } from "../command-keys.ts";
import { canRun, runCommand } from "../commands.ts";
import { goTo } from "../panels/go-to.ts";
import { closeDialog, leaveDialogFor } from "../store/dialogs.ts";
import { editor } from "../store/editing.ts";
import { where } from "../store/screen.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Picker, type PickerItem } from "../ui/picker.tsx";
import { paragraphGoals } from "./choices.ts";

const MENUS: Readonly<Record<CommandMenu, string>> = {
  file: "File",
  edit: "Edit",
  paragraph: "Paragraph",
  insert: "Insert",
  compare: "Compare",
  view: "View",
  help: "Help",
};

/** Every command that makes sense now, with its key, and every paragraph by its label: "OP12" and Enter goes there. */
export function Palette() {
  const commands = COMMANDS.filter(({ id }) => id !== "view.palette" && canRun(id)).map(
    ({ id, label, menu }): PickerItem => {
      const key = keyOf(id);
      return { id, label, detail: MENUS[menu], ...(key === null ? {} : { hint: key }) };
    },
  );
  const document = where.peek() === "document" ? editor.peek()?.document() : undefined;
  return (
    <Dialog title="All commands" onClose={closeDialog} form="bare">
      <Picker
        label="Commands"
        placeholder={document ? "Command, or paragraph such as OP12" : "Command"}
        items={[...commands, ...(document ? paragraphGoals(document) : [])]}
        onPick={(id) => leaveDialogFor(() => (id.startsWith("go:") ? goTo(id.slice(3)) : runCommand(id as CommandId)))}
        empty="No command has these words."
      />
    </Dialog>
  );
}
