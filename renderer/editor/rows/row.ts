import { type Attrs, Fragment, type Node } from "prosemirror-model";
import { nodeType } from "../../../shared/document/schema.ts";

/**
 * A paragraph, heading, table or closing line, taken out of its tree: the parts that hold them (see `container.ts`) read as flat lists of rows.
 * Every structural command is a change of such a list, and {@link settle} makes a well-formed one of any list: the order of the words
 * never changes by nesting, so no command can lose any.
 */
export interface Row {
  /** Node name at level 0; "subparagraph" below. */
  readonly kind: string;
  /** 0 for a block of its own, 1–4 for subparagraphs. */
  readonly level: number;
  readonly attrs: Attrs;
  /** The words; for a table its rows. */
  readonly content: Fragment;
}

export const DEEPEST = 4;
export const SUBPARAGRAPH = "subparagraph";

/** What each part may hold, first the kind that a paragraph from elsewhere becomes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  preamble: ["preambular"],
  operative_part: ["operative", "chapeau", "heading", "paragraph", "numbered", "table"],
  annex: ["paragraph", "heading", "numbered", "table"],
  closing: ["closing_line"],
};

const WITH_SUBPARAGRAPHS = new Set(["preambular", "operative", "chapeau", "paragraph", "numbered", SUBPARAGRAPH]);

/** Whether subparagraphs may stand under `row`. */
export function holdsSubparagraphs(row: Row | undefined): boolean {
  return row !== undefined && row.level < DEEPEST && WITH_SUBPARAGRAPHS.has(row.kind);
}

/** Whether `row` is words, not a table. */
export function isText(row: Row): boolean {
  return row.kind !== "table";
}

/** The kind that `kind` becomes in the part called `part`; itself where it may stand there. */
export function kindIn(part: string, kind: string): string {
  const allowed = ALLOWED[part] ?? [];
  if (allowed.includes(kind)) return kind;
  if (part === "annex" && kind === "operative") return "numbered";
  if (part === "operative_part" && kind === "preambular") return "operative";
  return allowed[0] ?? kind;
}

/** Whether the part called `part` holds tables and headings. */
export function allows(part: string, kind: string): boolean {
  return (ALLOWED[part] ?? []).includes(kind);
}

/** An empty row of `kind`, without an id: the ids plugin gives one. */
export function emptyRow(kind: string, level = 0): Row {
  return { kind, level, attrs: {}, content: Fragment.empty };
}

/** The rows of one part (preamble, operative part, annex, closing) in reading order. An annex's title is no row. */
export function rowsOf(container: Node): readonly Row[] {
  const rows: Row[] = [];
  const add = (node: Node, level: number): void => {
    const clause = node.firstChild?.type.name === "clause" ? node.firstChild : null;
    const kind = level === 0 ? node.type.name : SUBPARAGRAPH;
    rows.push({ kind, level, attrs: node.attrs, content: clause ? clause.content : node.content });
    if (clause) for (let at = 1; at < node.childCount; at += 1) add(node.child(at), level + 1);
  };
  container.forEach((child) => {
    if (child.type.name !== "annex_title") add(child, 0);
  });
  return rows;
}

/** Index of the first row after `at` that does not stand under it. */
export function subtreeEnd(rows: readonly Row[], at: number): number {
  const level = rows[at]?.level ?? 0;
  let end = at + 1;
  while (end < rows.length && (rows[end]?.level ?? 0) > level) end += 1;
  return end;
}

/**
 * `rows` as they may stand in `part`: kinds that it does not hold become its own, and a row whose parents are gone rises until it stands one
 * level under the row above it. Rows that were siblings stay siblings.
 */
export function settle(rows: readonly Row[], part: string): readonly Row[] {
  let above: { readonly was: number; readonly row: Row }[] = [];
  return rows.map((row) => {
    above = above.filter((entry) => entry.was < row.level);
    const parent = row.level > 0 ? above.at(-1)?.row : undefined;
    const settled = holdsSubparagraphs(parent)
      ? { ...row, kind: SUBPARAGRAPH, level: (parent?.level ?? 0) + 1 }
      : { ...row, kind: kindIn(part, row.kind), level: 0 };
    above.push({ was: row.level, row: settled });
    return settled;
  });
}

/** The nodes that settled rows make: the other way of {@link rowsOf}. */
export function nodesOf(rows: readonly Row[]): readonly Node[] {
  const build = (from: number, to: number): Node[] => {
    const nodes: Node[] = [];
    let at = from;
    while (at < to) {
      const row = rows[at];
      if (!row) break;
      const end = Math.min(subtreeEnd(rows, at), to);
      nodes.push(nodeOf(row, build(at + 1, end)));
      at = end;
    }
    return nodes;
  };
  return build(0, rows.length);
}

function nodeOf(row: Row, below: readonly Node[]): Node {
  const type = nodeType(row.level === 0 ? row.kind : `subparagraph_${row.level}`);
  if (!WITH_SUBPARAGRAPHS.has(row.kind)) return type.create(row.attrs, row.content);
  return type.create(row.attrs, [nodeType("clause").create(null, row.content), ...below]);
}
