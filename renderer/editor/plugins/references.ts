import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { noteReferences } from "../../../shared/document/notes.ts";
import { crossReferenceText } from "../../../shared/document/runs.ts";
import { nodeType, partOf } from "../../../shared/document/schema.ts";
import { differences } from "../differences.ts";
import { numbersOf } from "./numbers.ts";

const key = new PluginKey("references");

/**
 * Keeps notes and references in step, inside the act that set them apart, so that undo restores both: a note whose last mark has gone goes with it;
 * notes stand in the order of their first marks; a cross reference whose paragraph has gone keeps the number it last printed.
 */
export function references(): Plugin {
  return new Plugin({
    key,
    appendTransaction(transactions, before, after) {
      const all = transactions.some((transaction) => transaction.getMeta("tidy") === true);
      if (!all && !differences(before.doc, after.doc).structural) return null;
      const transaction = after.tr;
      // Undo and redo bring back what was; nothing is to be taken away after them.
      const back = transactions.some((candidate) => candidate.getMeta("history$"));
      if (!all && !back) {
        deleteOrphans(transaction, before.doc);
        deleteUnknown(transaction, before.doc);
      }
      sortNotes(transaction);
      if (!all) keepPrintedNumbers(transaction, before);
      return transaction.docChanged ? transaction : null;
    },
  });
}

function deleteOrphans(transaction: Transaction, before: Node): void {
  const had = new Set(noteReferences(before).map((reference) => reference.note));
  const has = new Set(noteReferences(transaction.doc).map((reference) => reference.note));
  const { node: part, pos } = partOf(transaction.doc, "notes");
  const orphans: { from: number; to: number }[] = [];
  part.forEach((note, offset) => {
    const id = String(note.attrs.id);
    if (had.has(id) && !has.has(id)) orphans.push({ from: pos + 1 + offset, to: pos + 1 + offset + note.nodeSize });
  });
  for (const { from, to } of orphans.reverse()) transaction.delete(from, to);
}

/** Takes away marks of notes that nobody has, where they are new; those a file came with are the checks' to report. */
function deleteUnknown(transaction: Transaction, before: Node): void {
  const known = new Set(noteReferences(before).map((reference) => reference.note));
  partOf(transaction.doc, "notes").node.forEach((note) => {
    known.add(String(note.attrs.id));
  });
  const unknown = noteReferences(transaction.doc).filter((reference) => !known.has(reference.note));
  for (const { pos } of unknown.toReversed()) transaction.delete(pos, pos + 1);
}

/** Moves each note that stands out of order, one by one: the others, and a caret in them, stay where they are. */
function sortNotes(transaction: Transaction): void {
  const order = new Map<string, number>();
  for (const { note } of noteReferences(transaction.doc)) if (!order.has(note)) order.set(note, order.size);
  const rank = (note: Node) => order.get(String(note.attrs.id)) ?? order.size;

  for (;;) {
    const { node: part, pos } = partOf(transaction.doc, "notes");
    const notes: { note: Node; from: number }[] = [];
    part.forEach((note, offset) => {
      notes.push({ note, from: pos + 1 + offset });
    });
    const late = notes.findIndex(({ note }, at) => at > 0 && rank(note) < rank(notes[at - 1]?.note ?? note));
    const moved = notes[late];
    if (!moved) return;
    const before = notes.find(({ note }) => rank(note) > rank(moved.note)) ?? moved;
    transaction.delete(moved.from, moved.from + moved.note.nodeSize);
    transaction.insert(before.from, moved.note);
  }
}

function keepPrintedNumbers(transaction: Transaction, before: EditorState): void {
  const numbers = numbersOf(before);
  const ids = new Set<string>();
  const cross: { node: Node; pos: number }[] = [];
  transaction.doc.descendants((node, pos) => {
    if (typeof node.attrs.id === "string") ids.add(node.attrs.id);
    if (node.type === nodeType("cross_ref")) cross.push({ node, pos });
  });
  for (const { node, pos } of cross) {
    if (ids.has(node.attrs.target as string)) continue;
    const printed = crossReferenceText(node, numbers);
    if (printed !== node.attrs.fallback) transaction.setNodeAttribute(pos, "fallback", printed);
  }
}
