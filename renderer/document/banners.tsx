import { FileWarning, History } from "lucide-preact";
import type { ComponentChildren } from "preact";
import { bridge } from "../bridge.ts";
import { runCommand } from "../commands.ts";
import { settleOutcome } from "../draft-flow.ts";
import { changeDraft, draft } from "../store/draft.ts";
import { Button } from "../ui/button.tsx";

/** What must be known before one types on: recovered work, a file that others changed. */
export function Banners() {
  const state = draft.value;
  if (!state) return null;
  return (
    <>
      {state.recovered && (
        <Banner name="recovered">
          <History size={16} aria-hidden />
          <p>
            This is unsaved work, recovered after Resolute was closed unexpectedly. Save it to keep it; the file on disk
            is as you last saved it.
          </p>
          <Button onClick={() => runCommand("file.save")}>Save</Button>
          <Button onClick={() => runCommand("file.saveAs")}>Save as…</Button>
        </Banner>
      )}
      {state.changedOnDisk && (
        <Banner name="changed-on-disk">
          <FileWarning size={16} aria-hidden />
          <p>
            “{state.name}” was changed on disk by another program. What you see is your text; saving will ask before it
            replaces the other.
          </p>
          <Button onClick={() => void settleOutcome(bridge().request["document:reload"](state.documentId))}>
            Read it again
          </Button>
          <Button onClick={() => changeDraft((now) => ({ ...now, changedOnDisk: false }))}>Keep mine</Button>
        </Banner>
      )}
    </>
  );
}

function Banner({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="banner" role="alert" data-testid={`banner-${name}`}>
      {children}
    </div>
  );
}
