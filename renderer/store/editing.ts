import { batch, signal } from "@preact/signals";
import type { Node } from "prosemirror-model";
import type { EditorHandle } from "../editor/editor.ts";
import { version } from "./draft.ts";

/** Where the caret stands. */
export interface Caret {
  readonly blockId: string | null;
  readonly label: string;
  readonly part: string;
}

/** The editor of the open document. */
export const editor = signal<EditorHandle | null>(null);
export const caret = signal<Caret>({ blockId: null, label: "", part: "" });
/** Changes shortly after anything that may change which commands apply. */
export const moment = signal(0);
/** The document as it stood when typing last rested: for all that is too dear to follow every key (outline, checks, counts). */
export const settled = signal<Node | null>(null);
/** One sentence of the editor's, until the next change. */
export const remark = signal("");

/** How long typing must rest before the panels follow, and the longest that they may stay behind. */
const REST = 150;
const LONGEST = 600;

let latest: Node | null = null;
let waiting = 0;
let since = 0;

/** Shows another document: everything follows at once. */
export function documentGiven(document: Node): void {
  window.clearTimeout(waiting);
  waiting = 0;
  latest = document;
  batch(() => {
    version.value = 0;
    remark.value = "";
    settled.value = document;
  });
}

/** Called with every key: does as little as can be. */
export function documentChanged(document: Node, edits: number): void {
  latest = document;
  batch(() => {
    version.value = edits;
    remark.value = "";
  });
  const now = performance.now();
  if (waiting === 0) since = now;
  window.clearTimeout(waiting);
  waiting = window.setTimeout(settle, Math.max(0, Math.min(REST, since + LONGEST - now)));
}

function settle(): void {
  waiting = 0;
  window.requestIdleCallback(
    () => {
      settled.value = latest;
      bumpMoment();
    },
    { timeout: REST },
  );
}

let bumping = 0;

/** Where the caret went; the toolbar looks again at most ten times a second. */
export function caretMoved(to: Caret): void {
  const { blockId, label, part } = caret.value;
  if (to.blockId !== blockId || to.label !== label || to.part !== part) caret.value = to;
  bumpMoment();
}

function bumpMoment(): void {
  if (bumping !== 0) return;
  bumping = window.setTimeout(() => {
    bumping = 0;
    moment.value += 1;
  }, 100);
}
