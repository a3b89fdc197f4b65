import type { Outcome } from "../shared/ipc/contract.ts";
import { askReload } from "./dialogs.ts";
import { lookAt } from "./hash.ts";
import { sendEvent } from "./ipc.ts";
import { CANCELLED, DONE, outcomeOf } from "./long-work.ts";
import { draftOf, readFor } from "./opening.ts";
import type { Program } from "./program.ts";
import type { Shell } from "./shells.ts";

/** Looks whether somebody else has changed files of open drafts, by their content, and tells each window once for each change. */
export interface DiskChanges {
  readonly check: (path: string) => Promise<void>;
  readonly checkShell: (shell: Shell) => Promise<void>;
}

/** A {@link DiskChanges} for the program's drafts. */
export function createDiskChanges(program: () => Program): DiskChanges {
  // By draft: the foreign content that its window has been told of.
  const told = new Map<string, string>();

  const checkDraft = (draftId: string): Promise<void> =>
    program().inTurn(draftId, async () => {
      const draft = program().drafts.find(({ id }) => id === draftId);
      const shell = program().shells.ofDraft(draftId);
      if (!draft?.path || !shell) return;
      const now = await lookAt(draft.path);
      if (now.kind !== "file" || now.hash === draft.diskHash || now.hash === told.get(draftId)) return;
      told.set(draftId, now.hash);
      program().log.info("A file was changed by another program");
      sendEvent(shell.window, "changed-on-disk", draft.name);
    });

  return {
    check: async (path) => {
      const draft = program().drafts.find((candidate) => candidate.path === path);
      if (draft) await checkDraft(draft.id);
    },
    checkShell: async ({ content }) => {
      if (content.kind === "document") await checkDraft(content.draftId);
    },
  };
}

/** Reads a draft's file again and shows what it holds now, asking first where work would be lost. */
export async function reloadDraft(program: Program, shell: Shell, draftId: string): Promise<Outcome> {
  const { path, dirty, name } = program.drafts.get(draftId);
  if (path === null) return CANCELLED;
  if (dirty && !(await askReload(shell.window, name))) return CANCELLED;
  const read = await readFor(program, shell, path);
  if (!read.ok) return outcomeOf(read);
  return program.inTurn(draftId, async () => {
    // A new id, so that text of the old state that is still on its way from the page finds no draft to go into.
    const draft = draftOf(read.value, path, program.newId());
    program.drafts.put(draft);
    program.shells.show(shell, { kind: "document", draftId: draft.id });
    await program.journals.remove(draftId);
    program.drafts.remove(draftId);
    return DONE;
  });
}
