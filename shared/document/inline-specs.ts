import type { MarkSpec, NodeSpec } from "prosemirror-model";

/**
 * What may stand inside a line of text.
 * Numbers and note marks are never text: a note reference names a note, a cross reference names a block.
 */
export const inlineNodes = {
  text: { group: "inline" },

  /** A mark in the text (¹, *). `note` is the id of a node of type `note`; the printed mark is derived. */
  note_ref: {
    group: "inline",
    inline: true,
    atom: true,
    selectable: true,
    attrs: { note: { validate: "string" } },
    marks: "",
    toDOM: (node) => ["sup", { class: "note-ref", "data-note-ref": node.attrs.note as string }],
    parseDOM: [{ tag: "sup[data-note-ref]", getAttrs: (element) => ({ note: element.getAttribute("data-note-ref") }) }],
  },

  /**
   * The number in "paragraph 49 above". `target` is a block id; `form` says whether the whole label is printed ("6 (a)") or only the
   * target's own ("(a)"); `fallback` is what is printed when the target is gone, so that no word is lost.
   */
  cross_ref: {
    group: "inline",
    inline: true,
    atom: true,
    attrs: {
      target: { validate: "string" },
      form: { default: "full", validate: "string" },
      fallback: { default: "", validate: "string" },
    },
    toDOM: (node) => [
      "span",
      {
        class: "cross-ref",
        "data-cross-ref": node.attrs.target as string,
        "data-form": node.attrs.form as string,
        "data-fallback": node.attrs.fallback as string,
      },
    ],
    parseDOM: [
      {
        tag: "span[data-cross-ref]",
        getAttrs: (element) => ({
          target: element.getAttribute("data-cross-ref"),
          form: element.getAttribute("data-form") ?? "full",
          fallback: element.getAttribute("data-fallback") ?? "",
        }),
      },
    ],
  },

  /** A line break inside one paragraph (Shift+Enter): mastheads and titles of two lines, cells. */
  hard_break: {
    group: "inline",
    inline: true,
    selectable: false,
    toDOM: () => ["br"],
    parseDOM: [{ tag: "br" }],
    leafText: () => "\n",
  },
} satisfies Record<string, NodeSpec>;

/** Marks, outermost first. */
export const marks = {
  /** The opening phrase of a preambular or operative paragraph and the organ in the enacting phrase: printed italic. */
  opening: {
    inclusive: false,
    toDOM: () => ["i", { class: "opening" }, 0],
    parseDOM: [{ tag: "i.opening" }],
  },
  /** Any other italic: titles of publications, *Ibid.* in older texts, ships, foreign words. */
  emphasis: {
    toDOM: () => ["em", 0],
    parseDOM: [{ tag: "em" }, { tag: "i:not(.opening)" }, { style: "font-style=italic" }],
  },
  strong: {
    toDOM: () => ["strong", 0],
    parseDOM: [{ tag: "strong" }, { tag: "b" }],
  },
  superscript: {
    excludes: "subscript",
    toDOM: () => ["sup", 0],
    parseDOM: [{ tag: "sup:not([data-note-ref])" }],
  },
  subscript: {
    excludes: "superscript",
    toDOM: () => ["sub", 0],
    parseDOM: [{ tag: "sub" }],
  },
  /** A recognised document: `symbol` in full form, for example A/RES/46/152 under the text "46/152". */
  citation: {
    attrs: { symbol: { validate: "string" } },
    inclusive: false,
    excludes: "citation link",
    toDOM: (mark) => ["span", { class: "citation", "data-symbol": mark.attrs.symbol as string }, 0],
    parseDOM: [{ tag: "span[data-symbol]", getAttrs: (element) => ({ symbol: element.getAttribute("data-symbol") }) }],
  },
  /** A link to elsewhere; kept as data and never opened by the program itself. */
  link: {
    attrs: { href: { validate: "string" } },
    inclusive: false,
    excludes: "citation link",
    toDOM: (mark) => ["a", { href: mark.attrs.href as string, rel: "noreferrer" }, 0],
    parseDOM: [{ tag: "a[href]", getAttrs: (element) => ({ href: element.getAttribute("href") }) }],
  },
} satisfies Record<string, MarkSpec>;

export type MarkName = keyof typeof marks;
