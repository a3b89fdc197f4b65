import type { Selection } from "prosemirror-state";
import { type Container, containerAt, type Place, type PlacedRow, placeAt, placedRows } from "./container.ts";
import type { Row } from "./row.ts";

/** The selection as rows of one part: what structural commands work on. */
export interface SelectedRows {
  readonly container: Container;
  readonly placed: readonly PlacedRow[];
  readonly rows: readonly Row[];
  readonly anchor: Place;
  readonly head: Place;
  /** First and last selected row. A row of which only the very beginning is reached from above does not count. */
  readonly first: number;
  readonly last: number;
}

/** The rows selected in a state or transaction; null where the selection is in no part with rows, or in more than one. */
export function selectedRows(state: { readonly selection: Selection }): SelectedRows | null {
  const { $from, $to, $anchor, $head, empty } = state.selection;
  const container = containerAt($from);
  if (!container || containerAt($to)?.pos !== container.pos) return null;
  const placed = placedRows(container);
  if (placed.length === 0) return null;
  const first = placeAt(placed, $from.pos).row;
  const end = placeAt(placed, $to.pos);
  const last = !empty && end.row > first && end.offset === 0 ? end.row - 1 : end.row;
  return {
    container,
    placed,
    rows: placed.map((entry) => entry.row),
    anchor: placeAt(placed, $anchor.pos),
    head: placeAt(placed, $head.pos),
    first,
    last,
  };
}

/**
 * The selected rows as whole subtrees: half-open range of rows that stand under no other selected row, at one level. A selection from a
 * subparagraph into a paragraph takes the subparagraph's paragraph with it.
 */
export function selectedSubtrees(selected: SelectedRows): {
  readonly from: number;
  readonly to: number;
  readonly level: number;
} {
  const { rows } = selected;
  const level = Math.min(...rows.slice(selected.first, selected.last + 1).map((row) => row.level));
  let from = selected.first;
  while (from > 0 && (rows[from]?.level ?? 0) > level) from -= 1;
  let to = selected.last + 1;
  while (to < rows.length && (rows[to]?.level ?? 0) > level) to += 1;
  return { from, to, level };
}
