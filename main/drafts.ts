import { expectDefined } from "../shared/base/assert.ts";
import type { Message } from "../shared/base/message.ts";
import type { Dossier } from "../shared/document/dossier.ts";
import { workingRevision } from "../shared/document/dossier-life.ts";
import type { OpenDocument, RevisionInfo } from "../shared/ipc/contract.ts";

/** A draft that a window shows, as main knows it. A value: each change makes a new one. */
export interface Draft {
  readonly id: string;
  /** What title bar and messages call it. */
  readonly name: string;
  /** Its file in our own format; null until it has one. */
  readonly path: string | null;
  /** Folder of the file that it was read from; where a dialog begins. Null for one that was begun here. */
  readonly folder: string | null;
  /** Hash of what that file held when we last read or wrote it; how a change by others is noticed. */
  readonly diskHash: string | null;
  /** All revisions; the working text is the newest that the window has sent. */
  readonly dossier: Dossier;
  /** Counts the edits of the window behind that working text. */
  readonly version: number;
  readonly messages: readonly Message[];
  readonly recovered: boolean;
  /** Whether closing would lose something. */
  readonly dirty: boolean;
}

/** The drafts that are open, by id. */
export interface Drafts {
  readonly get: (id: string) => Draft;
  readonly find: (wanted: (draft: Draft) => boolean) => Draft | null;
  readonly put: (draft: Draft) => void;
  readonly update: (id: string, change: Partial<Omit<Draft, "id">>) => Draft;
  readonly remove: (id: string) => void;
}

/** An empty {@link Drafts}; `changed` is told of each draft that is put or updated. */
export function createDrafts(changed: (draft: Draft) => void): Drafts {
  const drafts = new Map<string, Draft>();
  const put = (draft: Draft): void => {
    drafts.set(draft.id, draft);
    changed(draft);
  };
  const get = (id: string): Draft => expectDefined(drafts.get(id), `draft ${id}`);
  return {
    get,
    find: (wanted) => [...drafts.values()].find(wanted) ?? null,
    put,
    update(id, change) {
      const draft = { ...get(id), ...change };
      put(draft);
      return draft;
    },
    remove: (id) => {
      drafts.delete(id);
    },
  };
}

/** A draft as its window is told of it. */
export function openDocumentOf(draft: Draft): OpenDocument {
  return {
    documentId: draft.id,
    name: draft.name,
    document: workingRevision(draft.dossier).document,
    revisions: revisionInfos(draft.dossier),
    messages: draft.messages,
    unsaved: draft.path === null || draft.recovered,
    recovered: draft.recovered,
  };
}

/** The revisions of a dossier without their texts. */
export function revisionInfos(dossier: Dossier): readonly RevisionInfo[] {
  return dossier.revisions.map(({ id, label, symbol, date }) => ({ id, label, symbol, date }));
}
