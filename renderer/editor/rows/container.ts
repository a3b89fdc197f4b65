import { Fragment, type Node, type ResolvedPos, Slice } from "prosemirror-model";
import { NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import { expectDefined } from "../../../shared/base/assert.ts";
import { nodesOf, type Row, rowsOf, settle } from "./row.ts";

/** A part that holds rows: its node name, its node and the position before it. */
export interface Container {
  readonly part: string;
  readonly node: Node;
  readonly pos: number;
}

/** A row and where it stands: `start` and `end` bound its words (of a table: its inside). */
export interface PlacedRow {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

/** A place among rows: the row's index and an offset in its words. */
export interface Place {
  readonly row: number;
  readonly offset: number;
}

const CONTAINERS = new Set(["preamble", "operative_part", "annex", "closing"]);

/** Whether a node of this name holds rows. */
export function isContainer(node: Node): boolean {
  return CONTAINERS.has(node.type.name);
}

/** The part with rows around `$pos`; null in fields, sponsors and notes, and in the title of an annex. */
export function containerAt($pos: ResolvedPos): Container | null {
  for (let depth = $pos.depth; depth > 0; depth -= 1) {
    const node = $pos.node(depth);
    if (node.type.name === "annex_title") return null;
    if (isContainer(node)) return { part: node.type.name, node, pos: $pos.before(depth) };
  }
  return null;
}

/** The part called `part` of `document`; the parts are always there. */
export function containerOf(document: Node, part: "preamble" | "operative_part" | "closing"): Container {
  let found: Container | null = null;
  document.forEach((node, pos) => {
    if (node.type.name === part) found = { part, node, pos };
  });
  return expectDefined<Container>(found, part);
}

/** Every part of `document` that holds rows, in reading order. */
export function containersOf(document: Node): readonly Container[] {
  const containers: Container[] = [];
  document.forEach((node, pos) => {
    if (isContainer(node)) containers.push({ part: node.type.name, node, pos });
    if (node.type.name === "annexes") {
      node.forEach((annex, offset) => {
        containers.push({ part: "annex", node: annex, pos: pos + 1 + offset });
      });
    }
  });
  return containers;
}

/** The rows of `container` with their positions in the document. */
export function placedRows(container: Container): readonly PlacedRow[] {
  const rows = rowsOf(container.node);
  const starts = rowStarts(container);
  return rows.map((row, at) => {
    const start = expectDefined(starts[at], "position of a row");
    return { row, start, end: start + row.content.size };
  });
}

function rowStarts(container: Container): readonly number[] {
  const starts: number[] = [];
  const add = (node: Node, pos: number): void => {
    const clause = node.firstChild?.type.name === "clause";
    starts.push(clause ? pos + 2 : pos + 1);
    if (!clause) return;
    node.forEach((child, offset, at) => {
      if (at > 0) add(child, pos + 1 + offset);
    });
  };
  container.node.forEach((child, offset) => {
    if (child.type.name !== "annex_title") add(child, container.pos + 1 + offset);
  });
  return starts;
}

/** The place of `pos` among `rows`: in the first row that ends at it or after it. */
export function placeAt(rows: readonly PlacedRow[], pos: number): Place {
  const found = rows.findIndex((placed) => placed.end >= pos);
  const row = found < 0 ? rows.length - 1 : found;
  const placed = rows[row];
  return { row, offset: placed ? Math.min(Math.max(pos - placed.start, 0), placed.end - placed.start) : 0 };
}

/**
 * Puts `rows` (settled first) in place of what `container` holds, replacing only the blocks that differ, and sets the caret or selection.
 * Returns the rows as they now stand.
 */
export function replaceRows(
  transaction: Transaction,
  container: Container,
  rows: readonly Row[],
  anchor?: Place,
  head: Place | undefined = anchor,
): readonly Row[] {
  const settled = settle(rows, container.part);
  const title = container.node.firstChild?.type.name === "annex_title" ? 1 : 0;
  const before: Node[] = [];
  container.node.forEach((child, _offset, at) => {
    if (at >= title) before.push(child);
  });
  const after = nodesOf(settled);

  let same = 0;
  while (same < Math.min(before.length, after.length) && isSame(before[same], after[same])) same += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - same &&
    isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])
  ) {
    tail += 1;
  }
  const size = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + node.nodeSize, 0);
  const inside = container.pos + 1 + (title ? (container.node.firstChild?.nodeSize ?? 0) : 0);
  const from = inside + size(before.slice(0, same));
  const to = from + size(before.slice(same, before.length - tail));
  const put = after.slice(same, after.length - tail);
  if (from !== to || put.length > 0) {
    transaction.step(new ReplaceStep(from, to, new Slice(Fragment.fromArray([...put]), 0, 0)));
  }
  if (anchor && head) select(transaction, container.pos, anchor, head);
  return settled;
}

function isSame(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && (one === other || one.eq(other));
}

/** Selects between two places of the container that starts at `pos` in the transaction's document. */
function select(transaction: Transaction, pos: number, anchor: Place, head: Place): void {
  const node = expectDefined(transaction.doc.nodeAt(pos), "the container that was changed");
  const rows = placedRows({ part: node.type.name, node, pos });
  const at = (place: Place): ResolvedPos => {
    const placed = rows[Math.min(place.row, rows.length - 1)];
    const start = placed ? placed.start + Math.min(place.offset, placed.row.content.size) : pos + 1;
    return transaction.doc.resolve(start);
  };
  const $anchor = at(anchor);
  const $head = at(head);
  if ($anchor.parent.inlineContent && $head.parent.inlineContent) {
    transaction.setSelection(TextSelection.between($anchor, $head));
  } else if ($anchor.parent.type.name === "table") {
    transaction.setSelection(NodeSelection.create(transaction.doc, $anchor.before()));
  } else {
    transaction.setSelection(Selection.near($head));
  }
}
