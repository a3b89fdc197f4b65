import type { Node } from "prosemirror-model";
import { notesOf } from "./notes.ts";
import { type BlockNumber, type Numbering, numbering } from "./numbering.ts";
import { openingOf, plainText, type Run, runsOf } from "./runs.ts";

export type BlockPart = "preamble" | "operative" | "annex" | "closing";
export type BlockKind =
  | "preambular"
  | "operative"
  | "subparagraph"
  | "heading"
  | "chapeau"
  | "paragraph"
  | "numbered"
  | "table"
  | "other";

/**
 * One paragraph as everything outside the editor sees it: outline, checks, comparison, exports.
 * Subparagraphs are blocks of their own after their parent. A table is one block: its `text` joins the cells by single spaces and
 * `rows` holds the runs cell by cell.
 */
export interface Block {
  readonly index: number;
  readonly id: string;
  readonly part: BlockPart;
  readonly kind: BlockKind;
  /** Subparagraphs 1–4, headings their level, else 0. */
  readonly level: number;
  readonly label: string;
  readonly printed: string;
  readonly opening: string | null;
  /** Plain text without numbers and note marks, white space single. */
  readonly text: string;
  /** Marks of the notes referenced here, in order. */
  readonly notes: readonly string[];
  readonly runs: readonly Run[];
  readonly rows: readonly (readonly (readonly Run[])[])[] | null;
  /** Position before the node in the document and the node itself. */
  readonly pos: number;
  readonly node: Node;
}

const NO_NUMBER: BlockNumber = { label: "", printed: "", cited: "", citedAlone: "" };

const KIND_OF_NODE: Readonly<Record<string, BlockKind>> = {
  preambular: "preambular",
  operative: "operative",
  chapeau: "chapeau",
  paragraph: "paragraph",
  numbered: "numbered",
  heading: "heading",
  table: "table",
  annex: "heading",
  closing_line: "other",
  subparagraph_1: "subparagraph",
  subparagraph_2: "subparagraph",
  subparagraph_3: "subparagraph",
  subparagraph_4: "subparagraph",
};

const PART_OF_NODE: Readonly<Record<string, BlockPart>> = {
  preamble: "preamble",
  operative_part: "operative",
  closing: "closing",
  annexes: "annex",
};

function levelOf(node: Node): number {
  if (node.type.name === "heading") return node.attrs.level as number;
  if (node.type.name === "annex") return 0;
  return Number(/^subparagraph_(\d)$/.exec(node.type.name)?.[1] ?? 0);
}

/** The textblock that holds a block's own words: itself, its clause, or an annex's title. */
export function textblockOf(node: Node): Node {
  return node.isTextblock ? node : (node.firstChild ?? node);
}

function tableRows(table: Node, numbers: Numbering): (readonly Run[])[][] {
  const rows: (readonly Run[])[][] = [];
  table.forEach((row) => {
    const cells: (readonly Run[])[] = [];
    row.forEach((cell) => {
      const runs: Run[] = [];
      cell.forEach((clause) => {
        if (runs.length > 0) runs.push({ kind: "break", text: "\n", marks: [] });
        runs.push(...runsOf(clause, numbers));
      });
      cells.push(runs);
    });
    rows.push(cells);
  });
  return rows;
}

/** The blocks of a document in reading order. Throws nothing: any document of the schema has blocks. */
export function blocksOf(document: Node, numbers: Numbering = numbering(document)): readonly Block[] {
  const marks = new Map(notesOf(document).map((note) => [note.id, note.mark]));
  const blocks: Block[] = [];

  document.forEach((partNode, partPos) => {
    const part = PART_OF_NODE[partNode.type.name];
    if (!part) return;
    partNode.descendants((node, offset) => {
      const kind = KIND_OF_NODE[node.type.name];
      if (!kind) return !node.isTextblock;
      const id = (node.attrs.id as string | null) ?? `@${partPos + 1 + offset}`;
      const number = numbers.get(id) ?? NO_NUMBER;
      const rows = kind === "table" ? tableRows(node, numbers) : null;
      const runs = rows ? joinCells(rows) : runsOf(textblockOf(node), numbers);
      blocks.push({
        index: blocks.length,
        id,
        part,
        kind,
        level: levelOf(node),
        label: number.label,
        printed: number.printed,
        opening: openingOf(runs),
        text: plainText(runs),
        notes: runs.flatMap((run) => (run.kind === "note" ? [marks.get(run.note) ?? "?"] : [])),
        runs,
        rows,
        pos: partPos + 1 + offset,
        node,
      });
      return kind !== "table";
    });
  });
  return blocks;
}

function joinCells(rows: readonly (readonly (readonly Run[])[])[]): readonly Run[] {
  return rows
    .flat()
    .flatMap((cell, at): readonly Run[] => (at === 0 ? cell : [{ kind: "break", text: "\n", marks: [] }, ...cell]));
}
