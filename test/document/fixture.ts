import type { Node } from "prosemirror-model";
import { MASTHEAD_FIELDS, mastheadNodeName } from "../../shared/document/masthead-fields.ts";
import { nodeType, schema } from "../../shared/document/schema.ts";

type Inline = string | Node;

/** The smallest possible whole document around the given parts; for tests of the document room itself, which cannot lean on a reader. */
export function resolution(parts: {
  readonly preamble?: readonly Node[];
  readonly operative?: readonly Node[];
  readonly annexes?: readonly Node[];
  readonly closing?: readonly Node[];
  readonly notes?: readonly Node[];
  readonly symbol?: readonly Node[];
}): Node {
  const fields = MASTHEAD_FIELDS.map((field) =>
    nodeType(mastheadNodeName(field)).create(null, field === "symbol" ? (parts.symbol ?? []) : []),
  );
  return nodeType("doc").createChecked(null, [
    nodeType("masthead").create(null, fields),
    nodeType("sponsorship").create(null, [nodeType("sponsorship_form").create(null, schema.text("draft resolution"))]),
    nodeType("title").create(),
    nodeType("enacting").create(),
    nodeType("preamble").createChecked(null, parts.preamble ?? []),
    nodeType("operative_part").createChecked(null, parts.operative ?? []),
    nodeType("closing").createChecked(null, parts.closing ?? []),
    nodeType("annexes").createChecked(null, parts.annexes ?? []),
    nodeType("notes").createChecked(null, parts.notes ?? []),
  ]);
}

const inline = (content: readonly Inline[]) =>
  content.map((piece) => (typeof piece === "string" ? schema.text(piece) : piece));

/** A paragraph of kind `name` under id `id`: its words, then its subparagraphs. */
export function paragraph(
  name: string,
  id: string,
  words: Inline | readonly Inline[],
  below: readonly Node[] = [],
  attrs = {},
): Node {
  const content = inline(Array.isArray(words) ? words : [words as Inline]);
  return nodeType(name).createChecked({ id, ...attrs }, [nodeType("clause").create(null, content), ...below]);
}

export const pp = (id: string, words: Inline | readonly Inline[], attrs = {}) =>
  paragraph("preambular", id, words, [], attrs);
export const op = (id: string, words: Inline | readonly Inline[], below: readonly Node[] = [], attrs = {}) =>
  paragraph("operative", id, words, below, attrs);
export const sub = (level: number, id: string, words: string, below: readonly Node[] = []) =>
  paragraph(`subparagraph_${level}`, id, words, below);
export const heading = (id: string, words: string, attrs = {}) =>
  nodeType("heading").createChecked({ id, ...attrs }, schema.text(words));
export const note = (id: string, words: string, kind = "numbered") =>
  nodeType("note").createChecked({ id, kind }, schema.text(words));
export const ref = (id: string) => nodeType("note_ref").create({ note: id });
export const cross = (target: string, form = "full", fallback = "") =>
  nodeType("cross_ref").create({ target, form, fallback });
export const annex = (id: string, title: string, content: readonly Node[]) =>
  nodeType("annex").createChecked({ id }, [nodeType("annex_title").create(null, schema.text(title)), ...content]);
export const numbered = (id: string, words: string) => paragraph("numbered", id, words);
