import type { Node } from "prosemirror-model";
import { documentFromJson, documentToJson } from "../shared/document/schema.ts";
import type { Comparable, RedlineFormat } from "../shared/ipc/contract.ts";
import { bridge } from "./bridge.ts";
import { type Dated, isEarlier } from "./compare/order-sides.ts";
import { mastheadText } from "./document/masthead-text.ts";
import { brokenWire, sayExported, settleOutcome } from "./draft-flow.ts";
import { comparing, endComparison, startComparison } from "./store/comparing.ts";
import { draft } from "./store/draft.ts";
import { editor } from "./store/editing.ts";
import { sayFailed } from "./store/toasts.ts";

/** The way into a comparison, out of it, and onto paper. */

function draftAsComparable(): { readonly comparable: Comparable; readonly document: Node } | null {
  const handle = editor.peek();
  const state = draft.peek();
  if (!handle || !state) return null;
  const document = handle.document();
  return { document, comparable: { name: state.name, document: documentToJson(document), messages: [] } };
}

function datedOf(document: Node): Dated {
  return { symbol: mastheadText(document, "symbol"), date: mastheadText(document, "date") };
}

/** Asks for a file and compares it with the draft, the earlier text as A. */
export async function compareWithFile(): Promise<void> {
  const outcome = await bridge().request["compare:choose-file"]().catch(brokenWire);
  if (outcome.kind === "failed") sayFailed(outcome.failure.text);
  const own = draftAsComparable();
  if (outcome.kind !== "done" || !own) return;
  const other = outcome.value;
  const otherFirst = isEarlier(datedOf(documentFromJson(other.document)), datedOf(own.document));
  if (otherFirst) startComparison(other, own.comparable, "draft");
  else startComparison(own.comparable, other, "draft");
}

/** Compares a revision of the dossier, as A, with the draft. */
export async function compareWithRevision(revisionId: string): Promise<void> {
  const state = draft.peek();
  if (!state) return;
  const outcome = await bridge().request["revision:read"](state.documentId, revisionId).catch(brokenWire);
  if (outcome.kind === "failed") sayFailed(outcome.failure.text);
  const own = draftAsComparable();
  if (outcome.kind === "done" && own) startComparison(outcome.value, own.comparable, "draft");
}

/** Asks for two files; main then shows their comparison. */
export async function compareTwoFiles(): Promise<void> {
  await settleOutcome(bridge().request["compare:two-files"]());
}

/** Back to the draft; a window that shows nothing but the comparison goes back to the start screen. */
export function leaveComparison(): void {
  const from = comparing.peek()?.from;
  if (from === "window") {
    void bridge().request["window:start"]();
    return;
  }
  endComparison();
  requestAnimationFrame(() => editor.peek()?.focus());
}

/** Writes the redline where the user says. */
export async function exportRedline(format: RedlineFormat): Promise<void> {
  const now = comparing.peek();
  if (!now) return;
  const outcome = await bridge().request["compare:export"](now.a, now.b, format).catch(brokenWire);
  if (outcome.kind === "failed") sayFailed(outcome.failure.text);
  if (outcome.kind === "done") sayExported("Redline exported", outcome.value);
}
