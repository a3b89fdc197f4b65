import { useState } from "preact/hooks";
import { mastheadText } from "../document/masthead-text.ts";
import { keepRevision } from "../draft-flow.ts";
import { closeDialog } from "../store/dialogs.ts";
import { editor } from "../store/editing.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

/** Asks what a revision is called and keeps it. */
export function KeepRevision() {
  const document = editor.peek()?.document();
  const [label, setLabel] = useState(document ? mastheadText(document, "symbol") : "");
  const name = label.trim();
  return (
    <Dialog title="Keep as a revision" onClose={closeDialog}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name === "") return;
          closeDialog();
          void keepRevision(name);
        }}
      >
        <p>The text as it stands now is kept in this file, to be compared with later.</p>
        <label class="field">
          <span>Name</span>
          <input
            type="text"
            value={label}
            maxLength={200}
            placeholder="As tabled, after the second reading …"
            data-autofocus=""
            onInput={(event) => setLabel(event.currentTarget.value)}
          />
        </label>
        <div class="form-actions">
          <Button onClick={closeDialog}>Cancel</Button>
          <Button primary type="submit" disabled={name === ""}>
            Keep
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
