import { assertNever, expectDefined } from "../base/assert.ts";
import type { Block } from "../document/blocks.ts";
import type { Run } from "../document/runs.ts";
import { type SetNote, typstRuns } from "./typst-runs.ts";
import { typstArray, typstCall, typstString } from "./typst-text.ts";

/** Typst content for `blocks` in their order; closing lines that follow each other are set as one group. */
export function typesetBlocks(blocks: readonly Block[], setNote: SetNote): string {
  const lines: string[] = [];
  let closing: string[] = [];
  for (const block of blocks) {
    if (block.kind === "other") {
      closing.push(`[${typstRuns(block.runs, setNote)}]`);
      continue;
    }
    if (closing.length > 0) lines.push(typstCall("closing", [typstArray(closing)]));
    closing = [];
    lines.push(typesetBlock(block, setNote));
  }
  if (closing.length > 0) lines.push(typstCall("closing", [typstArray(closing)]));
  return lines.join("\n");
}

function typesetBlock(block: Block, setNote: SetNote): string {
  const words = () => typstRuns(block.runs, setNote);
  const { kind, printed, level } = block;
  switch (kind) {
    case "preambular":
    case "chapeau":
    case "paragraph":
      return typstCall("plain", [], words());
    case "operative":
    case "numbered":
      return printed === "" ? typstCall("plain", [], words()) : typstCall("counted", [typstString(printed)], words());
    case "subparagraph":
      return typstCall("sub-counted", [String(level), typstString(printed)], words());
    case "heading":
      return level === 0
        ? typstCall("annex", [typstString(printed), `[${words()}]`])
        : typstCall("section", [String(level + 1), typstString(headingNumber(printed, level))], words());
    case "table":
      return typesetTable(block, setNote);
    case "other":
      return typstCall("closing", [typstArray([`[${words()}]`])]);
    default:
      return assertNever(kind);
  }
}

/** A roman number stands alone on its line; a letter stands before the words and takes a full stop. */
function headingNumber(printed: string, level: number): string {
  return printed !== "" && level > 1 ? `${printed}.` : printed;
}

function typesetTable(block: Block, setNote: SetNote): string {
  const rows = expectDefined(block.rows, "rows of a table");
  const header: string[] = [];
  const body: string[] = [];
  let columns = 1;
  let inHeader = true;
  block.node.forEach((row, _, rowAt) => {
    const cells = row.children.map((cell, cellAt) => {
      const runs = rows[rowAt]?.[cellAt] ?? [];
      return { cell, runs, isHeader: cell.type.name === "table_header" };
    });
    // Only rows at the top that are header through and through are repeated on the next page; a note in one must not be.
    inHeader &&= cells.every(({ isHeader, runs }) => isHeader && !runs.some((run) => run.kind === "note"));
    columns = Math.max(
      columns,
      cells.reduce((sum, { cell }) => sum + (cell.attrs.colspan as number), 0),
    );
    const set = cells.map(({ cell, runs, isHeader }) => {
      const args = [`colspan: ${cell.attrs.colspan}`, `rowspan: ${cell.attrs.rowspan}`];
      return typstCall("table.cell", args, isHeader ? italic(runs, setNote) : typstRuns(runs, setNote)).slice(1, -1);
    });
    (inHeader ? header : body).push(...set);
  });
  return typstCall("grid-table", [String(columns), typstArray(header), ...body]);
}

function italic(runs: readonly Run[], setNote: SetNote): string {
  return typstCall("emph", [], typstRuns(runs, setNote));
}
