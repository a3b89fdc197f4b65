import { assertNever } from "../../shared/base/assert.ts";
import { answerDialog, closeDialog, dialog } from "../store/dialogs.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Picker } from "../ui/picker.tsx";
import { noteChoices, paragraphChoices, suffixChoices } from "./choices.ts";
import { ChooseRevision } from "./choose-revision.tsx";
import { KeepRevision } from "./keep-revision.tsx";
import { KeysOverview } from "./keys-overview.tsx";
import { Palette } from "./palette.tsx";

/** The dialog that is open, if one is. */
export function Dialogs() {
  const open = dialog.value;
  if (!open) return null;
  switch (open.kind) {
    case "palette":
      return <Palette />;
    case "keys":
      return <KeysOverview />;
    case "keep-revision":
      return <KeepRevision />;
    case "choose-revision":
      return <ChooseRevision />;
    case "cross-reference":
      return (
        <Dialog key={open.kind} title="Refer to a paragraph" onClose={closeDialog}>
          <Picker
            label="Paragraphs"
            placeholder="OP12, or words of the paragraph"
            items={paragraphChoices(open.context.document, open.context.blockId)}
            onPick={answerDialog}
            empty="No numbered paragraph has these words."
            columns
          />
        </Dialog>
      );
    case "repeat-note":
      return (
        <Dialog key={open.kind} title="Refer to an existing footnote" onClose={closeDialog}>
          <Picker
            label="Footnotes"
            placeholder="Number, or words of the note"
            items={noteChoices(open.context.document)}
            onPick={answerDialog}
            empty="No footnote has these words."
            columns
          />
        </Dialog>
      );
    case "suffix":
      return (
        <Dialog key={open.kind} title={`Number ${open.context.label} as`} onClose={closeDialog}>
          <Picker
            label="Ways to number"
            placeholder="bis, ter, alt …"
            items={suffixChoices(open.context.text)}
            onPick={(id) => answerDialog(id === "none" ? "" : id)}
            empty="No such number."
            columns
          />
        </Dialog>
      );
    default:
      return assertNever(open);
  }
}
