import { basename } from "node:path";
import { expectDefined } from "../shared/base/assert.ts";
import type { Result } from "../shared/base/result.ts";
import type { Comparable, Outcome } from "../shared/ipc/contract.ts";
import { askForFiles } from "./dialogs.ts";
import type { Draft } from "./drafts.ts";
import { CANCELLED, DONE, done, outcomeOf } from "./long-work.ts";
import { place, readFor } from "./opening.ts";
import type { From, Program } from "./program.ts";

/** Asks for a file to compare with and reads it. */
export async function chooseComparable(program: Program, from: From): Promise<Outcome<Comparable>> {
  const [path] = await askForFiles(from?.window ?? null, "Compare with", false);
  return path === undefined ? CANCELLED : outcomeOf(await readComparable(program, from, path));
}

/**
 * Asks for two files and shows them compared in a window. Both may be chosen at once; they are then taken in the order of their names, in which a
 * revised version comes after what it revises. Else the second one is asked for.
 */
export async function compareTwoFiles(program: Program, from: From): Promise<Outcome> {
  const parent = from?.window ?? null;
  const first = inOrder(await askForFiles(parent, "Compare two files: the earlier one, or both", true));
  if (first.length === 0) return CANCELLED;
  const second =
    first.length > 1 ? first.slice(1) : await askForFiles(parent, `Compare ${basename(first[0] ?? "")} with`, false);
  const [pathA, pathB] = [first[0], second[0]];
  if (pathA === undefined || pathB === undefined) return CANCELLED;
  if (second.length > 1) return { kind: "failed", failure: TOO_MANY };
  const a = await readComparable(program, from, pathA);
  if (!a.ok) return outcomeOf(a);
  const b = await readComparable(program, from, pathB);
  if (!b.ok) return outcomeOf(b);
  place(program, from, { kind: "comparison", a: a.value, b: b.value });
  return DONE;
}

const TOO_MANY = { code: "two-files", text: "Two texts are compared at a time. Choose exactly two files." };

/** A revision of an open draft, as something to compare with. */
export function revisionOf(draft: Draft, revisionId: string): Outcome<Comparable> {
  const revision = expectDefined(
    draft.dossier.revisions.find(({ id }) => id === revisionId),
    `revision ${revisionId}`,
  );
  const name = [revision.label, revision.symbol].filter((word) => word).join(", ");
  return done({ name, document: revision.document, messages: [] });
}

async function readComparable(program: Program, from: From, path: string): Promise<Result<Comparable>> {
  const read = await readFor(program, from, path);
  if (!read.ok) return read;
  const { document, messages } = read.value.read;
  return { ...read, value: { name: basename(path), document, messages } };
}

/** L.33 before L.33-Rev.1, L.9 before L.10: extensions apart, numbers as numbers. */
function inOrder(paths: readonly string[]): readonly string[] {
  const key = (path: string): string => basename(path).replace(/\.[^.]*$/, "");
  return [...paths].sort((one, other) => key(one).localeCompare(key(other), "en", { numeric: true }));
}
