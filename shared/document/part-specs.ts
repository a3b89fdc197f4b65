import type { NodeSpec } from "prosemirror-model";
import { MASTHEAD_FIELDS, mastheadNodeName } from "./masthead-fields.ts";

function part(name: string, content: string, more: Partial<NodeSpec> = {}): NodeSpec {
  return {
    content,
    selectable: false,
    ...more,
    toDOM: () => ["section", { class: name }, 0],
    parseDOM: [{ tag: `section.${name}` }],
  };
}

function line(name: string, more: Partial<NodeSpec> = {}): NodeSpec {
  return {
    content: "inline*",
    defining: true,
    isolating: true,
    ...more,
    toDOM: () => ["div", { class: name }, 0],
    parseDOM: [{ tag: `div.${name}` }],
  };
}

const mastheadNodes = Object.fromEntries(
  MASTHEAD_FIELDS.map((field) => {
    const name = mastheadNodeName(field);
    return [name, line(name, { content: "(text | note_ref | hard_break)*", marks: "emphasis superscript subscript" })];
  }),
);

/** An annex carries its own kind ("Annex", "Appendix", "Enclosure"); its number is derived and shown only where there are several. */
const annex: NodeSpec = {
  content: "annex_title annex_block*",
  isolating: true,
  attrs: { id: { default: null, validate: "string|null" }, form: { default: "Annex", validate: "string" } },
  toDOM: (node) => [
    "section",
    { class: "annex", "data-id": node.attrs.id as string | null, "data-form": node.attrs.form as string },
    0,
  ],
  parseDOM: [
    {
      tag: "section.annex",
      getAttrs: (element) => ({
        id: element.getAttribute("data-id"),
        form: element.getAttribute("data-form") ?? "Annex",
      }),
    },
  ],
};

const closingLine: NodeSpec = {
  content: "inline*",
  attrs: { id: { default: null, validate: "string|null" } },
  toDOM: (node) => ["div", { class: "closing_line", "data-id": node.attrs.id as string | null }, 0],
  parseDOM: [{ tag: "div.closing_line", getAttrs: (element) => ({ id: element.getAttribute("data-id") }) }],
};

/** A note: its text lives here once, references name its id. `kind` numbered (1, 2 …) or symbol (*, ** …); the mark is derived. */
const note: NodeSpec = {
  content: "(text | cross_ref | hard_break)*",
  marks: "emphasis strong superscript subscript citation link",
  defining: true,
  isolating: true,
  attrs: { id: { default: null, validate: "string|null" }, kind: { default: "numbered", validate: "string" } },
  toDOM: (node) => [
    "div",
    { class: "note", "data-id": node.attrs.id as string | null, "data-kind": node.attrs.kind as string },
    0,
  ],
  parseDOM: [
    {
      tag: "div.note",
      getAttrs: (element) => ({
        id: element.getAttribute("data-id"),
        kind: element.getAttribute("data-kind") ?? "numbered",
      }),
    },
  ],
};

/** The fixed parts of a resolution, always all present and in this order; an absent part is an empty one. */
export const partNodes: Record<string, NodeSpec> = {
  doc: { content: "masthead sponsorship title enacting preamble operative_part closing annexes notes" },
  masthead: part("masthead", MASTHEAD_FIELDS.map(mastheadNodeName).join(" "), { isolating: true }),
  ...mastheadNodes,
  /** One `sponsor` a State, observer or group; then the form ("revised draft resolution"). Commas, "and" and the colon are derived. */
  sponsorship: part("sponsorship", "sponsor* sponsorship_form", { isolating: true }),
  sponsor: line("sponsor", { content: "(text | note_ref)*", marks: "", isolating: false }),
  sponsorship_form: line("sponsorship_form", {
    content: "(text | note_ref | hard_break)*",
    marks: "emphasis",
    isolating: false,
  }),
  title: line("title"),
  enacting: line("enacting"),
  preamble: part("preamble", "preambular*"),
  operative_part: part("operative_part", "operative_block*"),
  closing: part("closing", "closing_line*"),
  closing_line: closingLine,
  annexes: part("annexes", "annex*"),
  annex,
  annex_title: line("annex_title", { isolating: false }),
  notes: part("notes", "note*", { isolating: true }),
  note,
};
