import { basename } from "node:path";
import { failure, type Result, success } from "../shared/base/result.ts";
import { type Dossier, writeDossier } from "../shared/document/dossier.ts";
import type { ChangedAnswer } from "./dialogs.ts";
import { hashOf, type OnDisk } from "./hash.ts";
import type { WriteFile } from "./json-file.ts";

/** What saving has to ask and do outside itself; tests answer in the user's and the disk's place. */
export interface SaveDoors {
  /** Where to save a draft that has no file, or is to get another one; null where the user changed their mind. */
  readonly askPath: () => Promise<string | null>;
  /** The file of that name was changed by somebody else: what now? */
  readonly askChanged: (name: string) => Promise<ChangedAnswer>;
  /** Whether another window works on the file at that path. */
  readonly isOpenElsewhere: (path: string) => Promise<boolean>;
  readonly lookAt: (path: string) => Promise<OnDisk>;
  readonly writeFile: WriteFile;
}

/** What is to be saved: `path` and `diskHash` are what is known of its file, null where it has none; `as` asks for another one. */
export interface ToSave {
  readonly dossier: Dossier;
  readonly path: string | null;
  readonly diskHash: string | null;
  readonly as: boolean;
}

/** A dossier that stands in its file. */
export interface SavedFile {
  readonly path: string;
  readonly hash: string;
}

/**
 * Writes a dossier into its file: asks for one where there is none, never replaces what somebody else has written there in the meantime without
 * asking, and leaves the old file as it is when anything goes wrong. Fails with `cancelled`, `open-elsewhere` or the codes of `writeAtomic`.
 */
export async function saveDraft(draft: ToSave, doors: SaveDoors): Promise<Result<SavedFile>> {
  const target = draft.as || draft.path === null ? await doors.askPath() : draft.path;
  if (target === null) return cancelled();
  if (target !== draft.path && (await doors.isOpenElsewhere(target))) return openElsewhere(basename(target));
  // Another file than the draft's own was chosen in a dialog, which has asked whether it may be replaced.
  if (target === draft.path && (await wasChanged(target, draft.diskHash, doors))) {
    const answer = await doors.askChanged(basename(target));
    if (answer === "cancel") return cancelled();
    if (answer === "save-as") return saveDraft({ ...draft, as: true }, doors);
  }
  const bytes = writeDossier(draft.dossier);
  const written = await doors.writeFile(target, bytes);
  return written.ok ? success({ path: target, hash: hashOf(bytes) }) : written;
}

/** A file that is gone holds nothing that could be lost; one that cannot be looked at will speak for itself when it is written. */
async function wasChanged(path: string, known: string | null, { lookAt }: SaveDoors): Promise<boolean> {
  const now = await lookAt(path);
  return now.kind === "file" && now.hash !== known;
}

function cancelled(): Result<never> {
  return failure("cancelled", "Nothing was saved.");
}

function openElsewhere(name: string): Result<never> {
  return failure(
    "open-elsewhere",
    `“${name}” is open in another window. Nothing was saved. Close it there first, or choose another name.`,
  );
}
