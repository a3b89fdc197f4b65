import { Fragment, type Node, type Slice } from "prosemirror-model";
import { nodeType } from "../../../shared/document/schema.ts";
import type { Row } from "../rows/row.ts";
import { type Pasted, rowsIn } from "./pasted.ts";

/** A slice of a document of ours as rows. `carried` are the texts of notes that came with it. */
export function pastedSlice(slice: Slice, carried: ReadonlyMap<string, Node> = new Map()): Pasted {
  const rows: Row[] = [];
  const notes = new Map(carried);
  const loose: Node[] = [];
  const flush = () => {
    if (loose.length > 0)
      rows.push({ kind: "clause", level: 0, attrs: {}, content: Fragment.fromArray(loose.splice(0)) });
  };
  slice.content.forEach((node) => {
    if (node.isInline) {
      loose.push(node);
      return;
    }
    flush();
    rowsIn(node, rows, notes);
  });
  flush();
  return {
    rows,
    openStart: isOpen(slice.content, slice.openStart, "start"),
    openEnd: isOpen(slice.content, slice.openEnd, "end"),
    notes,
    document: wholeDocument(slice),
  };
}

/** A slice that holds all parts of a draft is the draft. */
function wholeDocument(slice: Slice): Node | null {
  const type = nodeType("doc");
  if (slice.openStart > 0 || slice.openEnd > 0 || !type.validContent(slice.content)) return null;
  const document = type.create(null, slice.content);
  document.check();
  return document;
}

/** Whether the cut goes through the words of the first (last) line: then its opening depth reaches down to the line itself. */
function isOpen(content: Fragment, depth: number, side: "start" | "end"): boolean {
  let node = side === "start" ? content.firstChild : content.lastChild;
  if (node?.isInline) return true;
  for (let at = 0; at < depth && node; at += 1) {
    if (node.isTextblock) return true;
    node = side === "start" ? node.firstChild : node.lastChild;
  }
  return false;
}
