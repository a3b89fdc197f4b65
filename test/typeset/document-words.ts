import type { Node } from "prosemirror-model";
import { blocksOf } from "../../shared/document/blocks.ts";
import { lineRuns, mastheadRuns, originRuns } from "../../shared/document/head-runs.ts";
import { MASTHEAD_FIELDS } from "../../shared/document/masthead-fields.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { numbering } from "../../shared/document/numbering.ts";
import { plainText, type Run, runsOf } from "../../shared/document/runs.ts";

/** Everything that a page of the document says, once, in no particular order: words, numbers, note marks and notes. */
export function documentWords(document: Node): string {
  const numbers = numbering(document);
  const marks = new Map(notesOf(document).map((note) => [note.id, note.mark]));
  const words = (runs: readonly Run[]) =>
    runs.map((run) => (run.kind === "note" ? ` ${marks.get(run.note) ?? "?"} ` : run.text)).join("");
  return [
    "United Nations",
    ...MASTHEAD_FIELDS.map((field) => words(mastheadRuns(document, field, numbers))),
    words(originRuns(document, numbers)),
    words(lineRuns(document, "title", numbers)),
    words(lineRuns(document, "enacting", numbers)),
    ...blocksOf(document, numbers).flatMap((block) => [block.printed, words(block.runs)]),
    ...notesOf(document).flatMap((note) => [note.mark, plainText(runsOf(note.node, numbers))]),
  ].join("\n");
}
