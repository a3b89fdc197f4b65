import { readdir, readFile, rename, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { message } from "../shared/base/message.ts";
import { type Dossier, readDossier } from "../shared/document/dossier.ts";
import { newDossier, withWorkingText } from "../shared/document/dossier-life.ts";
import type { Draft } from "./drafts.ts";
import { type JournalEntry, parseJournalEntry } from "./journal-entry.ts";
import { journalFiles } from "./journals.ts";

/** What a program that ended without closing its drafts has left. */
export interface Recovered {
  readonly drafts: readonly Draft[];
  /** Journal files that could not be read; they are set aside under these paths, never deleted. */
  readonly setAside: readonly string[];
}

/**
 * Reads the journal in `folder`. To be called once, before any draft is open, and only by the program that holds the lock on the profile: whatever
 * is there then was left by one that is dead. The journal itself stays as it is until its drafts are saved or closed.
 */
export async function recoverDrafts(folder: string): Promise<Recovered> {
  const names = (await readdir(folder)).sort();
  const drafts: Draft[] = [];
  const setAside: string[] = [];
  for (const name of names.filter((name) => name.endsWith(".json"))) {
    const path = join(folder, name);
    const entry = parseJournalEntry(await readFile(path, "utf8"));
    if (entry && name === `${entry.draftId}.json`) drafts.push(await recoverDraft(folder, entry));
    else setAside.push(...(await putAside(folder, name)));
  }
  await removeLeftovers(folder);
  return { drafts, setAside };
}

async function recoverDraft(folder: string, entry: JournalEntry): Promise<Draft> {
  const base = await readBase(journalFiles(folder, entry.draftId).base);
  const lost = message(
    "warning",
    "revisions-not-recovered",
    "The text was recovered, but the revisions that had been kept of it could not be read from the recovery file. " +
      "If the draft has a file of its own, they are still there; this text will be saved under another name.",
  );
  return {
    id: entry.draftId,
    name: entry.name,
    // Without its revisions the draft must not replace the file that still has them.
    path: base ? entry.path : null,
    folder: entry.path === null ? null : dirname(entry.path),
    diskHash: base ? entry.diskHash : null,
    dossier: base ? withWorkingText(base, entry.document) : newDossier(entry.document),
    version: 0,
    messages: base ? [] : [lost],
    recovered: true,
    dirty: true,
  };
}

async function readBase(path: string): Promise<Dossier | null> {
  const bytes = await readFile(path).catch(nullIfMissing);
  const dossier = bytes ? readDossier(bytes) : null;
  return dossier?.ok ? dossier.value : null;
}

/** A damaged entry, and the dossier beside it, move to names that are never read again. Returns the new paths. */
async function putAside(folder: string, name: string): Promise<readonly string[]> {
  const moved: string[] = [];
  for (const file of [name, name.replace(/\.json$/, ".resolution")]) {
    const to = join(folder, `${file}.damaged`);
    const done = await rename(join(folder, file), to).then(() => true, nullIfMissing);
    if (done) moved.push(to);
  }
  return moved;
}

/** What a kill in the middle of a write or a removal leaves: temporary files, and dossiers whose entry is gone. Neither holds work of its own. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  const entries = new Set(names.filter((name) => name.endsWith(".json")));
  const leftovers = names.filter(
    (name) =>
      name.endsWith(".tmp") || (name.endsWith(".resolution") && !entries.has(name.replace(/\.resolution$/, ".json"))),
  );
  await Promise.all(leftovers.map((name) => unlink(join(folder, name)).catch(nullIfMissing)));
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
