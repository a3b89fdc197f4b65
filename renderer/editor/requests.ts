import type { Command } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { assertNever } from "../../shared/base/assert.ts";
import type { CommandId } from "../../shared/ipc/commands.ts";
import { insertCrossReference } from "./commands/insert.ts";
import { insertReference } from "./commands/notes.ts";
import { setSuffix, suffixedBlock } from "./commands/suffix.ts";
import type { EditorEvents, EditorRequest } from "./editor.ts";
import { standing } from "./standing.ts";

const REQUESTS: Partial<Record<CommandId, EditorRequest>> = {
  "insert.repeatNote": "repeat-note",
  "insert.crossReference": "cross-reference",
  "paragraph.suffix": "suffix",
  "edit.find": "find",
};

/** What the shell is asked before command `id` can act; null where it needs no answer. */
export function requestOf(id: CommandId): EditorRequest | null {
  return REQUESTS[id] ?? null;
}

/** Asks the shell and does what it answers, at the place where the caret is by then. */
export async function askAndAct(view: EditorView, what: EditorRequest, events: EditorEvents): Promise<void> {
  const { state } = view;
  const { blockId, label } = standing(state);
  const text =
    what === "suffix"
      ? String(suffixedBlock(state)?.node.attrs.suffix ?? "")
      : state.doc.textBetween(state.selection.from, state.selection.to, " ");
  const answer = await events.request?.(what, { blockId, label, document: state.doc, text });
  if (answer === null || answer === undefined || view.isDestroyed) return;
  const act = answered(what, answer);
  if (act && !act(view.state, view.dispatch)) events.message?.("That cannot be put here.");
  view.focus();
}

function answered(what: EditorRequest, answer: string): Command | null {
  switch (what) {
    case "repeat-note":
      return insertReference(answer);
    case "cross-reference":
      return insertCrossReference(answer);
    case "suffix":
      return setSuffix(answer);
    case "find":
      return null;
    default:
      return assertNever(what);
  }
}
