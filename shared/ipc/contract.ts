import type { Message } from "../base/message.ts";
import type { Failure } from "../base/result.ts";
import type { DocumentJson } from "../document/schema.ts";
import type { CommandId } from "./commands.ts";

/**
 * Everything that main and renderer say to each other. The renderer names document ids, never paths; each payload is validated at run time
 * by `guards.ts`, whose table must have an entry for every request (the compiler sees to it).
 */

/** A revision kept in a dossier. The last one is the working text. */
export interface RevisionInfo {
  readonly id: string;
  readonly label: string;
  readonly symbol: string | null;
  /** ISO date of the masthead or of keeping; null where unknown. */
  readonly date: string | null;
}

/** A document as a window shows it. */
export interface OpenDocument {
  readonly documentId: string;
  /** File name without folder, or "Untitled"; what title bar and messages say. */
  readonly name: string;
  readonly document: DocumentJson;
  readonly revisions: readonly RevisionInfo[];
  /** Guesses and losses of the import, shown in the messages panel. */
  readonly messages: readonly Message[];
  /** True where there is nothing on disk yet in our own format (new, sample, imported text, recovered). */
  readonly unsaved: boolean;
  /** True where this is work recovered after a crash. */
  readonly recovered: boolean;
}

/** Something to compare with: a second document that has no window of its own. */
export interface Comparable {
  readonly name: string;
  readonly document: DocumentJson;
  readonly messages: readonly Message[];
}

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  /** Folder shown in grey under the name, elided by the view; never sent back. */
  readonly folder: string;
  readonly missing: boolean;
}

export interface Settings {
  readonly theme: "system" | "light" | "dark";
  readonly outline: boolean;
  readonly inspector: boolean;
  readonly outlineWidth: number;
  readonly inspectorWidth: number;
  readonly labels: boolean;
  readonly zoom: number;
  readonly compareMode: "side-by-side" | "redline";
}

/** What a window shows; asked by the renderer at start and whenever `content-changed` arrives. */
export type WindowContent =
  | { readonly kind: "start"; readonly recent: readonly RecentFile[]; readonly version: string }
  | { readonly kind: "document"; readonly document: OpenDocument }
  | { readonly kind: "comparison"; readonly a: Comparable; readonly b: Comparable };

/** How a request that the user may cancel, or that may fail in an expected way, ended. A failure has not been shown yet: the window tells it. */
export type Outcome<T = null> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface Draft {
  readonly documentId: string;
  /** Counts edits in the renderer; main marks this version saved, not whatever came after. */
  readonly version: number;
  readonly document: DocumentJson;
}

export interface Saved {
  readonly name: string;
  readonly version: number;
  readonly revisions: readonly RevisionInfo[];
}

/** A file that was written, and what the drafter should know about it (a letter no font has, a thing left out). */
export interface Exported {
  readonly name: string;
  readonly messages: readonly Message[];
}

export type ExportFormat = "pdf" | "html" | "txt" | "md";
export type RedlineFormat = "pdf" | "html";

/** Requests of the renderer, answered by main. */
export interface Requests {
  "window:content": () => WindowContent;
  "document:new": () => Outcome;
  "document:open": () => Outcome;
  "document:open-recent": (recentId: string) => Outcome;
  "document:open-sample": () => Outcome;
  /** Only the preload calls this, with paths it took from files dropped by the user. */
  "document:open-dropped": (paths: readonly string[]) => Outcome;
  /** Reads the document's file again after `changed-on-disk`, asking first if work would be lost; then `content-changed` arrives. */
  "document:reload": (documentId: string) => Outcome;
  "document:save": (draft: Draft) => Outcome<Saved>;
  "document:save-as": (draft: Draft) => Outcome<Saved>;
  /** Unsaved work for the recovery journal; sent at most one second behind typing. */
  "document:journal": (draft: Draft) => null;
  /** Tells main whether closing must ask. */
  "document:dirty": (documentId: string, dirty: boolean) => null;
  "document:export": (draft: Draft, format: ExportFormat) => Outcome<Exported>;
  "revision:keep": (draft: Draft, label: string) => Outcome<Saved>;
  "revision:read": (documentId: string, revisionId: string) => Outcome<Comparable>;
  "compare:choose-file": () => Outcome<Comparable>;
  "compare:two-files": () => Outcome;
  /** Writes the redline of two documents; main compares them again in its own worker, so nothing unproven is ever written. */
  "compare:export": (a: Comparable, b: Comparable, format: RedlineFormat) => Outcome<Exported>;
  /** Stops the long work that main does for this window (reading, exporting); its request then ends as cancelled. */
  "work:cancel": () => null;
  "settings:read": () => Settings;
  "settings:write": (settings: Settings) => null;
  "recent:clear": () => null;
  "window:close": () => null;
  /** One step back from the comparison of two files: the window shows the start screen again, where it shows no draft. */
  "window:start": () => null;
  /** Answer to `save-and-close` once all is saved: the window may go. */
  "window:confirm-close": () => null;
  /** Which commands make sense now; main greys the others in the menu. */
  "menu:where": (where: "start" | "document" | "comparison") => null;
  /** A failure nobody foresaw in the window; main logs it beside its own. */
  "log:bug": (text: string) => null;
}

/** What main tells a window. */
export interface Events {
  command: (id: CommandId) => void;
  "content-changed": () => void;
  /** The user closed the window and chose to save: the renderer saves and confirms. */
  "save-and-close": () => void;
  /** Progress of long work in main: 0…1, or null when over. */
  progress: (label: string, done: number | null) => void;
  /** A file on disk changed under an open document (noticed by content). */
  "changed-on-disk": (name: string) => void;
  /** Another window changed the settings. */
  "settings-changed": (settings: Settings) => void;
}

export type RequestName = keyof Requests;
export type EventName = keyof Events;

/** What the preload exposes as `window.resolute`: one function a request, one subscription for events, nothing else. */
export interface Bridge {
  readonly request: {
    readonly [Name in Exclude<RequestName, "document:open-dropped">]: (
      ...args: Parameters<Requests[Name]>
    ) => Promise<ReturnType<Requests[Name]>>;
  };
  /** Opens files that were dropped on the window; their paths never reach the renderer. `files` are DOM File objects. */
  readonly openDropped: (files: readonly unknown[]) => Promise<Outcome>;
  /** Subscribes to an event; the answer unsubscribes. */
  readonly on: <Name extends EventName>(name: Name, listener: Events[Name]) => () => void;
  readonly platform: "linux" | "win32" | "darwin";
}
