import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { MASTHEAD_FIELDS, MASTHEAD_LABELS, mastheadNodeName } from "../../shared/document/masthead-fields.ts";
import { marksOf, numbersOf } from "./plugins/numbers.ts";

/** Where the caret stands, in words for the status bar and as an id for the outline. */
export interface Standing {
  readonly blockId: string | null;
  readonly label: string;
  readonly part: string;
}

const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(MASTHEAD_FIELDS.map((field) => [mastheadNodeName(field), MASTHEAD_LABELS[field].label])),
  sponsor: "Sponsor",
  sponsorship_form: "Form of the document",
  title: "Title",
  enacting: "Enacting phrase",
  chapeau: "Chapeau",
  heading: "Heading",
  paragraph: "Paragraph",
  table: "Table",
  closing_line: "Closing line",
  annex: "Annex",
};

/** The block at the head of the selection (a subparagraph rather than its paragraph), what it is called, and the part it stands in. */
export function standing(state: EditorState): Standing {
  const { $head } = state.selection;
  const part = $head.depth > 0 ? $head.node(1).type.name : "doc";
  for (let depth = $head.depth; depth > 1; depth -= 1) {
    const node = $head.node(depth);
    const found = ofBlock(node, state, part);
    if (found) return found;
  }
  return { blockId: null, label: NAMES[part] ?? "", part };
}

function ofBlock(node: Node, state: EditorState, part: string): Standing | null {
  const name = node.type.name;
  const id = (node.attrs.id ?? null) as string | null;
  if (name === "note") return { blockId: id, label: `Footnote ${marksOf(state).get(id ?? "") ?? ""}`.trim(), part };
  const label = (id ? numbersOf(state).get(id)?.label : "") || NAMES[name];
  return label === undefined ? null : { blockId: id, label, part };
}
