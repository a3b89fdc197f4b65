import { basename, dirname, join } from "node:path";
import { DOSSIER_EXTENSION, type Dossier } from "../shared/document/dossier.ts";
import { keepRevision, withWorkingText, workingRevision } from "../shared/document/dossier-life.ts";
import type { Outcome, Saved, Draft as SentDraft } from "../shared/ipc/contract.ts";
import { askChangedOnDisk, askWhereToWrite } from "./dialogs.ts";
import { type Draft, revisionInfos } from "./drafts.ts";
import { suggestedName } from "./file-name.ts";
import { lookAt } from "./hash.ts";
import { outcomeOf } from "./long-work.ts";
import { placeOf, shellOfFile } from "./opening.ts";
import type { Program } from "./program.ts";
import { type SaveDoors, saveDraft } from "./save-draft.ts";
import type { Shell } from "./shells.ts";

/** How a draft is saved: into its file, into another one, or with its working text kept as a revision under a label. */
export type SaveWay =
  | { readonly kind: "save" }
  | { readonly kind: "save-as" }
  | { readonly kind: "keep"; readonly label: string };

const KIND = { name: "Resolution", extension: DOSSIER_EXTENSION };

/**
 * Saves the text that a window sent. The version that came with it is the one that is saved: text that is typed while the file is written stays
 * unsaved. On failure nothing has changed, neither on the disk nor in what main holds, and the draft stays dirty.
 */
export function saveSent(program: Program, shell: Shell, sent: SentDraft, way: SaveWay): Promise<Outcome<Saved>> {
  return program.inTurn(sent.documentId, async () => {
    const draft = takeText(program, sent);
    const dossier = way.kind === "keep" ? keepRevision(draft.dossier, way.label) : draft.dossier;
    const { path, diskHash } = draft;
    const as = way.kind === "save-as";
    const saved = await saveDraft({ dossier, path, diskHash, as }, doorsOf(program, shell, draft));
    if (!saved.ok) return outcomeOf(saved);
    const now = settle(program, draft, dossier, saved.value);
    await program.journals.saved(now, sent.version);
    return outcomeOf<Saved>({
      ...saved,
      value: { name: now.name, version: sent.version, revisions: revisionInfos(now.dossier) },
    });
  });
}

/** Takes the text that a window sent as the draft's working text, unless newer text has come in since. */
export function takeText(program: Program, sent: SentDraft): Draft {
  const draft = program.drafts.get(sent.documentId);
  if (sent.version < draft.version) return draft;
  const dossier = withWorkingText(draft.dossier, sent.document);
  return program.drafts.update(draft.id, { dossier, version: sent.version });
}

/**
 * Enters what was saved; the working text stays the newest one, which may have moved on during the write. Whether something is left to save only
 * the page knows, and it says so next.
 */
function settle(
  program: Program,
  before: Draft,
  saved: Dossier,
  file: { readonly path: string; readonly hash: string },
): Draft {
  const { id, dossier } = program.drafts.get(before.id);
  if (before.path !== file.path) {
    if (before.path) program.watcher.unfollow(before.path);
    program.watcher.follow(file.path);
  }
  program.recents.add(file.path);
  program.noteUse(file.path);
  return program.drafts.update(id, {
    name: basename(file.path),
    path: file.path,
    folder: dirname(file.path),
    diskHash: file.hash,
    dossier: withWorkingText(saved, workingRevision(dossier).document),
    recovered: false,
  });
}

function doorsOf(program: Program, shell: Shell, draft: Draft): SaveDoors {
  return {
    askPath: () =>
      askWhereToWrite(shell.window, "Save the resolution", suggestionFor(program, draft, KIND.extension), KIND),
    askChanged: (name) => askChangedOnDisk(shell.window, name),
    isOpenElsewhere: async (path) => {
      const other = await shellOfFile(program, await placeOf(path));
      return other !== null && other !== shell;
    },
    lookAt,
    writeFile: program.writeFile,
  };
}

/** A path to suggest for a draft in some format: beside the file that it came from, named after its symbol or that file. */
export function suggestionFor(program: Program, draft: Draft, extension: string): string {
  const { symbol } = workingRevision(draft.dossier);
  const folder = draft.folder ?? program.documentsFolder();
  return join(folder, `${suggestedName(draft.path ? null : symbol, draft.name)}.${extension}`);
}
