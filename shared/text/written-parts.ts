import type { Node } from "prosemirror-model";
import { type Block, blocksOf } from "../document/blocks.ts";
import { lineRuns, mastheadRuns, originRuns } from "../document/head-runs.ts";
import { MASTHEAD_FIELDS, type MastheadField, mastheadNodeName } from "../document/masthead-fields.ts";
import { notesOf } from "../document/notes.ts";
import { numbering } from "../document/numbering.ts";
import { plainText, type Run, runsOf } from "../document/runs.ts";
import { partOf } from "../document/schema.ts";

/** A line of the head of a document, as printed and as it stands in the document. */
export interface WrittenLine {
  readonly node: string;
  /** With "Distr.: ", commas between sponsors and whatever else is derived. */
  readonly printed: readonly Run[];
  /** The nodes behind it with their own words, several for the sponsors. */
  readonly own: readonly { readonly node: string; readonly runs: readonly Run[] }[];
}

/** What both writers put on paper, in the order of an issued document. */
export interface WrittenParts {
  readonly head: readonly WrittenLine[];
  readonly blocks: readonly Block[];
  readonly notes: readonly {
    readonly mark: string;
    readonly kind: "numbered" | "symbol";
    readonly runs: readonly Run[];
  }[];
  /** Marks of notes by id. */
  readonly marks: ReadonlyMap<string, string>;
}

/** The masthead in the order of an issued page; the job number stands at its foot there and before the session here. */
const ORDER: readonly MastheadField[] = [
  ...MASTHEAD_FIELDS.filter((field) => field !== "jobNumber").slice(0, 5),
  "jobNumber",
  ...MASTHEAD_FIELDS.filter((field) => field !== "jobNumber").slice(5),
];

/** Takes a document apart for writing. */
export function writtenParts(document: Node): WrittenParts {
  const numbers = numbering(document);
  const masthead = partOf(document, "masthead").node;
  const ownRuns = new Map(masthead.children.map((node) => [node.type.name, runsOf(node, numbers)]));
  const head: WrittenLine[] = ORDER.map((field) => {
    const node = mastheadNodeName(field);
    return { node, printed: mastheadRuns(document, field, numbers), own: [{ node, runs: ownRuns.get(node) ?? [] }] };
  });
  const sponsorship = partOf(document, "sponsorship").node.children.map((node) => ({
    node: node.type.name,
    runs: runsOf(node, numbers),
  }));
  head.push({ node: "sponsorship_form", printed: originRuns(document, numbers), own: sponsorship });
  for (const node of ["title", "enacting"] as const) {
    const runs = runsOf(partOf(document, node).node, numbers);
    head.push({ node, printed: lineRuns(document, node, numbers), own: [{ node, runs }] });
  }
  const notes = notesOf(document);
  return {
    head: head.filter((line) => line.printed.length > 0),
    blocks: blocksOf(document, numbers),
    notes: notes.map((note) => ({ mark: note.mark, kind: note.kind, runs: runsOf(note.node, numbers) })),
    marks: new Map(notes.map((note) => [note.id, note.mark])),
  };
}

/** Whether any line of the masthead is printed, so that "United Nations" stands above it. */
export function hasMasthead(parts: WrittenParts): boolean {
  return parts.head.some((line) => line.node.startsWith("masthead_") && plainText(line.printed) !== "United Nations");
}

/** The number before a block and the space or stop that follows it; empty where nothing is printed. */
export function printedNumber(block: Block): string {
  if (block.printed === "" || block.node.type.name === "annex") return "";
  if (block.kind !== "heading")
    return block.text === "" && block.notes.length === 0 ? block.printed : `${block.printed} `;
  return block.text === "" ? block.printed : `${block.printed}. `;
}
