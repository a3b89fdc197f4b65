import type { Mark, Node } from "prosemirror-model";
import { MASTHEAD_FIELDS, mastheadNodeName } from "../document/masthead-fields.ts";
import { markType, nodeType, schema } from "../document/schema.ts";
import type { Body, Draft } from "./draft.ts";
import type { Head } from "./head.ts";
import type { Line, Piece } from "./pieces.ts";

/** A note ready to be built. */
export interface DraftNote {
  readonly id: string;
  readonly kind: "numbered" | "symbol";
  readonly line: Line;
}

/** Builds the document; `noteIds` gives the id of a note by the key under which lines refer to it. */
export function buildDocument(
  head: Head,
  body: Body,
  notes: readonly DraftNote[],
  noteIds: ReadonlyMap<string, string>,
): Node {
  const inline = (line: Line) => line.flatMap((piece) => inlineNode(piece, noteIds));
  const field = (name: (typeof MASTHEAD_FIELDS)[number]) =>
    part(mastheadNodeName(name), inline(head.fields.get(name) ?? []));
  const document = part("doc", [
    part("masthead", MASTHEAD_FIELDS.map(field)),
    part("sponsorship", [
      ...head.sponsors.map((line) => part("sponsor", inline(line))),
      part("sponsorship_form", inline(head.form)),
    ]),
    part("title", inline(head.title)),
    part("enacting", inline(head.enacting)),
    part(
      "preamble",
      body.preamble.map((block) => blockNode(block, inline)),
    ),
    part(
      "operative_part",
      body.operative.map((block) => blockNode(block, inline)),
    ),
    part(
      "closing",
      body.closing.map((block) => blockNode(block, inline)),
    ),
    part(
      "annexes",
      body.annexes.map((block) => blockNode(block, inline)),
    ),
    part(
      "notes",
      notes.map((note) => part("note", inline(note.line), { id: note.id, kind: note.kind })),
    ),
  ]);
  document.check();
  return document;
}

/** A node of `type` with the marks and the atoms that it may not hold taken off: a sponsor is plain text, a note names no other note. */
function part(type: string, content: readonly Node[], attrs: Record<string, unknown> | null = null): Node {
  const nodes = nodeType(type);
  const fitting = content.flatMap((node) => {
    if (!node.isInline) return [node];
    if (nodes.contentMatch.matchType(node.type) === null)
      return node.type.name === "hard_break" ? [schema.text(" ")] : [];
    return [node.mark(nodes.allowedMarks(node.marks))];
  });
  return nodes.create(attrs, fitting);
}

function inlineNode(piece: Piece, noteIds: ReadonlyMap<string, string>): readonly Node[] {
  if (piece.note !== undefined) {
    const note = noteIds.get(piece.note);
    return note === undefined ? [] : [nodeType("note_ref").create({ note })];
  }
  const marks = marksOf(piece);
  if (piece.cross) {
    const { target, form } = piece.cross;
    return [nodeType("cross_ref").create({ target, form, fallback: piece.text }, null, marks)];
  }
  return piece.text.split(/(\n)/).flatMap((text) => {
    if (text === "") return [];
    return [text === "\n" ? nodeType("hard_break").create(null, null, marks) : schema.text(text, marks)];
  });
}

function marksOf(piece: Piece): readonly Mark[] {
  const marks: Mark[] = [];
  if (piece.opening) marks.push(markType("opening").create());
  if (piece.italic && !piece.opening) marks.push(markType("emphasis").create());
  if (piece.bold) marks.push(markType("strong").create());
  if (piece.superscript) marks.push(markType("superscript").create());
  if (piece.subscript && !piece.superscript) marks.push(markType("subscript").create());
  if (piece.citation !== undefined) marks.push(markType("citation").create({ symbol: piece.citation }));
  else if (piece.link !== undefined) marks.push(markType("link").create({ href: piece.link }));
  return marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
}

function blockNode(block: Draft, inline: (line: Line) => readonly Node[]): Node {
  const { id, attrs, kind } = block;
  const below = () => block.below.map((child) => blockNode(child, inline));
  const paragraph = (name: string, own: Record<string, unknown> = {}) =>
    nodeType(name).createChecked({ id, ...own }, [part("clause", inline(block.line)), ...below()]);
  const negotiated = {
    suffix: attrs.suffix ?? null,
    locked: attrs.locked ?? null,
    opening: attrs.opening ?? "lexicon",
  };
  switch (kind) {
    case "preambular":
    case "operative":
    case "chapeau":
      return paragraph(kind, negotiated);
    case "paragraph":
      return paragraph(kind);
    case "numbered":
      return paragraph(kind, { locked: attrs.locked ?? null });
    case "subparagraph":
      return paragraph(`subparagraph_${block.level}`, { suffix: attrs.suffix ?? null });
    case "heading": {
      const { level, numbering, restart } = attrs;
      return part("heading", inline(block.line), { id, level, numbering, restart });
    }
    case "closing":
      return part("closing_line", inline(block.line), { id });
    case "annex":
      return nodeType("annex").createChecked({ id, form: attrs.form ?? "Annex" }, [
        part("annex_title", inline(block.line)),
        ...below(),
      ]);
    case "table":
      return tableNode(block, inline);
  }
}

function tableNode(block: Draft, inline: (line: Line) => readonly Node[]): Node {
  const rows = (block.rows ?? []).filter((row) => row.length > 0);
  return nodeType("table").createChecked(
    { id: block.id },
    rows.map((row, at) => {
      const name = at === 0 && block.attrs.header === "yes" ? "table_header" : "table_cell";
      return nodeType("table_row").createChecked(
        null,
        row.map((line) => nodeType(name).createChecked(null, part("clause", inline(line)))),
      );
    }),
  );
}
