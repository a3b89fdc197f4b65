import { computed, signal } from "@preact/signals";
import type { WindowContent } from "../../shared/ipc/contract.ts";
import { comparing } from "./comparing.ts";

/** What main has put into this window; null until it has answered for the first time. */
export const content = signal<WindowContent | null>(null);

/** Which commands make sense: a comparison stands before whatever lies behind it. */
export const where = computed((): "start" | "document" | "comparison" => {
  if (comparing.value !== null) return "comparison";
  return content.value?.kind === "document" ? "document" : "start";
});

/** Long work in main: what it does and how far it has come. */
export const progress = signal<{ readonly label: string; readonly done: number } | null>(null);

/** The window is too narrow for side panels beside the page: they lie over it. */
export const isNarrow = signal(false);

/** In a narrow window at most one panel lies over the page, and none until asked for. */
export const overlay = signal<"outline" | "inspector" | null>(null);

/** The tab of the inspector. */
export const inspectorTab = signal<"messages" | "sponsors" | "notes" | "revisions">("messages");
