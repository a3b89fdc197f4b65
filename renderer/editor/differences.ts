import type { Node } from "prosemirror-model";

/** What changed between two documents, as far as derived things (numbers, ids, openings, notes) care. */
export interface Differences {
  /** True where blocks, attributes, or references inside a line came, went or changed place; false where only words did. */
  readonly structural: boolean;
  /** The lines that differ; complete only where the change is not structural. */
  readonly lines: readonly { readonly before: Node; readonly after: Node; readonly pos: number }[];
}

const NONE: Differences = { structural: false, lines: [] };

let last: { readonly before: Node; readonly after: Node; readonly found: Differences } | null = null;

/**
 * Compares two versions of a document. Unchanged nodes are the same objects in both, so this costs a look at the siblings along the way to the
 * change, however long the document. The last answer is kept, because several plugins ask for the same pair.
 */
export function differences(before: Node, after: Node): Differences {
  if (before === after) return NONE;
  if (last?.before === before && last.after === after) return last.found;
  const lines: { before: Node; after: Node; pos: number }[] = [];
  const structural = !sameShape(before, after, -1, lines);
  const found = { structural, lines };
  last = { before, after, found };
  return found;
}

function sameShape(
  before: Node,
  after: Node,
  pos: number,
  lines: { before: Node; after: Node; pos: number }[],
): boolean {
  if (before === after) return true;
  if (!before.sameMarkup(after)) return false;
  if (after.isTextblock) {
    lines.push({ before, after, pos });
    return atoms(before) === atoms(after);
  }
  if (before.childCount !== after.childCount) return false;
  let same = true;
  after.forEach((child, offset, at) => {
    const old = before.child(at);
    if (same && old !== child) same = sameShape(old, child, pos + 1 + offset, lines);
  });
  return same;
}

/** The references in a line, in order, as one string, with a space where words stand behind one: marks side by side are printed otherwise. */
function atoms(line: Node): string {
  let text = "";
  line.forEach((node) => {
    if (node.type.name === "note_ref") text += `n${node.attrs.note as string};`;
    else if (node.type.name === "cross_ref") text += `c${node.attrs.target as string},${node.attrs.form as string};`;
    else if (text !== "" && !text.endsWith(" ")) text += " ";
  });
  return text;
}
