import type { Node } from "prosemirror-model";
import { type Block, blocksOf } from "../document/blocks.ts";
import { MASTHEAD_FIELDS, type MastheadField, mastheadNodeName } from "../document/masthead-fields.ts";
import { notesOf } from "../document/notes.ts";
import { type Numbering, numbering } from "../document/numbering.ts";
import { plainText, type Run, runsOf } from "../document/runs.ts";
import { partOf } from "../document/schema.ts";
import { type Sponsors, sponsorsOf } from "../lexicon/sponsors.ts";
import type { FieldChange } from "./comparison.ts";
import { parentsOf } from "./parents.ts";

/** A line of the head: a masthead field, the form, the title, the enacting phrase. */
export interface HeadLine {
  readonly name: FieldChange["name"];
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A note with the places that refer to it. */
export interface SideNote {
  readonly id: string;
  readonly kind: "numbered" | "symbol";
  readonly mark: string;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly references: readonly NotePlace[];
}

/** Where a note is referred to: in which block (−1 for the head), behind which word, and as which mark of that block. */
export interface NotePlace {
  readonly block: number;
  readonly line: string;
  readonly word: string;
  readonly at: number;
}

/** One document as the comparison reads it, gathered once; nothing behind this looks at the document again. */
export interface Side {
  readonly blocks: readonly Block[];
  /** Index of the paragraph that each block stands below, −1 for none. */
  readonly parents: readonly number[];
  readonly head: readonly HeadLine[];
  readonly sponsors: Sponsors;
  /** A line for each of `sponsors.entries`. */
  readonly sponsorLines: readonly HeadLine[];
  readonly notes: readonly SideNote[];
}

export function sideOf(document: Node): Side {
  const numbers = numbering(document);
  const blocks = blocksOf(document, numbers);
  const head = headOf(document, numbers);
  const sponsorLines = sponsorLinesOf(document, numbers);
  return {
    blocks,
    parents: parentsOf(blocks),
    head,
    sponsors: sponsorsOf(document),
    sponsorLines,
    notes: notesWithPlaces(document, numbers, blocks, [...head, ...sponsorLines]),
  };
}

/** The text of a line of the head; null where it is empty. */
export function headText(side: Side, name: HeadLine["name"]): string | null {
  return side.head.find((line) => line.name === name)?.text || null;
}

function headOf(document: Node, numbers: Numbering): readonly HeadLine[] {
  const line = (name: HeadLine["name"], node: Node): HeadLine => {
    const runs = runsOf(node, numbers);
    return { name, text: plainText(runs), runs };
  };
  const fields = new Map<string, MastheadField>(MASTHEAD_FIELDS.map((field) => [mastheadNodeName(field), field]));
  const head: HeadLine[] = [];
  partOf(document, "masthead").node.forEach((node) => {
    const field = fields.get(node.type.name);
    if (field) head.push(line(field, node));
  });
  partOf(document, "sponsorship").node.forEach((node) => {
    if (node.type.name === "sponsorship_form") head.push(line("form", node));
  });
  head.push(line("title", partOf(document, "title").node), line("enacting", partOf(document, "enacting").node));
  return head;
}

function sponsorLinesOf(document: Node, numbers: Numbering): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  partOf(document, "sponsorship").node.forEach((node) => {
    if (node.type.name !== "sponsor") return;
    const runs = runsOf(node, numbers);
    if (plainText(runs) !== "") lines.push({ name: "form", text: plainText(runs), runs });
  });
  return lines;
}

function notesWithPlaces(
  document: Node,
  numbers: Numbering,
  blocks: readonly Block[],
  head: readonly HeadLine[],
): readonly SideNote[] {
  const places = new Map<string, NotePlace[]>();
  const collect = (runs: readonly Run[], block: number, line: string) => {
    let before = "";
    let count = 0;
    for (const run of runs) {
      if (run.kind !== "note") {
        before = (before + run.text).slice(-60);
        continue;
      }
      const place = { block, line, word: /(\S*)\s*$/u.exec(before)?.[1] ?? "", at: count++ };
      const known = places.get(run.note);
      if (known) known.push(place);
      else places.set(run.note, [place]);
    }
  };
  for (const { name, runs, text } of head) collect(runs, -1, name === "form" ? text : name);
  for (const block of blocks) collect(block.runs, block.index, "");
  return notesOf(document).map(({ id, kind, mark, node }) => {
    const runs = runsOf(node, numbers);
    return { id, kind, mark, text: plainText(runs), runs, references: places.get(id) ?? [] };
  });
}
