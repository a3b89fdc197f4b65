import { Fragment, type Node } from "prosemirror-model";
import { schema } from "../../../shared/document/schema.ts";
import type { Row } from "../rows/row.ts";
import type { Pasted } from "./pasted.ts";

/** Rows that belong to a document now: their ids are free, their references lead somewhere. */
export interface Adopted {
  readonly rows: readonly Row[];
  /** Notes to add. Those of `referenced` only where their mark found a place. */
  readonly notes: readonly Node[];
  /** References whose note had not come along; their marks were left out. */
  readonly lost: number;
}

/**
 * Makes what is pasted a part of `document`. An id that is free is kept (what was cut keeps its identity), one in use is replaced by a fresh one;
 * what came from a text always gets fresh ones. A reference to a note that the document has, with the same words, repeats it; otherwise the note
 * comes along. A cross reference follows its paragraph if that was pasted too, leads to the document's own if there is one, and else becomes words.
 */
export function adopt(pasted: Pasted, document: Node, newId: () => string): Adopted {
  const taken = new Map<string, Node>();
  document.descendants((node) => {
    if (typeof node.attrs.id === "string") taken.set(node.attrs.id, node);
    return !node.isTextblock;
  });
  const used = new Set(taken.keys());
  const fresh = (): string => {
    let id = newId();
    while (used.has(id)) id = newId();
    used.add(id);
    return id;
  };
  const foreign = pasted.document !== null;

  const blocks = new Map<string, string>();
  for (const { attrs } of pasted.rows) {
    if (typeof attrs.id !== "string") continue;
    const free = !foreign && !used.has(attrs.id);
    if (free) used.add(attrs.id);
    blocks.set(attrs.id, free ? attrs.id : fresh());
  }

  const notes = new Map<string, Node>();
  const noteIds = new Map<string, string | null>();
  const noteFor = (id: string): string | null => {
    const known = noteIds.get(id);
    if (known !== undefined) return known;
    const carried = pasted.notes.get(id);
    const own = foreign ? undefined : taken.get(id);
    const repeats = own?.type.name === "note" && (!carried || own.content.eq(carried.content));
    let found: string | null = null;
    if (repeats) found = id;
    else if (carried) {
      found = foreign || used.has(id) ? fresh() : id;
      used.add(found);
      notes.set(found, carried.type.create({ ...carried.attrs, id: found }, carried.content));
    }
    noteIds.set(id, found);
    return found;
  };

  let lost = 0;
  const relink = (node: Node): Node | null => {
    if (node.type.name === "note_ref") {
      const note = noteFor(String(node.attrs.note));
      if (note === null) lost += 1;
      return note === null ? null : node.type.create({ note });
    }
    if (node.type.name === "cross_ref") {
      const target = blocks.get(String(node.attrs.target)) ?? (foreign ? undefined : String(node.attrs.target));
      const fallback = String(node.attrs.fallback);
      const leads = target !== undefined && (used.has(target) || [...blocks.values()].includes(target));
      if (leads) return node.type.create({ ...node.attrs, target }, null, node.marks);
      return fallback === "" ? null : schema.text(fallback, node.marks);
    }
    return node;
  };

  const rows = pasted.rows.map((row) => ({
    ...row,
    attrs: { ...row.attrs, id: typeof row.attrs.id === "string" ? (blocks.get(row.attrs.id) ?? null) : null },
    content: relinked(row.content, relink),
  }));
  // Notes of a text that nothing refers to are words all the same.
  if (foreign) for (const id of pasted.notes.keys()) noteFor(id);
  return { rows, notes: [...notes.values()], lost };
}

function relinked(content: Fragment, relink: (node: Node) => Node | null): Fragment {
  let result = Fragment.empty;
  content.forEach((node) => {
    const next = node.isText || node.isLeaf ? relink(node) : node.copy(relinked(node.content, relink));
    result = result.append(Fragment.from(next));
  });
  return result;
}
