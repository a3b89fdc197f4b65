import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";

/**
 * What print does to the line of origin beside its commas: the colon stands before the asterisks of the last sponsor ("Iraq:* draft resolution"),
 * and a form without sponsors begins with a capital.
 */
export function sponsorshipDecorations(
  sponsorship: Node,
  pos: number,
  marks: ReadonlyMap<string, string>,
): readonly Decoration[] {
  const form = sponsorship.lastChild;
  const last = sponsorship.childCount > 1 ? sponsorship.child(sponsorship.childCount - 2) : null;
  if (!form) return [];
  const formPos = pos + sponsorship.nodeSize - 1 - form.nodeSize;
  if (!last) {
    return form.firstChild?.isText ? [Decoration.inline(formPos + 1, formPos + 2, { class: "form-initial" })] : [];
  }
  const lastPos = formPos - last.nodeSize;
  const marked = firstTrailingAsterisk(last, marks);
  if (marked === null) return [];
  const mark = lastPos + 1 + marked;
  return [
    Decoration.node(lastPos, formPos, { "data-colon-inside": "" }),
    Decoration.node(mark, mark + 1, { "data-colon": "" }),
  ];
}

/** Offset of the first of the asterisks at the end of a sponsor; null where it ends in a word. */
function firstTrailingAsterisk(sponsor: Node, marks: ReadonlyMap<string, string>): number | null {
  let found: number | null = null;
  sponsor.forEach((node, offset) => {
    const isAsterisk = marks.get(String(node.attrs.note))?.startsWith("*") === true;
    found = isAsterisk ? (found ?? offset) : null;
  });
  return found;
}
