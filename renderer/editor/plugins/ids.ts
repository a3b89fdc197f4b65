import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { expectDefined } from "../../../shared/base/assert.ts";
import { differences } from "../differences.ts";

const key = new PluginKey("ids");

/** An id that nothing in the document has yet, for what a command is about to insert. */
export function freshId(state: EditorState): string {
  const plugin = expectDefined(key.get(state), "the ids plugin");
  const taken = new Set<string>();
  state.doc.descendants((node) => {
    if (typeof node.attrs.id === "string") taken.add(node.attrs.id);
    return !node.isTextblock;
  });
  return unused(taken, plugin.spec.newId as () => string);
}

function unused(taken: ReadonlySet<string>, newId: () => string): string {
  let id = newId();
  while (taken.has(id)) id = newId();
  return id;
}

/** The blocks and notes of `document` that have no id, or one that stands earlier in the document already. */
export function wantingIds(document: Node): readonly { readonly node: Node; readonly pos: number }[] {
  const seen = new Set<string>();
  const wanting: { node: Node; pos: number }[] = [];
  document.descendants((node, pos) => {
    if (!("id" in node.attrs)) return !node.isTextblock;
    const id = node.attrs.id as string | null;
    if (id === null || seen.has(id)) wanting.push({ node, pos });
    else seen.add(id);
    return !node.isTextblock;
  });
  return wanting;
}

/** Keeps ids unique: after every transaction each block and note has one of its own, and copies have fresh ones. */
export function ids(newId: () => string): Plugin {
  return new Plugin({
    key,
    newId,
    appendTransaction(transactions, before, after) {
      const all = transactions.some((transaction) => transaction.getMeta("tidy") === true);
      if (!all && !differences(before.doc, after.doc).structural) return null;
      const wanting = wantingIds(after.doc);
      if (wanting.length === 0) return null;
      const taken = new Set<string>();
      after.doc.descendants((node) => {
        if (typeof node.attrs.id === "string") taken.add(node.attrs.id);
        return !node.isTextblock;
      });
      const transaction = after.tr;
      for (const { pos } of wanting) {
        const id = unused(taken, newId);
        taken.add(id);
        transaction.setNodeAttribute(pos, "id", id);
      }
      return transaction;
    },
  });
}

/** Sixty bits from the system's random source, in letters and digits: no two paragraphs of one negotiation will ever share one. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => "abcdefghijklmnopqrstuvwxyz234567".charAt(byte & 31)).join("");
}
