import type { Node } from "prosemirror-model";
import { type Command, NodeSelection, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { CellSelection } from "prosemirror-tables";
import { asAct } from "../act.ts";
import { type Container, isContainer, placeAt, placedRows, replaceRows } from "../rows/container.ts";
import { emptyRow, isText, kindIn, type Row, subtreeEnd } from "../rows/row.ts";
import { joinedRow, withSubtree } from "./join.ts";

/** Something that a deletion touches, seen from the end of the document to its beginning so that positions stay true. */
type Piece =
  | { readonly kind: "words"; readonly node: Node; readonly pos: number }
  | { readonly kind: "whole"; readonly node: Node; readonly pos: number }
  | { readonly kind: "rows"; readonly container: Container };

/** Deletes the selection, whatever it spans; false where nothing is selected. */
export const deleteSelection: Command = (state, dispatch) => {
  // What the drafter sees as cells is emptied by the table's own commands.
  if (state.selection.empty || state.selection instanceof CellSelection) return false;
  const transaction = state.tr;
  deleteSelected(transaction);
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

/**
 * Deletes what is selected in `transaction`. Paragraphs between two places of one part go and the two ends are joined; fields, titles and notes
 * are emptied but stay; parts never run into each other. The caret stands where the deletion began.
 */
export function deleteSelected(transaction: Transaction): void {
  const { selection } = transaction;
  if (selection.empty) return;
  if (selection instanceof NodeSelection && selection.node.isInline) {
    transaction.deleteSelection();
    return;
  }
  deleteRange(transaction, selection.from, selection.to);
}

/** {@link deleteSelected} for any range. */
export function deleteRange(transaction: Transaction, from: number, to: number): void {
  const $from = transaction.doc.resolve(from);
  if ($from.parent.inlineContent && $from.sameParent(transaction.doc.resolve(to))) {
    transaction.delete(from, to);
  } else {
    for (const piece of piecesOf(transaction.doc, from, to).reverse()) deletePiece(transaction, piece, from, to);
    joinSponsors(transaction, $from.parent, from);
  }
  const at = Math.min(from, transaction.doc.content.size);
  transaction.setSelection(Selection.near(transaction.doc.resolve(at), 1));
}

function piecesOf(document: Node, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  document.nodesBetween(from, to, (node, pos) => {
    const covered = from <= pos && to >= pos + node.nodeSize;
    if (covered && node.type.name === "annex") {
      pieces.push({ kind: "whole", node, pos });
      return false;
    }
    if (isContainer(node)) {
      pieces.push({ kind: "rows", container: { part: node.type.name, node, pos } });
      return true;
    }
    if (node.type.name === "table") return !covered;
    if (!node.isTextblock) return true;
    const name = node.type.name;
    if (name === "sponsor" && covered) pieces.push({ kind: "whole", node, pos });
    else if (name !== "clause" && name !== "heading" && name !== "closing_line")
      pieces.push({ kind: "words", node, pos });
    else if (document.resolve(pos).parent.type.spec.tableRole) pieces.push({ kind: "words", node, pos });
    return false;
  });
  return pieces;
}

function deletePiece(transaction: Transaction, piece: Piece, from: number, to: number): void {
  switch (piece.kind) {
    case "whole":
      transaction.delete(piece.pos, piece.pos + piece.node.nodeSize);
      return;
    case "words": {
      const start = Math.max(from, piece.pos + 1);
      const end = Math.min(to, piece.pos + 1 + piece.node.content.size);
      if (start < end) transaction.delete(start, end);
      return;
    }
    case "rows": {
      // Cells of the container's own tables have been emptied by now: its pieces come after it in the document.
      const node = transaction.doc.nodeAt(piece.container.pos);
      if (node)
        deleteRows(
          transaction,
          { ...piece.container, node },
          from,
          to - (piece.container.node.nodeSize - node.nodeSize),
        );
    }
  }
}

function deleteRows(transaction: Transaction, container: Container, from: number, to: number): void {
  const placed = placedRows(container);
  const rows = placed.map((entry) => entry.row);
  const first = placed.findIndex((entry) => entry.end >= from);
  const last = placed.findLastIndex((entry) => entry.start <= to);
  const upper = placed[first];
  const lower = placed[last];
  if (!upper || !lower || first > last) return;
  // Does the range begin in the words of a row, or above all rows? End in one, or below them?
  const startsInside = from >= upper.start;
  const endsInside = to <= lower.end;
  const left = { ...upper.row, content: upper.row.content.cut(0, placeAt(placed, from).offset) };
  const right = { ...lower.row, content: lower.row.content.cut(Math.max(to - lower.start, 0)) };
  const keepsUpper = startsInside && isText(upper.row);
  const keepsLower = endsInside && isText(lower.row);

  const kept: Row[] = [];
  if (startsInside && !isText(upper.row)) kept.push(upper.row);
  if (keepsUpper && keepsLower) {
    if (first === last) kept.push({ ...left, content: left.content.append(right.content) });
    else {
      const joined = joinedRow(left, right);
      const both = left.content.size === 0 && right.content.size === 0 ? left : joined;
      kept.push(both, ...withSubtree(rows, last, both.level));
    }
  } else if (keepsUpper) kept.push(left);
  else if (keepsLower) kept.push(right);
  if (endsInside && !isText(lower.row) && (first !== last || !startsInside)) kept.push(lower.row);

  const end = keepsUpper && keepsLower && first !== last ? subtreeEnd(rows, last) : last + 1;
  const next = [...rows.slice(0, first), ...kept, ...rows.slice(end)];
  // The body keeps a paragraph to begin again in.
  if (next.length === 0 && (container.part === "preamble" || container.part === "operative_part")) {
    next.push(emptyRow(kindIn(container.part, "preambular")));
  }
  replaceRows(transaction, container, next);
}

/** Two ends of sponsors that the deletion has left side by side become one. */
function joinSponsors(transaction: Transaction, parent: Node, from: number): void {
  if (parent.type.name !== "sponsor") return;
  const $from = transaction.doc.resolve(from);
  const end = $from.parent.type.name === "sponsor" ? $from.after() : from;
  const next = transaction.doc.nodeAt(end);
  if ($from.parent.type.name === "sponsor" && next?.type.name === "sponsor" && from === $from.end())
    transaction.join(end);
}

/** Types over a selection that spans more than one line, which no browser can be trusted with. */
export function replaceSelected(transaction: Transaction, text: string): void {
  deleteSelected(transaction);
  if (transaction.selection instanceof TextSelection) transaction.insertText(text);
}
