import type { Fragment, Slice } from "prosemirror-model";
import { crossReferenceText } from "../../../shared/document/runs.ts";
import { linesOfTable } from "./fit.ts";
import { pastedSlice } from "./from-slice.ts";
import type { CopiedFrom } from "./own-html.ts";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** What is copied as plain text: paragraphs with their numbers, raised note marks, an empty line between two. */
export function copiedText(slice: Slice, from: CopiedFrom): string {
  const { rows, openStart } = pastedSlice(slice);
  const lines = rows.flatMap((row, at) => {
    if (row.kind === "table") return linesOfTable(row).map((line) => words(line.content, from));
    const printed = at === 0 && openStart ? "" : (from.numbers.get(String(row.attrs.id))?.printed ?? "");
    return [`${printed}${printed ? " " : ""}${words(row.content, from)}`];
  });
  const sponsors = rows.every((row) => row.kind === "sponsor");
  return lines.join(sponsors ? ", " : "\n\n");
}

function words(content: Fragment, { marks, numbers }: CopiedFrom): string {
  let text = "";
  content.forEach((node) => {
    if (node.type.name === "note_ref") text += raised(marks.get(String(node.attrs.note)) ?? "");
    else if (node.type.name === "cross_ref") text += crossReferenceText(node, numbers);
    else text += node.isText ? (node.text ?? "") : "\n";
  });
  return text;
}

function raised(mark: string): string {
  return mark.replace(/\d/gu, (digit) => RAISED.charAt(Number(digit)));
}
