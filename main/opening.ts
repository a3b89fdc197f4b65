import { realpath } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type Failure, type Result, success } from "../shared/base/result.ts";
import { blankDocument } from "../shared/document/blank.ts";
import { importedDossier, newDossier } from "../shared/document/dossier-life.ts";
import type { Outcome } from "../shared/ipc/contract.ts";
import { askForFiles } from "./dialogs.ts";
import type { Draft } from "./drafts.ts";
import { type ReadDocument, readBytes } from "./files/read-document.ts";
import { hashOf } from "./hash.ts";
import { CANCELLED, DONE, outcomeOf, runFor } from "./long-work.ts";
import type { From, Program } from "./program.ts";
import { bringForward, type Content } from "./shells.ts";

/** Puts content into a window: the one that asked if it still shows the start screen, else another such one, else a new one. */
export function place(program: Program, from: From, content: Content): void {
  const isFree = (shell: From): boolean => shell?.content.kind === "start" && shell.closing === "open";
  const free = isFree(from) ? from : program.shells.all().find(isFree);
  if (free) program.shells.show(free, content);
  else program.shells.open(content);
}

/** Shows a draft in a window and begins to watch its file. */
export function showDraft(program: Program, from: From, draft: Draft): void {
  program.drafts.put(draft);
  if (draft.path) program.watcher.follow(draft.path);
  place(program, from, { kind: "document", draftId: draft.id });
}

/** Begins a new resolution. */
export function newDraft(program: Program, from: From): Outcome {
  const { newId } = program;
  const dossier = newDossier(blankDocument(newId));
  showDraft(program, from, { ...NEW, id: newId(), name: "Untitled", dossier });
  return DONE;
}

const NEW = {
  path: null,
  folder: null,
  diskHash: null,
  version: 0,
  messages: [],
  recovered: false,
  dirty: false,
} as const;

/** Asks for files and opens them. */
export async function openChosen(program: Program, from: From): Promise<Outcome> {
  const paths = await askForFiles(from?.window ?? null, "Open a resolution", true);
  return paths.length === 0 ? CANCELLED : openFiles(program, from, paths);
}

/**
 * Opens files, each in a window of its own; one that is open already comes forward. What cannot be opened does not keep the others from it:
 * the failures are told together.
 */
export async function openFiles(program: Program, from: From, paths: readonly string[]): Promise<Outcome> {
  const failures: Failure[] = [];
  let opened = 0;
  for (const path of paths) {
    const result = await openFile(program, from, path);
    if (result.ok) opened += 1;
    else if (result.failure.code !== "cancelled") failures.push(result.failure);
  }
  const [first, ...others] = failures;
  if (!first) return opened > 0 ? DONE : CANCELLED;
  return { kind: "failed", failure: { code: first.code, text: [first, ...others].map(({ text }) => text).join("\n") } };
}

/** Opens the sample that comes with the program. It is a text like any other, only nobody's: it never appears among the recent files. */
export async function openSample(program: Program, from: From): Promise<Outcome> {
  const read = await readFor(program, from, program.paths.sample);
  if (read.ok) showDraft(program, from, { ...draftOf(read.value, null, program.newId()), folder: null });
  return outcomeOf(read.ok ? { ...read, value: null } : read);
}

/** What was read from a file, with what is needed to notice later that it changed. */
export interface ReadFile {
  readonly path: string;
  readonly hash: string;
  readonly read: ReadDocument;
}

/** Reads the file at `path` for a window, off the thread that answers it. */
export async function readFor(program: Program, from: From, path: string): Promise<Result<ReadFile>> {
  const name = basename(path);
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const hash = hashOf(bytes.value);
  const read = await runFor(from, `Reading ${name}`, (onProgress) => program.jobs.read(name, bytes.value, onProgress));
  return read.ok ? { ...read, value: { path, hash, read: read.value } } : read;
}

/** The draft that a file becomes. One in our own format goes on living in its file; any other is somebody else's and is never written to. */
export function draftOf({ path, hash, read }: ReadFile, ownPath: string | null, id: string): Draft {
  const dossier =
    read.dossier ?? (read.source ? importedDossier(read.document, read.source) : newDossier(read.document));
  const own = ownPath === null ? { path: null, diskHash: null } : { path: ownPath, diskHash: hash };
  return { ...NEW, ...own, id, name: basename(path), folder: dirname(path), dossier, messages: read.messages };
}

/** Two double clicks in a row: the second waits for the first and then finds its window. */
async function openFile(program: Program, from: From, path: string): Promise<Result<null>> {
  const place = await placeOf(path);
  return program.inTurn(`open ${place}`, async () => {
    const open = await shellOfFile(program, place);
    if (open) bringForward(open.window);
    else {
      const read = await readFor(program, from, path);
      if (!read.ok) return read;
      showDraft(program, from, draftOf(read.value, read.value.read.dossier ? path : null, program.newId()));
    }
    program.recents.add(path);
    program.noteUse(path);
    return success(null);
  });
}

/** The window that shows the file whose real place is `place`; null where none does. */
export async function shellOfFile(program: Program, place: string): Promise<From> {
  for (const shell of program.shells.all()) {
    if (shell.content.kind !== "document") continue;
    const { path } = program.drafts.get(shell.content.draftId);
    if (path !== null && (await placeOf(path)) === place) return shell;
  }
  return null;
}

/** Where a path leads after all symbolic links; itself where it leads nowhere. Windows and macOS do not tell names apart by case. */
export async function placeOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => path);
  return process.platform === "linux" ? real : real.toLowerCase();
}
