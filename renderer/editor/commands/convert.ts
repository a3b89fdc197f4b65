import { Fragment, type Node } from "prosemirror-model";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { schema } from "../../../shared/document/schema.ts";
import { convertOpening } from "../../../shared/lexicon/opening-conversion.ts";
import { openingRange } from "../../../shared/lexicon/opening-phrases.ts";
import { asAct } from "../act.ts";
import { type Container, containerOf, replaceRows } from "../rows/container.ts";
import { type Row, rowsOf } from "../rows/row.ts";
import { type SelectedRows, selectedRows, selectedSubtrees } from "../rows/selected.ts";

type Side = "preambular" | "operative";

/**
 * Turns the selected paragraphs of the operative part, with what stands under them, into the last preambular ones. The opening changes its form
 * (*Requests* → *Requesting*) and the end its punctuation.
 */
export const toPreambular: Command = converter("operative_part", "preamble", "preambular");

/** The other way: selected preambular paragraphs become the first operative ones; an unnumbered one of the operative part becomes numbered. */
export const toOperative: Command = (state, dispatch) =>
  fromPreamble(state, dispatch) || renumberInPlace(state, dispatch);

const fromPreamble: Command = converter("preamble", "operative_part", "operative");

function converter(from: "preamble" | "operative_part", to: "preamble" | "operative_part", side: Side): Command {
  return (state, dispatch) => {
    const selected = selectedRows(state);
    if (selected?.container.part !== from) return false;
    const range = wholeParagraphs(selected);
    const block = selected.rows.slice(range.from, range.to);
    if (block.some((row) => row.kind === "heading" || row.kind === "table")) return false;
    dispatch?.(asAct(convert(state, selected, range, to, side)).scrollIntoView());
    return true;
  };
}

/** The selection grown to paragraphs of the top level. */
function wholeParagraphs(selected: SelectedRows): { from: number; to: number } {
  const { rows } = selected;
  let { from, to } = selectedSubtrees(selected);
  while (from > 0 && (rows[from]?.level ?? 0) > 0) from -= 1;
  while (to < rows.length && (rows[to]?.level ?? 0) > 0) to += 1;
  return { from, to };
}

function convert(
  state: EditorState,
  selected: SelectedRows,
  range: { from: number; to: number },
  to: "preamble" | "operative_part",
  side: Side,
): Transaction {
  const { rows, container, anchor, head } = selected;
  const transaction = state.tr;
  const target = containerOf(state.doc, to);
  const there = rowsOf(target.node);
  const lastOfAll = side === "operative" && there.length === 0;
  const block = rows
    .slice(range.from, range.to)
    .map((row) => (row.level === 0 ? converted(row, side, lastOfAll) : row));
  const stays = [...rows.slice(0, range.from), ...rows.slice(range.to)];
  const remaining = side === "preambular" && range.to === rows.length ? endLast(stays) : stays;
  const before = side === "preambular" ? there.length : 0;
  const next = side === "preambular" ? [...there, ...block] : [...block, ...there];

  const place = (at: { row: number; offset: number }) => {
    const row = Math.min(Math.max(at.row, range.from), range.to - 1) - range.from;
    // The opening has another length now: an offset behind it moves along.
    const grown = (block[row]?.content.size ?? 0) - (rows[range.from + row]?.content.size ?? 0);
    return { row: before + row, offset: Math.max(0, at.offset > 0 ? at.offset + grown : 0) };
  };
  const put = (into: Container) => replaceRows(transaction, into, next, place(anchor), place(head));
  const take = () => replaceRows(transaction, container, remaining);
  // From the end to the beginning, so that the positions of the earlier part stay true; the selection is set in whichever is written last.
  if (target.pos > container.pos) {
    take();
    put(containerOf(transaction.doc, to));
  } else {
    take();
    put(target);
  }
  return transaction;
}

/** A chapeau or an unnumbered paragraph of the operative part as an operative paragraph, where it stands. */
const renumberInPlace: Command = (state, dispatch) => {
  const selected = selectedRows(state);
  if (selected?.container.part !== "operative_part") return false;
  const { from, to } = wholeParagraphs(selected);
  const { rows, container, anchor, head } = selected;
  const plain = (row: Row) => row.kind === "chapeau" || row.kind === "paragraph" || row.kind === "numbered";
  if (!rows.slice(from, to).some(plain)) return false;
  const next = rows.map((row, at) =>
    at >= from && at < to && plain(row)
      ? row.kind === "chapeau"
        ? converted(row, "operative", at === rows.length - 1)
        : { ...row, kind: "operative" }
      : row,
  );
  const transaction = state.tr;
  replaceRows(transaction, container, next, anchor, head);
  dispatch?.(asAct(transaction).scrollIntoView());
  return true;
};

/** `row` as a paragraph of the other part: another opening, another end. */
export function converted(row: Row, side: Side, last: boolean): Row {
  const end = side === "preambular" ? "," : last ? "." : ";";
  const content = withEnd(withOpening(row, side), end);
  return { ...row, kind: side, content, attrs: { id: row.attrs.id, opening: row.attrs.opening ?? "lexicon" } };
}

/** The words of `row` with the opening phrase in the form of `side`, as far as the lexicon knows it. */
function withOpening(row: Row, side: Side): Fragment {
  const text = row.content.textBetween(0, row.content.size, undefined, "\ufffc");
  const found = openingRange(text, side === "preambular" ? "operative" : "preambular");
  const changed = found && convertOpening(text.slice(found.from, found.to), side);
  if (!found || !changed) return row.content;
  const words = schema.text(changed, row.content.firstChild?.marks ?? []);
  return row.content.cut(0, found.from).append(Fragment.from(words)).append(row.content.cut(found.to));
}

/** `content` ending in `end`, where it ends in a comma, semicolon or full stop; marks of notes that stand after it stay there. */
export function withEnd(content: Fragment, end: string): Fragment {
  const last = lastWords(content);
  if (!last) return content;
  const text = last.node.text ?? "";
  const kept = text.trimEnd();
  if (!/[,;.]$/u.test(kept) || kept.endsWith(end)) return content;
  const at = last.offset + kept.length - 1;
  return content
    .cut(0, at)
    .append(Fragment.from(schema.text(end, last.node.marks)))
    .append(content.cut(at + 1));
}

function lastWords(content: Fragment): { readonly node: Node; readonly offset: number } | null {
  let found: { node: Node; offset: number } | null = null;
  content.forEach((node, offset) => {
    if (node.isText && node.text?.trim()) found = { node, offset };
  });
  return found;
}

/** The last paragraph of the operative part ends in a full stop when the one that did has gone. */
function endLast(rows: readonly Row[]): readonly Row[] {
  const last = rows.at(-1);
  if (!last || last.kind === "table" || last.kind === "heading") return rows;
  return [...rows.slice(0, -1), { ...last, content: withEnd(last.content, ".") }];
}
