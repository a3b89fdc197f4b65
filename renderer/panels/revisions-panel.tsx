import { BookmarkPlus, GitCompareArrows } from "lucide-preact";
import { runCommand } from "../commands.ts";
import { compareWithRevision } from "../compare-flow.ts";
import { draft } from "../store/draft.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Elided } from "../ui/elided.tsx";
import { keptRevisions, revisionDetail } from "./revisions.ts";

/** The revisions that were kept, the latest first, each to be compared with the draft. */
export function RevisionsPanel() {
  const kept = keptRevisions(draft.value?.revisions ?? []);
  return (
    <div data-testid="revisions">
      <div class="panel-action">
        <Button icon={BookmarkPlus} onClick={() => runCommand("revision.keep")}>
          Keep as a revision…
        </Button>
      </div>
      {kept.length === 0 ? (
        <p class="panel-empty quiet">
          A revision is the text as it stood at one moment, kept in this file. Keep one before you change a text that
          others have.
        </p>
      ) : (
        <ul>
          {kept.map((revision) => (
            <li key={revision.id} class="revision-line">
              <div>
                <Elided text={revision.label} />
                <span class="quiet">{revisionDetail(revision)}</span>
              </div>
              <IconButton
                label={`Compare ${revision.label} with the draft`}
                icon={GitCompareArrows}
                onClick={() => void compareWithRevision(revision.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
