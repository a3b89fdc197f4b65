import { type Attrs, Fragment, type Node } from "prosemirror-model";
import { MASTHEAD_FIELDS, type MastheadField, mastheadNodeName } from "../../shared/document/masthead-fields.ts";
import { nodeType } from "../../shared/document/schema.ts";
import { inline } from "./inline.ts";

/** What {@link doc} puts together; a part left out is empty. Words are in the notation of `inline.ts`. */
export interface Parts {
  readonly masthead?: Readonly<Partial<Record<MastheadField, string>>>;
  readonly sponsors?: readonly string[];
  readonly form?: string;
  readonly title?: string;
  readonly enacting?: string;
  readonly preamble?: readonly Node[];
  readonly operative?: readonly Node[];
  readonly closing?: readonly Node[];
  readonly annexes?: readonly Node[];
  readonly notes?: readonly Node[];
}

/** A whole document, checked against the schema. Blocks without an id are called b1, b2 … and notes n1, n2 … in reading order. */
export function doc(parts: Parts = {}): Node {
  const field = (name: MastheadField) =>
    nodeType(mastheadNodeName(name)).create(null, inline(parts.masthead?.[name] ?? ""));
  const document = nodeType("doc").createChecked(null, [
    nodeType("masthead").create(null, MASTHEAD_FIELDS.map(field)),
    nodeType("sponsorship").create(null, [
      ...(parts.sponsors ?? []).map((name) => nodeType("sponsor").create(null, inline(name))),
      nodeType("sponsorship_form").create(null, inline(parts.form ?? "draft resolution")),
    ]),
    nodeType("title").create(null, inline(parts.title ?? "")),
    nodeType("enacting").create(null, inline(parts.enacting ?? "*The General Assembly*,", true)),
    nodeType("preamble").createChecked(null, [...(parts.preamble ?? [])]),
    nodeType("operative_part").createChecked(null, [...(parts.operative ?? [])]),
    nodeType("closing").createChecked(null, [...(parts.closing ?? [])]),
    nodeType("annexes").createChecked(null, [...(parts.annexes ?? [])]),
    nodeType("notes").createChecked(null, [...(parts.notes ?? [])]),
  ]);
  const named = withIds(document);
  named.check();
  return named;
}

function paragraph(name: string, words: string, below: readonly Node[], attrs: Attrs, opening: boolean): Node {
  return nodeType(name).createChecked(attrs, [nodeType("clause").create(null, inline(words, opening)), ...below]);
}

/** A preambular paragraph: `pp("*Recalling* its resolution 60/1,")`. */
export const pp = (words: string, attrs: Attrs = {}, ...below: readonly Node[]) =>
  paragraph("preambular", words, below, attrs, true);

/** An operative paragraph with its subparagraphs: `op("*Urges* all States:", {}, sub(1, "To act;"))`. */
export const op = (words: string, attrs: Attrs = {}, ...below: readonly Node[]) =>
  paragraph("operative", words, below, attrs, true);

export const chapeau = (words: string, attrs: Attrs = {}, ...below: readonly Node[]) =>
  paragraph("chapeau", words, below, attrs, true);

/** A subparagraph of level 1 to 4: (a), (i), a., i. */
export const sub = (level: 1 | 2 | 3 | 4, words: string, ...below: readonly Node[]) =>
  paragraph(`subparagraph_${level}`, words, below, {}, false);

/** A plain paragraph and a numbered one, of an annex or of a text adopted in mid-body. */
export const para = (words: string, attrs: Attrs = {}, ...below: readonly Node[]) =>
  paragraph("paragraph", words, below, attrs, false);
export const numbered = (words: string, attrs: Attrs = {}, ...below: readonly Node[]) =>
  paragraph("numbered", words, below, attrs, false);

/** A section heading; `heading("Means", { numbering: "none", level: 2 })`. */
export const heading = (words: string, attrs: Attrs = {}) => nodeType("heading").createChecked(attrs, inline(words));

export const closing = (words: string) => nodeType("closing_line").createChecked(null, inline(words));

/** An annex under its title; `annex("Principles", {}, numbered("…"))`. */
export const annex = (title: string, attrs: Attrs = {}, ...content: readonly Node[]) =>
  nodeType("annex").createChecked(attrs, [nodeType("annex_title").create(null, inline(title)), ...content]);

/** A table; the first row is of header cells where `header` is true. */
export function table(rows: readonly (readonly string[])[], header = false): Node {
  const cell = (words: string, name: string) =>
    nodeType(name).createChecked(null, nodeType("clause").create(null, inline(words)));
  const row = (cells: readonly string[], at: number) =>
    nodeType("table_row").createChecked(
      null,
      cells.map((words) => cell(words, header && at === 0 ? "table_header" : "table_cell")),
    );
  return nodeType("table").createChecked(null, rows.map(row));
}

/** A numbered note, and one with an asterisk. */
export const note = (words: string, attrs: Attrs = {}) => nodeType("note").createChecked(attrs, inline(words));
export const symbolNote = (words: string, attrs: Attrs = {}) => note(words, { ...attrs, kind: "symbol" });

/** `document` with an id on every block and note that has none: b1, b2 …, n1, n2 …, leaving out names already taken. */
export function withIds(document: Node): Node {
  const taken = new Set<string>();
  document.descendants((node) => {
    if (typeof node.attrs.id === "string") taken.add(node.attrs.id);
  });
  const counts = { b: 0, n: 0 };
  const next = (prefix: "b" | "n"): string => {
    counts[prefix] += 1;
    const name = `${prefix}${counts[prefix]}`;
    return taken.has(name) ? next(prefix) : name;
  };
  const visit = (node: Node): Node => {
    if (node.isText) return node;
    const attrs =
      node.attrs.id === null ? { ...node.attrs, id: next(node.type.name === "note" ? "n" : "b") } : node.attrs;
    return node.type.create(attrs, Fragment.fromArray(node.children.map(visit)), node.marks);
  };
  return visit(document);
}
