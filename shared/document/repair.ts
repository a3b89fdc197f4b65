import { Fragment, type Node } from "prosemirror-model";
import { type Message, message } from "../base/message.ts";
import { nodeType, partOf } from "./schema.ts";

/** A document in which every id is held once and every note mark leads to a note, with what was done to it. */
export interface Repaired {
  /** The very node that was given where nothing had to be done. */
  readonly document: Node;
  readonly messages: readonly Message[];
}

/**
 * Makes a document of the schema whole. A block or note without an id, or with one that stands earlier in the document, is given the next free
 * b1, b2 … or n1, n2 …; references stay with the first holder (`repaired-ids`). A mark whose note is missing is given an empty note
 * (`note-missing`). Told and left as they are: references to paragraphs that are gone, which print their old number
 * (`cross-reference-dangling`), and notes that no mark leads to (`note-without-mark`). Deterministic; repairing twice changes nothing more.
 */
export function repairDocument(document: Node): Repaired {
  const found = surveyOf(document);
  const next = idSource(found.taken);
  /** What a mark that names this id has to name from now on. */
  const noteNames = new Map<string, string>();
  const wanting = new Map<number, string>();
  const notes = new Set<string>();
  for (const { pos, id, isNote } of found.holders) {
    const isLater = id === "" || found.firstOf.get(id) !== pos;
    const name = isLater ? next(isNote ? "n" : "b") : id;
    if (isLater) wanting.set(pos, name);
    if (!isNote) continue;
    notes.add(name);
    // Marks may name a note whose id a paragraph bears too: they mean the note, whatever it is called now.
    if (id !== "" && !noteNames.has(id)) noteNames.set(id, name);
  }
  const missing: string[] = [];
  for (const { note } of found.marks) {
    if (noteNames.has(note)) continue;
    const name = note === "" || found.firstOf.has(note) ? next("n") : note;
    noteNames.set(note, name);
    missing.push(name);
  }
  const marked = new Set(found.marks.map(({ note }) => noteNames.get(note)));
  const dangling = found.crosses.filter(({ target }) => !found.blocks.has(target));
  const messages = [
    ...(wanting.size > 0 ? [repairedIds(wanting.size)] : []),
    ...missing.map(noteMissing),
    ...dangling.map(({ fallback, pos }) => crossDangling(fallback, blockAt(document, pos, wanting))),
    ...[...notes].filter((id) => !marked.has(id)).map(noteWithoutMark),
  ];
  if (wanting.size === 0 && missing.length === 0) return { document, messages };
  return { document: rebuilt(document, wanting, noteNames, missing), messages };
}

/** Every holder of an id and every reference, in reading order. An empty id is none. */
function surveyOf(document: Node) {
  const holders: { pos: number; id: string; isNote: boolean }[] = [];
  const marks: { note: string }[] = [];
  const crosses: { pos: number; target: string; fallback: string }[] = [];
  const firstOf = new Map<string, number>();
  const blocks = new Set<string>();
  document.descendants((node, pos) => {
    if (node.type.name === "note_ref") marks.push({ note: String(node.attrs.note) });
    if (node.type.name === "cross_ref") {
      crosses.push({ pos, target: String(node.attrs.target), fallback: String(node.attrs.fallback) });
    }
    if (!("id" in node.attrs)) return;
    const id = (node.attrs.id as string | null) ?? "";
    const isNote = node.type.name === "note";
    holders.push({ pos, id, isNote });
    if (id === "") return;
    if (!firstOf.has(id)) firstOf.set(id, pos);
    if (!isNote) blocks.add(id);
  });
  // A lost reference must not find itself led to a paragraph that was only just given the name.
  const taken = new Set([...firstOf.keys(), ...marks.map(({ note }) => note), ...crosses.map(({ target }) => target)]);
  return { holders, marks, crosses, firstOf, blocks, taken };
}

/** Hands out b1, b2 … and n1, n2 …, leaving out what is taken. */
function idSource(taken: ReadonlySet<string>): (prefix: "b" | "n") => string {
  const counts = { b: 0, n: 0 };
  return (prefix) => {
    do counts[prefix] += 1;
    while (taken.has(`${prefix}${counts[prefix]}`));
    return `${prefix}${counts[prefix]}`;
  };
}

function rebuilt(
  document: Node,
  wanting: ReadonlyMap<number, string>,
  noteNames: ReadonlyMap<string, string>,
  missing: readonly string[],
): Node {
  const notesPos = partOf(document, "notes").pos;
  const visit = (node: Node, pos: number): Node => {
    if (node.isText) return node;
    if (node.type.name === "note_ref") {
      const note = noteNames.get(String(node.attrs.note)) ?? String(node.attrs.note);
      return node.type.create({ ...node.attrs, note }, null, node.marks);
    }
    const id = wanting.get(pos);
    const start = node.type.name === "doc" ? 0 : pos + 1;
    const children: Node[] = [];
    node.forEach((child, offset) => {
      children.push(visit(child, start + offset));
    });
    if (pos === notesPos) for (const name of missing) children.push(nodeType("note").create({ id: name }));
    const attrs = id === undefined ? node.attrs : { ...node.attrs, id };
    return node.type.create(attrs, Fragment.fromArray(children), node.marks);
  };
  return visit(document, -1);
}

/** The id, as repaired, of the block or note around a position; null in the head. */
function blockAt(document: Node, pos: number, wanting: ReadonlyMap<number, string>): string | null {
  const place = document.resolve(pos);
  for (let depth = place.depth; depth > 0; depth -= 1) {
    const node = place.node(depth);
    if ("id" in node.attrs) return wanting.get(place.before(depth)) ?? (node.attrs.id as string | null);
  }
  return null;
}

function repairedIds(count: number): Message {
  const text =
    count === 1
      ? "One paragraph or note shared its identity with another, or had none. It was given its own; references lead to the first."
      : `${count} paragraphs or notes shared their identity with others, or had none. They were given their own; references lead to the first.`;
  return message("warning", "repaired-ids", text);
}

function noteMissing(id: string): Message {
  const text = "A mark in the text led to a note that was missing from the file. An empty note was put in its place.";
  return message("warning", "note-missing", text, id);
}

function crossDangling(fallback: string, blockId: string | null): Message {
  const shown = fallback === "" ? "It prints nothing." : `It goes on printing “${fallback}”.`;
  const text = `A reference leads to a paragraph that is not there. ${shown}`;
  return message("warning", "cross-reference-dangling", text, blockId);
}

function noteWithoutMark(id: string): Message {
  return message("warning", "note-without-mark", "No mark in the text leads to this note.", id);
}
