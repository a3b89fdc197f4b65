import { computed, signal } from "@preact/signals";
import type { OpenDocument, Saved } from "../../shared/ipc/contract.ts";

/** The document that the window shows, beside its words: those are the editor's. */
export interface Draft {
  readonly documentId: string;
  readonly name: string;
  readonly revisions: OpenDocument["revisions"];
  /** What the reader of the file had to say. */
  readonly imported: OpenDocument["messages"];
  /** True until this text is saved for the first time in our own format. */
  readonly neverSaved: boolean;
  readonly recovered: boolean;
  readonly savedVersion: number;
  readonly saving: boolean;
  readonly changedOnDisk: boolean;
}

export const draft = signal<Draft | null>(null);

/** Counts edits since the document was given to the editor. Apart from {@link draft}, because it changes with every key. */
export const version = signal(0);

/** True where closing would lose something. */
export const isDirty = computed(() => draft.value !== null && hasUnsavedWork(draft.value, version.value));

/** A document as it comes from main. */
export function openedDraft(document: OpenDocument): Draft {
  return {
    documentId: document.documentId,
    name: document.name,
    revisions: document.revisions,
    imported: document.messages,
    neverSaved: document.unsaved,
    recovered: document.recovered,
    savedVersion: 0,
    saving: false,
    changedOnDisk: false,
  };
}

/** Work that stands nowhere on disk but in the journal. An untouched new, sample or imported text is no work. */
export function hasUnsavedWork(state: Draft, edits: number): boolean {
  return edits > state.savedVersion || state.recovered;
}

/** After a save that took `saved.version` with it: what was typed meanwhile stays unsaved. */
export function savedDraft(state: Draft, saved: Saved): Draft {
  return {
    ...state,
    name: saved.name,
    revisions: saved.revisions,
    savedVersion: Math.max(state.savedVersion, saved.version),
    neverSaved: false,
    recovered: false,
    saving: false,
    changedOnDisk: false,
  };
}

/** What the status bar says about the file. */
export function savedWords(state: Draft, dirty: boolean): string {
  if (state.saving) return "Saving…";
  if (dirty) return "Unsaved changes";
  return state.neverSaved ? "Not saved yet" : "Saved";
}

/** Changes the draft in place of the old one; nothing happens where none is open. */
export function changeDraft(change: (state: Draft) => Draft): void {
  if (draft.value) draft.value = change(draft.value);
}
