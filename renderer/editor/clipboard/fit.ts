import { Fragment, type MarkType, type Node, type NodeType } from "prosemirror-model";
import { markType, nodeType, schema } from "../../../shared/document/schema.ts";
import type { Row } from "../rows/row.ts";

/** Words as they may stand in a line of `type`: marks and references that it does not take give way to plain words. */
export function fitLine(content: Fragment, type: NodeType): Fragment {
  let fitted = Fragment.empty;
  content.forEach((node) => {
    fitted = fitted.append(Fragment.from(fitNode(node, type)));
  });
  return fitted;
}

function fitNode(node: Node, type: NodeType): Node | null {
  const marks = node.marks.filter((mark) => type.allowsMarkType(mark.type as MarkType));
  if (type.contentMatch.matchType(node.type)) return node.mark(marks);
  switch (node.type.name) {
    case "hard_break":
      return schema.text(" ", marks);
    case "cross_ref":
      return textOrNone(String(node.attrs.fallback), marks);
    default:
      // A reference to a note cannot stand in a note.
      return null;
  }
}

function textOrNone(text: string, marks: Node["marks"]): Node | null {
  return text === "" ? null : schema.text(text, marks);
}

/** Several lines as one, with spaces between them. */
export function oneLine(rows: readonly Row[]): Fragment {
  return joinLines(
    rows.flatMap((row) => (row.kind === "table" ? linesOfTable(row) : [row])),
    " ",
  );
}

function joinLines(rows: readonly Row[], between: string): Fragment {
  return rows
    .filter((row) => row.content.size > 0)
    .reduce(
      (line, row) => (line.size > 0 ? line.append(Fragment.from(schema.text(between))) : line).append(row.content),
      Fragment.empty,
    );
}

/** A table as lines, one a row, the cells with a space between them: where no table may stand, its words still do. */
export function linesOfTable(table: Row): readonly Row[] {
  const lines: Row[] = [];
  table.content.forEach((tableRow) => {
    const cells: Row[] = [];
    tableRow.descendants((node) => {
      if (node.type.name === "clause") cells.push({ kind: "clause", level: 0, attrs: {}, content: node.content });
    });
    lines.push({ kind: "clause", level: 0, attrs: {}, content: joinLines(cells, " ") });
  });
  return lines.filter((line) => line.content.size > 0);
}

/** The sponsors and the form of a document as the one line that print makes of them. */
function sponsorLine(rows: readonly Row[]): Row {
  const names = rows.filter((row) => row.kind === "sponsor");
  const form = rows.filter((row) => row.kind === "sponsorship_form");
  let content = Fragment.empty;
  for (const [at, name] of names.entries()) {
    const before = at === 0 ? "" : at === names.length - 1 ? " and " : ", ";
    if (before) content = content.append(Fragment.from(schema.text(before)));
    content = content.append(name.content);
  }
  if (names.length > 0 && form.length > 0) content = content.append(Fragment.from(schema.text(": ")));
  return { kind: "clause", level: 0, attrs: {}, content: content.append(oneLine(form)) };
}

const isSponsorship = (row: Row): boolean => row.kind === "sponsor" || row.kind === "sponsorship_form";

const NUMBERINGS = new Set(["roman", "letter", "none"]);

/**
 * Rows of any lines as rows of the body: titles become headings where headings may stand, sponsors one line, and all other lines of the head plain
 * paragraphs ("clause": a paragraph of whatever kind the place has). Attributes that no command could have made are dropped.
 */
export function bodyRows(rows: readonly Row[], takesTables: boolean, takesHeadings: boolean): readonly Row[] {
  const fitted: Row[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) continue;
    if (isSponsorship(row)) {
      let end = at;
      while (end < rows.length && isSponsorship(rows[end] as Row)) end += 1;
      fitted.push(sponsorLine(rows.slice(at, end)));
      at = end - 1;
    } else if (row.kind === "table") fitted.push(...(takesTables ? [row] : linesOfTable(row)));
    else fitted.push(bodyRow(row, takesHeadings));
  }
  return fitted.map((row) =>
    row.kind === "table" ? row : { ...row, content: fitLine(row.content, nodeType("clause")) },
  );
}

const BODY_KINDS = new Set([
  "preambular",
  "operative",
  "chapeau",
  "paragraph",
  "numbered",
  "closing_line",
  "subparagraph",
]);

function bodyRow(row: Row, takesHeadings: boolean): Row {
  if (row.kind === "heading" || row.kind === "annex_title") {
    if (!takesHeadings) return { ...row, kind: "clause", level: 0, attrs: { id: row.attrs.id } };
    return { ...row, kind: "heading", level: 0, attrs: headingAttrs(row) };
  }
  if (!BODY_KINDS.has(row.kind)) return { ...row, kind: "clause", level: 0, attrs: {} };
  return row;
}

function headingAttrs(row: Row): Row["attrs"] {
  if (row.kind === "annex_title") return { id: null, numbering: "none" };
  const { id, level, numbering, restart } = row.attrs;
  return {
    id,
    level: [1, 2, 3].includes(level as number) ? level : 1,
    numbering: NUMBERINGS.has(numbering as string) ? numbering : "none",
    restart: restart === "yes" ? "yes" : "no",
  };
}

/** `content` without the italic of an opening phrase, for words that are no longer the head of a paragraph. */
export function withoutOpening(content: Fragment): Fragment {
  const opening = markType("opening");
  const nodes: Node[] = [];
  content.forEach((node) => {
    nodes.push(node.mark(node.marks.filter((mark) => mark.type !== opening)));
  });
  return nodes.reduce((joined, node) => joined.append(Fragment.from(node)), Fragment.empty);
}
