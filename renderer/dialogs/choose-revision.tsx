import { compareWithRevision } from "../compare-flow.ts";
import { keptRevisions, revisionDetail } from "../panels/revisions.ts";
import { closeDialog, openDialog } from "../store/dialogs.ts";
import { draft } from "../store/draft.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Picker } from "../ui/picker.tsx";

/** Which of the kept revisions the draft is compared with. */
export function ChooseRevision() {
  const kept = keptRevisions(draft.value?.revisions ?? []);
  return (
    <Dialog title="Compare with a revision" onClose={closeDialog}>
      {kept.length === 0 ? (
        <div class="form">
          <p>
            No revision has been kept in this file yet. Keep one now, and every later change can be compared with it.
          </p>
          <div class="form-actions">
            <Button onClick={closeDialog}>Cancel</Button>
            <Button primary autofocus onClick={() => openDialog({ kind: "keep-revision" })}>
              Keep as a revision…
            </Button>
          </div>
        </div>
      ) : (
        <Picker
          label="Revisions"
          placeholder="Name, symbol or date"
          items={kept.map((revision) => ({ id: revision.id, label: revision.label, detail: revisionDetail(revision) }))}
          onPick={(id) => {
            closeDialog();
            void compareWithRevision(id);
          }}
          empty="No revision is called that."
        />
      )}
    </Dialog>
  );
}
