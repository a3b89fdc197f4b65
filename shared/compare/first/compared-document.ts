import type { Node } from "prosemirror-model";
import { blocksOf } from "../../document/blocks.ts";
import { MASTHEAD_FIELDS, type MastheadField, mastheadNodeName } from "../../document/masthead-fields.ts";
import { notesOf } from "../../document/notes.ts";
import { numbering } from "../../document/numbering.ts";
import { plainText, type Run, runsOf } from "../../document/runs.ts";
import { partOf } from "../../document/schema.ts";
import type { ComparedBlock, ComparedDocument, ComparedHead } from "../comparison.ts";
import { normalRuns } from "./normal-runs.ts";

/** Gathers what a comparison remembers of one document. Throws nothing. */
export function comparedDocument(document: Node): ComparedDocument {
  const numbers = numbering(document);
  const line = (node: Node) => normalRuns(runsOf(node, numbers));
  const head = headOf(document, line);
  return {
    symbol: plainText(head.masthead.symbol) || null,
    title: plainText(head.title),
    head,
    blocks: blocksOf(document, numbers).map(
      (block): ComparedBlock => ({
        index: block.index,
        id: block.id,
        part: block.part,
        kind: block.kind,
        level: block.level,
        label: block.label,
        printed: block.printed,
        opening: block.opening,
        text: block.text,
        notes: block.notes,
        runs: normalRuns(block.runs),
        attrs: attrsOf(block.node),
      }),
    ),
    notes: notesOf(document).map((note) => {
      const runs = line(note.node);
      return { id: note.id, mark: note.mark, text: plainText(runs), runs };
    }),
  };
}

function headOf(document: Node, line: (node: Node) => readonly Run[]): ComparedHead {
  const masthead = partOf(document, "masthead").node;
  const fields = Object.fromEntries(
    MASTHEAD_FIELDS.map((field) => {
      const node = masthead.children.find((child) => child.type.name === mastheadNodeName(field));
      return [field, node ? line(node) : []];
    }),
  ) as Record<MastheadField, readonly Run[]>;
  const sponsorship = partOf(document, "sponsorship").node;
  return {
    masthead: fields,
    sponsors: sponsorship.children.filter((child) => child.type.name === "sponsor").map(line),
    form: line(sponsorship.lastChild ?? sponsorship),
    title: line(partOf(document, "title").node),
    enacting: line(partOf(document, "enacting").node),
  };
}

/** Attributes that say something about the paragraph; ids and who drew the opening do not. */
function attrsOf(node: Node): Record<string, string | number | null> {
  const { id: _id, opening: _opening, ...rest } = node.attrs;
  return rest as Record<string, string | number | null>;
}
