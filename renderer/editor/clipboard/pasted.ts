import type { Attrs, Fragment, Node } from "prosemirror-model";
import type { Row } from "../rows/row.ts";

/** What is being pasted or dropped, as rows that still have to be fitted to their place. */
export interface Pasted {
  /** Kinds may be those of any line (title, sponsor …); `fit.ts` finds what each becomes. */
  readonly rows: readonly Row[];
  /** The first row is the end of a paragraph whose beginning was not taken along; likewise the last at its end. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Notes that came along, by the id that references name. */
  readonly notes: ReadonlyMap<string, Node>;
  /** The whole document, where that is what was read. */
  readonly document: Node | null;
}

/** Every row of `node` and what stands in it, at `level` and below, in reading order; notes go into `notes`. */
export function rowsIn(node: Node, rows: Row[], notes: Map<string, Node>): void {
  const name = node.type.name;
  if (name === "note") {
    notes.set(String(node.attrs.id), node);
    return;
  }
  if (name === "table" && isWhole(node)) {
    rows.push(row("table", 0, node.attrs, node.content));
    return;
  }
  if (name === "sponsorship") {
    sponsorshipRow(node, rows);
    return;
  }
  if (node.isTextblock) {
    rows.push(row(name, 0, node.attrs, node.content));
    return;
  }
  const level = Number(/^subparagraph_(\d)$/.exec(name)?.[1] ?? 0);
  const clause = node.firstChild?.type.name === "clause" ? node.firstChild : null;
  if (clause && !node.type.spec.tableRole) {
    rows.push(row(level > 0 ? "subparagraph" : name, level, node.attrs, clause.content));
  }
  node.forEach((child) => {
    if (child !== clause || node.type.spec.tableRole) rowsIn(child, rows, notes);
  });
}

function row(kind: string, level: number, attrs: Attrs, content: Fragment): Row {
  return { kind, level, attrs, content };
}

/** Sponsors and form stay what they are for a sponsorship; elsewhere `fit.ts` makes one line of them. */
function sponsorshipRow(node: Node, rows: Row[]): void {
  node.forEach((line) => {
    if (line.content.size > 0) rows.push(row(line.type.name, 0, line.attrs, line.content));
  });
}

/** Whether a table is complete; one that was cut open is taken cell by cell. */
function isWhole(table: Node): boolean {
  try {
    table.check();
    return true;
  } catch (error) {
    // prosemirror-model has no other way to ask; what it throws for an incomplete node is a RangeError.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
