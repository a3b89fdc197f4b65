import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { type Container, containersOf, type PlacedRow, placedRows, replaceRows } from "../rows/container.ts";
import { allows, DEEPEST, holdsSubparagraphs, type Row, SUBPARAGRAPH, subtreeEnd } from "../rows/row.ts";
import { converted } from "./convert.ts";
import { atLevel } from "./levels.ts";

/** Where a dragged paragraph would land: among the rows of a part, before the row `before`, at a level. */
export interface Gap {
  readonly part: number;
  readonly before: number;
  readonly level: number;
  /** The row beside which the landing line is drawn, at its top or (`after`) its bottom. */
  readonly beside: PlacedRow;
  readonly after: boolean;
}

interface Dragged {
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

/** The block `id` with what stands under it; null where there is none that can be dragged. */
function draggedBlock(containers: readonly Container[], id: string): Dragged | null {
  for (const [part, container] of containers.entries()) {
    const rows = placedRows(container).map((placed) => placed.row);
    const from = rows.findIndex((row) => row.attrs.id === id);
    if (from >= 0) return { part, from, to: subtreeEnd(rows, from), rows: rows.slice(from, subtreeEnd(rows, from)) };
  }
  return null;
}

/**
 * Where block `id` lands when it is dropped before the row that starts at `pos`, or behind it. A paragraph lands between paragraphs, never inside one;
 * a subparagraph keeps its level where it can and otherwise takes the nearest that fits. Null where it would not move, or cannot stand.
 */
export function gapAt(document: Node, id: string, at: { readonly pos: number; readonly after: boolean }): Gap | null {
  const containers = containersOf(document);
  const dragged = draggedBlock(containers, id);
  const part = containers.findIndex(({ pos, node }) => at.pos > pos && at.pos < pos + node.nodeSize);
  const container = containers[part];
  const head = dragged?.rows[0];
  if (!dragged || !container || !head || !canStandIn(container.part, dragged.rows)) return null;
  const placed = placedRows(container);
  const rows = placed.map((entry) => entry.row);
  const target = placed.findIndex((entry) => entry.start === at.pos);
  if (target < 0) return null;
  let before = at.after ? target + 1 : target;
  // A whole paragraph goes before the paragraph that it is over, or behind all that stands under that.
  if (head.level === 0) while (before < rows.length && (rows[before]?.level ?? 0) > 0) before += 1;
  const own = part === dragged.part;
  if (own && before >= dragged.from && before <= dragged.to) return null;

  const level = head.level === 0 ? 0 : levelAt(rows, before, head.level, own ? dragged : null);
  if (level === null || deepest(dragged.rows) - head.level + level > DEEPEST) return null;
  const last = before === rows.length;
  const beside = placed[last ? before - 1 : before];
  return beside ? { part, before, level, beside, after: last } : null;
}

function canStandIn(part: string, rows: readonly Row[]): boolean {
  if (part === "closing") return rows.every((row) => row.kind === "closing_line");
  return rows.every(
    (row) =>
      row.kind !== "closing_line" &&
      (row.level > 0 || (row.kind !== "table" && row.kind !== "heading") || allows(part, row.kind)),
  );
}

function deepest(rows: readonly Row[]): number {
  return Math.max(...rows.map((row) => row.level));
}

/** The level at which a subparagraph of `wanted` may stand before row `before`: under the row above, over none that it would take from its parent. */
function levelAt(rows: readonly Row[], before: number, wanted: number, own: Dragged | null): number | null {
  const outside = (at: number) => own === null || at < own.from || at >= own.to;
  let above = before - 1;
  while (above >= 0 && !outside(above)) above -= 1;
  let below = before;
  while (below < rows.length && !outside(below)) below += 1;
  const upper = rows[above];
  if (!upper || upper.kind === "heading" || upper.kind === "table") return null;
  const most = holdsSubparagraphs(upper) ? upper.level + 1 : upper.level;
  const least = Math.max(1, rows[below]?.level ?? 1);
  return least > most ? null : Math.min(Math.max(wanted, least), most);
}

/** Moves block `id` to `gap`, with the caret at its beginning; a paragraph that changes its part changes its opening and its end. */
export function moveToGap(state: EditorState, id: string, gap: Gap): Transaction | null {
  const containers = containersOf(state.doc);
  const dragged = draggedBlock(containers, id);
  const source = dragged && containers[dragged.part];
  const target = containers[gap.part];
  if (!dragged || !source || !target) return null;
  const transaction = state.tr;
  const sourceRows = placedRows(source).map((placed) => placed.row);
  const left = [...sourceRows.slice(0, dragged.from), ...sourceRows.slice(dragged.to)];
  const moved = landed(dragged.rows, gap.level, source.part, target.part);
  if (dragged.part === gap.part) {
    const before = gap.before > dragged.from ? gap.before - moved.length : gap.before;
    replaceRows(transaction, source, [...left.slice(0, before), ...moved, ...left.slice(before)], {
      row: before,
      offset: 0,
    });
    return transaction;
  }
  const rows = placedRows(target).map((placed) => placed.row);
  const next = [...rows.slice(0, gap.before), ...moved, ...rows.slice(gap.before)];
  const size = transaction.doc.content.size;
  replaceRows(transaction, source, left);
  const pos = target.pos > source.pos ? target.pos + transaction.doc.content.size - size : target.pos;
  const node = transaction.doc.nodeAt(pos);
  if (!node) return null;
  replaceRows(transaction, { ...target, pos, node }, next, { row: gap.before, offset: 0 });
  return transaction;
}

function landed(rows: readonly Row[], level: number, from: string, to: string): readonly Row[] {
  const shift = level - (rows[0]?.level ?? 0);
  const side = to === "preamble" ? "preambular" : "operative";
  return rows.map((row) => {
    const moved = row.level > 0 ? atLevel(row, row.level + shift, SUBPARAGRAPH) : row;
    const negotiated = row.kind === "preambular" || row.kind === "operative";
    return from !== to && negotiated && (to === "preamble" || to === "operative_part")
      ? converted(moved, side, false)
      : moved;
  });
}
