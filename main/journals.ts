import { unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Failure } from "../shared/base/result.ts";
import { type Dossier, writeDossier } from "../shared/document/dossier.ts";
import { workingRevision } from "../shared/document/dossier-life.ts";
import type { Draft } from "./drafts.ts";
import type { JournalEntry } from "./journal-entry.ts";
import type { WriteFile } from "./json-file.ts";
import { createLatestWriter, type LatestWriter } from "./latest-writer.ts";

/**
 * The journal of unsaved work: for each draft with unsaved work a small file with its text, written anew at most a second behind typing, and
 * beside it, written once, the dossier that it belongs to (its kept revisions and imported files). A draft that is saved or closed has neither.
 */
export interface Journals {
  /** Writes down the draft's working text as it is now. */
  readonly record: (draft: Draft) => Promise<void>;
  /** The draft's text of `version` is safely in its own file: forgets it, unless newer text has been recorded meanwhile. */
  readonly saved: (draft: Draft, version: number) => Promise<void>;
  readonly remove: (draftId: string) => Promise<void>;
  /** From now on the draft is edited by a page that counts from 0. */
  readonly restart: (draftId: string) => void;
  readonly idle: () => Promise<void>;
}

interface Journal {
  readonly writer: LatestWriter<Draft | null>;
  recordedVersion: number;
  /** Which revisions the dossier on disk holds; they never change, so their ids tell. */
  base: string | null;
}

/** Names of a draft's two files in the journal's folder. */
export function journalFiles(folder: string, draftId: string): { readonly entry: string; readonly base: string } {
  return { entry: join(folder, `${draftId}.json`), base: join(folder, `${draftId}.resolution`) };
}

/** Journals in `folder`, which exists. `onTrouble` is told where writing fails: the work is then only in memory. */
export function createJournals(options: {
  readonly folder: string;
  readonly writeFile: WriteFile;
  readonly pid: number;
  readonly onTrouble: (failure: Failure) => void;
}): Journals {
  const journals = new Map<string, Journal>();

  const journalOf = (id: string): Journal => {
    const known = journals.get(id);
    if (known) return known;
    const journal: Journal = {
      writer: createLatestWriter((draft) => (draft ? write(journal, draft) : erase(journal, id))),
      recordedVersion: 0,
      base: null,
    };
    journals.set(id, journal);
    return journal;
  };

  const write = async (journal: Journal, draft: Draft): Promise<void> => {
    const files = journalFiles(options.folder, draft.id);
    const base = baseOf(draft.dossier);
    if (journal.base !== base) {
      const written = await options.writeFile(files.base, writeDossier(draft.dossier));
      if (!written.ok) return options.onTrouble(written.failure);
      journal.base = base;
    }
    const written = await options.writeFile(files.entry, Buffer.from(JSON.stringify(entryOf(draft, options.pid))));
    if (!written.ok) options.onTrouble(written.failure);
  };

  /** The entry goes first: a dossier without an entry is what a removal leaves that was cut short. */
  const erase = async (journal: Journal, id: string): Promise<void> => {
    const files = journalFiles(options.folder, id);
    await unlinkIfThere(files.entry);
    await unlinkIfThere(files.base);
    journal.base = null;
  };

  const record = (draft: Draft): Promise<void> => {
    const journal = journalOf(draft.id);
    journal.recordedVersion = draft.version;
    return journal.writer.put(draft);
  };

  return {
    record,
    saved: (draft, version) =>
      journalOf(draft.id).recordedVersion > version ? record(draft) : journalOf(draft.id).writer.put(null),
    remove: async (draftId) => {
      await journalOf(draftId).writer.put(null);
      journals.delete(draftId);
    },
    restart: (draftId) => {
      journalOf(draftId).recordedVersion = 0;
    },
    idle: async () => {
      await Promise.all([...journals.values()].map(({ writer }) => writer.idle()));
    },
  };
}

function baseOf({ revisions }: Dossier): string {
  return revisions.map(({ id }) => id).join(" ");
}

function entryOf(draft: Draft, pid: number): JournalEntry {
  const { id, name, path, diskHash, version, dossier } = draft;
  return { format: 1, draftId: id, name, path, diskHash, version, document: workingRevision(dossier).document, pid };
}

async function unlinkIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
