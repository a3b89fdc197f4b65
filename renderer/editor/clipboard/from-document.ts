import { Fragment, type Node } from "prosemirror-model";
import { schema } from "../../../shared/document/schema.ts";
import type { Row } from "../rows/row.ts";
import { type Pasted, rowsIn } from "./pasted.ts";

/**
 * A recognised document as rows for pasting: all its words, the head's lines too, in reading order. The ids of a recognised document mean nothing
 * here; `place.ts` gives fresh ones.
 */
export function pastedDocument(document: Node): Pasted {
  const rows: Row[] = [];
  const notes = new Map<string, Node>();
  document.forEach((part) => {
    if (part.type.name === "sponsorship" && isBareForm(part)) return;
    rowsIn(part, rows, notes);
  });
  return { rows: rows.filter((row) => row.content.size > 0), openStart: false, openEnd: false, notes, document };
}

/** A form that the recogniser put there because every document has one. */
function isBareForm(sponsorship: Node): boolean {
  return sponsorship.childCount === 1 && sponsorship.firstChild?.content.size === 0;
}

/** One line of plain words. */
export function pastedLine(text: string): Pasted {
  const words = text.replace(/\s+/gu, " ");
  const content = words === "" ? Fragment.empty : Fragment.from(schema.text(words));
  return {
    rows: [{ kind: "clause", level: 0, attrs: {}, content }],
    openStart: true,
    openEnd: true,
    notes: new Map(),
    document: null,
  };
}
