import type { Node } from "prosemirror-model";
import { notesOf } from "../document/notes.ts";
import { numbering } from "../document/numbering.ts";
import { partOf } from "../document/schema.ts";

/**
 * Whether two documents are the same resolution: structure, words, marks, notes and references. Ids may differ, notes may be stored in another
 * order, and citations, which are recognised from the words, do not count.
 */
export function sameDocument(a: Node, b: Node): boolean {
  return JSON.stringify(comparableDocument(a)) === JSON.stringify(comparableDocument(b));
}

/** A document as plain data in which everything that {@link sameDocument} leaves aside is gone. */
export function comparableDocument(document: Node): unknown {
  const numbers = numbering(document);
  const ids = new Map<string, string>();
  document.descendants((node) => {
    if (typeof node.attrs.id === "string" && !ids.has(node.attrs.id)) ids.set(node.attrs.id, `#${ids.size}`);
  });
  const notes = new Map(notesOf(document).map((note, at) => [note.id, `note ${at}`]));

  const read = (node: Node): unknown => {
    const { id: _, colwidth: __, ...attrs } = node.attrs;
    if (node.type.name === "note_ref") return { note: notes.get(attrs.note as string) ?? "missing" };
    if (node.type.name === "cross_ref") {
      const number = numbers.get(attrs.target as string);
      const own = attrs.form === "own" && number?.cited !== number?.citedAlone;
      return { cross: ids.get(attrs.target as string) ?? "missing", own, marks: markNames(node) };
    }
    return { [node.type.name]: attrs, marks: markNames(node), content: content(node, read) };
  };
  const body = document.children.filter((part) => part.type.name !== "notes").map(read);
  const texts = notesOf(document).map((note) => ({ kind: note.kind, content: content(note.node, read) }));
  return { body, notes: texts, stored: partOf(document, "notes").node.childCount };
}

function content(node: Node, read: (node: Node) => unknown): readonly unknown[] {
  const out: unknown[] = [];
  let last: { text: string; marks: string } | null = null;
  node.forEach((child) => {
    if (!child.isText) {
      out.push(read(child));
      last = null;
      return;
    }
    const marks = markNames(child);
    if (last?.marks === marks) last.text += child.text ?? "";
    else {
      last = { text: child.text ?? "", marks };
      out.push(last);
    }
  });
  return out;
}

function markNames(node: Node): string {
  return node.marks
    .filter((mark) => mark.type.name !== "citation")
    .map((mark) => mark.type.name + (mark.attrs.href ? ` ${mark.attrs.href}` : ""))
    .join(", ");
}
