import { Fragment, type Node } from "prosemirror-model";
import { TextSelection, type Transaction } from "prosemirror-state";
import { nodeType, partOf, schema } from "../../../shared/document/schema.ts";
import { splitSponsors } from "../../../shared/lexicon/split-sponsors.ts";
import { deleteSelected } from "../commands/delete-range.ts";
import { kindAbove } from "../commands/levels.ts";
import { bodyKind } from "../commands/split.ts";
import { trimmed } from "../commands/sponsor-names.ts";
import { replaceRows } from "../rows/container.ts";
import { allows, DEEPEST, isText, type Row, SUBPARAGRAPH, subtreeEnd } from "../rows/row.ts";
import { type SelectedRows, selectedRows } from "../rows/selected.ts";
import { adopt } from "./adopt.ts";
import { bodyRows, fitLine, oneLine, withoutOpening } from "./fit.ts";
import type { Pasted } from "./pasted.ts";

/** What could not come along, for a sentence to the drafter. */
export interface Placed {
  readonly lostReferences: number;
}

/**
 * Puts what is pasted in place of the selection, as the place allows: as words in a line, as sponsors among sponsors, as paragraphs of the part's
 * kind among paragraphs. Notes that came along join the others. The caret stands behind it.
 */
export function placePasted(transaction: Transaction, pasted: Pasted, newId: () => string): Placed {
  if (pasted.document && isWholeText(pasted.document) && isBlank(transaction.doc)) {
    return replaceBlank(transaction, pasted.document);
  }
  deleteSelected(transaction);
  const adopted = adopt(pasted, transaction.doc, newId);
  const put = { ...pasted, rows: adopted.rows };
  const { $from } = transaction.selection;
  const selected = selectedRows(transaction);
  const row = selected?.rows[selected.head.row];
  if ($from.parent.type.name === "sponsor" || (isSponsors(put) && $from.parent.type.name === "sponsorship_form")) {
    putSponsors(transaction, put);
  } else if (selected && row && isText(row) && !isWordsOnly(put, row, selected.head.offset))
    putRows(transaction, selected, put);
  else if (selected && row && !$from.parent.inlineContent) putAfter(transaction, selected, put);
  else putWords(transaction, put);
  addNotes(transaction, adopted.notes, pasted.document !== null);
  return { lostReferences: adopted.lost };
}

/** A text with a title or an enacting phrase is a whole resolution. */
function isWholeText(document: Node): boolean {
  return ["title", "enacting"].some((part) => partOf(document, part).node.content.size > 0);
}

/** A draft in which nothing has been written yet but what every draft has. */
function isBlank(document: Node): boolean {
  let words = "";
  document.forEach((part) => {
    const own = part.type.name === "masthead" || part.type.name === "enacting" || part.type.name === "sponsorship";
    if (!own) words += part.textContent;
    if (part.type.name === "sponsorship" && part.childCount > 1) words += part.textContent;
  });
  return words.trim() === "";
}

/** Shows `document` in place of a blank draft; fields that it does not fill keep what the draft had. */
function replaceBlank(transaction: Transaction, document: Node): Placed {
  const fields: Node[] = [];
  transaction.doc.child(0).forEach((field, _offset, at) => {
    const read = document.child(0).child(at);
    fields.push(read.content.size > 0 ? read : field);
  });
  const masthead = document.child(0).copy(Fragment.fromArray(fields));
  const parts = document.children.slice(1).map((part, at) => {
    const kept = part.isTextblock && part.content.size === 0;
    return kept ? transaction.doc.child(at + 1) : part;
  });
  transaction.replaceWith(0, transaction.doc.content.size, [masthead, ...parts]);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(partOf(transaction.doc, "notes").pos), -1));
  return { lostReferences: 0 };
}

/** Whether this is a stretch of one line, to go into the line at the caret. A whole paragraph goes there too, unless it can stand beside it. */
function isWordsOnly(pasted: Pasted, into: Row, offset: number): boolean {
  const [only] = pasted.rows;
  if (!only) return true;
  if (pasted.rows.length > 1 || only.kind === "table") return false;
  if (only.kind === "clause" || (pasted.openStart && pasted.openEnd)) return true;
  return offset > 0 && offset < into.content.size;
}

function putWords(transaction: Transaction, pasted: Pasted): void {
  const { $from } = transaction.selection;
  if (!$from.parent.inlineContent) return;
  const line = oneLine(pasted.rows);
  const words = fitLine($from.parentOffset > 0 ? withoutOpening(line) : line, $from.parent.type);
  transaction.insert($from.pos, words);
  transaction.setSelection(TextSelection.create(transaction.doc, $from.pos + words.size));
}

function isSponsors(pasted: Pasted): boolean {
  return pasted.rows.some((row) => row.kind === "sponsor");
}

/** "Albania, Andorra and Togo" at the caret of a sponsor becomes three of them, around what the sponsor had already. */
function putSponsors(transaction: Transaction, pasted: Pasted): void {
  const type = nodeType("sponsor");
  const { $from } = transaction.selection;
  const inSponsor = $from.parent.type === type;
  const own = pasted.rows.filter((row) => row.kind === "sponsor");
  const names = own.length > 0 ? own.map((row) => fitLine(row.content, type)) : pasted.rows.flatMap(namesIn);
  const left = inSponsor ? $from.parent.content.cut(0, $from.parentOffset) : Fragment.empty;
  const right = inSponsor ? $from.parent.content.cut($from.parentOffset) : Fragment.empty;
  const [first = Fragment.empty, ...others] = names;
  const all = [left.append(first), ...others];
  const last = all.pop() ?? Fragment.empty;
  const nodes = [...all, last.append(right)].map((content) => type.create(null, trimmed(content)));
  const at = $from.before();
  transaction.replaceWith(at, inSponsor ? $from.after() : at, nodes);
  const before = nodes.slice(0, -1).reduce((sum, node) => sum + node.nodeSize, 0);
  const caret = Math.min(trimmed(last).size, nodes.at(-1)?.content.size ?? 0);
  transaction.setSelection(TextSelection.create(transaction.doc, at + before + 1 + caret));
}

/** The names in a pasted line. A line with a reference in it is one name: where its mark belongs cannot be told from the text. */
function namesIn(row: Row): Fragment[] {
  const line = fitLine(row.content, nodeType("sponsor"));
  if (line.childCount !== 1 || !line.firstChild?.isText) return [line];
  return splitSponsors(line.firstChild.text ?? "").map((name) => Fragment.from(schema.text(name)));
}

/** The rows as they fit the part around row `at`: a "clause" takes the kind and level of that row. */
function fitted(pasted: Pasted, selected: SelectedRows, at: number): readonly Row[] {
  const { container, rows: there } = selected;
  const { part } = container;
  const rows = bodyRows(pasted.rows, allows(part, "table"), allows(part, "heading"));
  const above = kindAbove(there, at);
  const plain = above === "heading" || above === "table" ? bodyKind(there, part) : above;
  // Loose subparagraphs and plain paragraphs stand at the level of the caret; numbered ones bring their own.
  const isLoose = (row: Row) => row.kind === "clause" || row.kind === "paragraph" || row.kind === SUBPARAGRAPH;
  const shift = rows.every(isLoose) ? (there[at]?.level ?? 0) - Math.min(...rows.map((row) => row.level)) : 0;
  return rows.map((row) => {
    const level = Math.min(Math.max(row.level + shift, 0), DEEPEST);
    return { ...row, kind: isLoose(row) ? (level > 0 ? SUBPARAGRAPH : plain) : row.kind, level };
  });
}

function putRows(transaction: Transaction, selected: SelectedRows, pasted: Pasted): void {
  const { rows, container, head } = selected;
  const at = head.row;
  const row = rows[at] as Row;
  const left = { ...row, content: row.content.cut(0, head.offset) };
  const right = { ...row, content: row.content.cut(head.offset) };
  const put = [...fitted(pasted, selected, at)];
  const inMiddle = left.content.size > 0 && right.content.size > 0;
  const first = put[0];
  if (!first) return;

  const before: Row[] = [];
  if (isText(first) && ((pasted.openStart && left.content.size > 0) || inMiddle)) {
    put[0] = { ...row, content: left.content.append(withoutOpening(first.content)) };
  } else if (left.content.size > 0) before.push(left);
  else if (pasted.openStart && isText(first)) put[0] = { ...first, kind: row.kind, level: row.level, attrs: row.attrs };

  const last = put.at(-1) as Row;
  const caret = last.content.size;
  const after: Row[] = [];
  if (right.content.size > 0) {
    if (isText(last) && (pasted.openEnd || inMiddle)) {
      // The words behind the caret keep their paragraph's id, unless its beginning has kept it.
      const keepsId = left.content.size === 0 && put.length > 1;
      put[put.length - 1] = {
        ...last,
        attrs: keepsId ? { ...last.attrs, id: row.attrs.id } : last.attrs,
        content: last.content.append(withoutOpening(right.content)),
      };
    } else after.push(left.content.size > 0 ? { ...right, attrs: {} } : right);
  }
  // Whole paragraphs behind a whole paragraph go behind what stands under it too.
  const whole = before.length > 0 && after.length === 0 && right.content.size === 0;
  const end = whole ? subtreeEnd(rows, at) : at + 1;
  const between = rows.slice(at + 1, end);
  const next = [...rows.slice(0, at), ...before, ...between, ...put, ...after, ...rows.slice(end)];
  const caretRow = at + before.length + between.length + put.length - 1;
  replaceRows(transaction, container, next, { row: caretRow, offset: isText(last) ? caret : 0 });
}

/** Behind a table or whatever else is selected whole. */
function putAfter(transaction: Transaction, selected: SelectedRows, pasted: Pasted): void {
  const { rows, container } = selected;
  const end = subtreeEnd(rows, selected.last);
  const put = fitted(pasted, selected, selected.last);
  if (put.length === 0) return;
  const next = [...rows.slice(0, end), ...put, ...rows.slice(end)];
  replaceRows(transaction, container, next, { row: end + put.length - 1, offset: put.at(-1)?.content.size ?? 0 });
}

/** Adds the notes whose marks found a place, and with `all` the others too; their order is the references plugin's to see to. */
function addNotes(transaction: Transaction, notes: readonly Node[], all: boolean): void {
  const referenced = new Set<string>();
  transaction.doc.descendants((node) => {
    if (node.type.name === "note_ref") referenced.add(String(node.attrs.note));
  });
  const added = notes.filter((note) => all || referenced.has(String(note.attrs.id)));
  if (added.length === 0) return;
  const { node, pos } = partOf(transaction.doc, "notes");
  transaction.insert(pos + node.nodeSize - 1, [...added]);
}
