import type { SourceTable } from "../recognise/source.ts";
import { readInline } from "./inline.ts";

const ROW = /^\|.*\|$/;
const DELIMITER = /^\|(?:\s*:?-+:?\s*\|)+$/;

/** Whether a line is a row of a table written with pipes. */
export function isTableRow(line: string): boolean {
  return ROW.test(line);
}

/**
 * Reads rows written with pipes. The line of dashes under the first row says that it heads the columns; dashes above the first row say that
 * none does.
 */
export function readTable(lines: readonly string[], notes: ReadonlySet<string>): SourceTable {
  const delimiter = lines.findIndex((line) => DELIMITER.test(line));
  const rows = lines
    .filter((_, at) => at !== delimiter)
    .map((line) => cellsOf(line).map((cell) => readInline(cell, notes)));
  return { header: delimiter === 1, rows };
}

/** The cells between the pipes of a row; `\|` is a pipe inside a cell. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  for (let at = 1; at < line.length; at += 1) {
    const sign = line[at] ?? "";
    if (sign === "\\") {
      cell += sign + (line[at + 1] ?? "");
      at += 1;
    } else if (sign === "|") {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return cells;
}

/** Writes rows with pipes, for Markdown and plain text alike. `cells` are written already, with their pipes escaped. */
export function writeTable(rows: readonly (readonly string[])[], header: boolean): string {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const delimiter = line(Array.from({ length: width }, () => "---"));
  const [first, ...rest] = rows.map(line);
  return (header ? [first, delimiter, ...rest] : [delimiter, first, ...rest]).join("\n");
}
