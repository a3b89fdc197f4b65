import type { Node } from "prosemirror-model";
import type { Block } from "../document/blocks.ts";
import { MASTHEAD_FIELDS, type MastheadField } from "../document/masthead-fields.ts";
import type { Run } from "../document/runs.ts";
import type { ComparedBlock, ComparedCell, ComparedDocument } from "./comparison.ts";
import { type HeadLine, headText, type Side } from "./side.ts";

/** What a comparison remembers of one side. */
export function comparedDocument(side: Side): ComparedDocument {
  const runsOf = (name: HeadLine["name"]): readonly Run[] => side.head.find((line) => line.name === name)?.runs ?? [];
  const masthead = Object.fromEntries(MASTHEAD_FIELDS.map((field) => [field, runsOf(field)]));
  return {
    symbol: headText(side, "symbol"),
    title: headText(side, "title") ?? "",
    head: {
      masthead: masthead as Record<MastheadField, readonly Run[]>,
      sponsors: side.sponsorLines.map((line) => line.runs),
      form: runsOf("form"),
      title: runsOf("title"),
      enacting: runsOf("enacting"),
    },
    blocks: side.blocks.map(comparedBlock),
    notes: side.notes.map(({ id, mark, text, runs }) => ({ id, mark, text, runs })),
  };
}

function comparedBlock(block: Block): ComparedBlock {
  const { index, id, part, kind, level, label, printed, opening, text, notes, runs, node } = block;
  const plain = { index, id, part, kind, level, label, printed, opening, text, notes, runs, attrs: attributesOf(node) };
  return kind === "table" ? { ...plain, rows: cellsOf(node) } : plain;
}

/** Attributes that say something of the paragraph; its id and who drew the opening phrase do not. */
function attributesOf(node: Node): ComparedBlock["attrs"] {
  const { id: _id, opening: _opening, ...attrs } = node.attrs;
  return attrs as ComparedBlock["attrs"];
}

function cellsOf(table: Node): readonly (readonly ComparedCell[])[] {
  return table.children.map((row) =>
    row.children.map((cell) => ({
      header: cell.type.name === "table_header",
      colspan: cell.attrs.colspan as number,
      rowspan: cell.attrs.rowspan as number,
      lines: cell.children.map((line) =>
        line.childCount === 0 ? -1 : line.children.filter((node) => node.type.name === "hard_break").length,
      ),
    })),
  );
}
