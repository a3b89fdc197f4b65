import type { Attrs, NodeSpec } from "prosemirror-model";

type Dom = { getAttribute(name: string): string | null };

/** Attribute every block carries: an id that stays with it through edits. Null only until the id plugin has run. */
const id = { id: { default: null, validate: "string|null" } };

/** Reads the attributes of `spec` back from the data- attributes that {@link dataAttrs} wrote. */
function readAttrs(names: readonly string[], numeric: readonly string[] = []) {
  return (element: Dom): Attrs =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = element.getAttribute(`data-${name}`);
        if (value === null) return [];
        return [[name, numeric.includes(name) ? Number(value) : value]];
      }),
    );
}

function dataAttrs(attrs: Attrs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attrs)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [`data-${name}`, String(value)]),
  );
}

/** A node drawn as `<tag class=name data-…>` and read back from it. */
function block(name: string, spec: NodeSpec, tag = "div", numeric: readonly string[] = []): NodeSpec {
  const names = Object.keys(spec.attrs ?? {});
  return {
    ...spec,
    toDOM: (node) => [tag, { class: name, ...dataAttrs(node.attrs) }, 0],
    parseDOM: [{ tag: `${tag}.${name}`, getAttrs: readAttrs(names, numeric) }],
  };
}

/**
 * A paragraph that negotiators number. `suffix` is *bis*, *ter*, *alt* (Editorial Manual, paragraphs and subparagraphs: an inserted paragraph
 * keeps the number before it); `locked` is an official number that renumbering must not touch; `opening` says who drew the italic opening.
 */
const negotiated = {
  ...id,
  suffix: { default: null, validate: "string|null" },
  locked: { default: null, validate: "string|null" },
  opening: { default: "lexicon", validate: "string" },
};

const paragraphContent = "clause subparagraph_1*";

function subparagraph(level: 1 | 2 | 3 | 4): NodeSpec {
  const content = level === 4 ? "clause" : `clause subparagraph_${level + 1}*`;
  return block(`subparagraph_${level}`, { content, defining: true, attrs: { ...id, suffix: negotiated.suffix } });
}

/** The paragraphs of a resolution, its headings and tables: everything below the parts of `part-specs.ts`. */
export const blockNodes = {
  /** The text of one paragraph. Its parent says what kind of paragraph it is. */
  clause: block("clause", { content: "inline*" }, "p"),

  preambular: block("preambular", { content: paragraphContent, defining: true, attrs: negotiated }),
  operative: block("operative", {
    content: paragraphContent,
    group: "operative_block",
    defining: true,
    attrs: negotiated,
  }),
  /** Unnumbered words inside the operative part that lead into what follows ("Having considered …" under a section). */
  chapeau: block("chapeau", { content: paragraphContent, group: "operative_block", defining: true, attrs: negotiated }),

  subparagraph_1: subparagraph(1),
  subparagraph_2: subparagraph(2),
  subparagraph_3: subparagraph(3),
  subparagraph_4: subparagraph(4),

  /** `numbering`: roman (I, II), letter (A, B) or none; the number itself is derived. `restart`: operative numbers begin again at 1. */
  heading: block(
    "heading",
    {
      content: "inline*",
      group: "operative_block annex_block",
      defining: true,
      attrs: {
        ...id,
        level: { default: 1, validate: "number" },
        numbering: { default: "roman", validate: "string" },
        restart: { default: "no", validate: "string" },
      },
    },
    "h3",
    ["level"],
  ),

  /** An unnumbered paragraph of an annex or of a text adopted in mid-body. */
  paragraph: block("paragraph", {
    content: paragraphContent,
    group: "operative_block annex_block",
    defining: true,
    attrs: id,
  }),
  /** A numbered paragraph of an annex or of a text adopted in mid-body; its opening words are roman. */
  numbered: block("numbered", {
    content: paragraphContent,
    group: "operative_block annex_block",
    defining: true,
    attrs: { ...id, locked: negotiated.locked },
  }),

  table: block(
    "table",
    { content: "table_row+", group: "operative_block annex_block", tableRole: "table", isolating: true, attrs: id },
    "table",
  ),
  table_row: {
    content: "(table_cell | table_header)+",
    tableRole: "row",
    toDOM: () => ["tr", 0],
    parseDOM: [{ tag: "tr" }],
  },
  table_cell: cell("td", "cell"),
  table_header: cell("th", "header_cell"),
} satisfies Record<string, NodeSpec>;

/** Cells in the form prosemirror-tables expects: `colwidth` is an array of pixel widths or null. */
function cell(tag: "td" | "th", tableRole: string): NodeSpec {
  return {
    content: "clause+",
    isolating: true,
    tableRole,
    attrs: {
      colspan: { default: 1, validate: "number" },
      rowspan: { default: 1, validate: "number" },
      colwidth: { default: null },
    },
    toDOM: (node) => [tag, { colspan: String(node.attrs.colspan), rowspan: String(node.attrs.rowspan) }, 0],
    parseDOM: [
      {
        tag,
        getAttrs: (element) => ({
          colspan: Number(element.getAttribute("colspan") ?? 1),
          rowspan: Number(element.getAttribute("rowspan") ?? 1),
          colwidth: null,
        }),
      },
    ],
  };
}
