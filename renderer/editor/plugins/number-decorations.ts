import type { Node } from "prosemirror-model";
import { Decoration, DecorationSet } from "prosemirror-view";
import { adoptedNumber } from "../../../shared/document/head-runs.ts";
import {
  MASTHEAD_FIELDS,
  MASTHEAD_LABELS,
  mastheadNodeName,
  mastheadPrefix,
} from "../../../shared/document/masthead-fields.ts";
import type { Numbering } from "../../../shared/document/numbering.ts";
import { crossReferenceText } from "../../../shared/document/runs.ts";
import { sponsorshipDecorations } from "./sponsorship-decorations.ts";

type Attributes = Readonly<Record<string, string>>;

/** What assistive technology is told of the parts and lines that have no number. */
const NAMES: Readonly<Record<string, string>> = {
  masthead: "Masthead",
  sponsorship: "Sponsors and form of the document",
  preamble: "Preamble",
  operative_part: "Operative part",
  closing: "Closing lines",
  annexes: "Annexes",
  notes: "Footnotes",
  title: "Title",
  enacting: "Enacting phrase",
  sponsor: "Sponsor",
  sponsorship_form: "Form of the document",
};

const FIELD_OF_NODE = new Map(MASTHEAD_FIELDS.map((field) => [mastheadNodeName(field) as string, field]));

const PARTS = new Set(["masthead", "sponsorship", "preamble", "operative_part", "closing", "annexes", "notes"]);

/** Attributes for every element that prints something derived. One walk over the document. */
export function decorationsOf(document: Node, numbers: Numbering, marks: ReadonlyMap<string, string>): DecorationSet {
  const decorations: Decoration[] = [];
  document.descendants((node, pos, parent, index) => {
    const attributes = attributesOf(node, parent, index, numbers, marks);
    if (attributes) decorations.push(Decoration.node(pos, pos + node.nodeSize, { ...attributes }));
    if (node.type.name === "title") {
      const number = adoptedNumber(document);
      if (number) decorations.push(Decoration.node(pos, pos + node.nodeSize, { "data-prefix": `${number}. ` }));
    }
    if (node.type.name === "sponsorship") decorations.push(...sponsorshipDecorations(node, pos, marks));
    if (node.type.name === "masthead_symbol" && node.firstChild?.isText) {
      decorations.push(Decoration.inline(pos + 1, pos + 2, { class: "symbol-initial" }));
    }
  });
  return DecorationSet.create(document, decorations);
}

/** Whether a change of words alone in this line changes what is derived: the plural of "Agenda items", the large letter at the head of a line. */
export function dependsOnWords(before: Node, after: Node): boolean {
  switch (after.type.name) {
    case "masthead_agendaItem":
      return mastheadPrefix("agendaItem", before.textContent) !== mastheadPrefix("agendaItem", after.textContent);
    case "masthead_symbol":
      if (/^A\/RES\//u.test(before.textContent) || /^A\/RES\//u.test(after.textContent)) return true;
      return !sameHead(before, after);
    case "sponsorship_form":
      return !sameHead(before, after);
    default:
      return false;
  }
}

/** Whether two versions of a line begin with the same letter, or both with none. */
function sameHead(before: Node, after: Node): boolean {
  return (
    before.textContent.charAt(0) === after.textContent.charAt(0) &&
    before.firstChild?.isText === after.firstChild?.isText
  );
}

function attributesOf(
  node: Node,
  parent: Node | null,
  index: number,
  numbers: Numbering,
  marks: ReadonlyMap<string, string>,
): Attributes | null {
  const name = node.type.name;
  const field = FIELD_OF_NODE.get(name);
  if (field) {
    const { label, placeholder } = MASTHEAD_LABELS[field];
    const prefix = mastheadPrefix(field, node.textContent);
    const hint = field === "agendaItem" ? prefix.trim() : `${prefix}${placeholder}`;
    return { role: "group", "aria-label": label, "data-prefix": prefix, "data-placeholder": hint };
  }
  switch (name) {
    case "clause":
      return parent ? numberAttributes(parent, numbers) : null;
    case "preambular":
    case "operative":
    case "numbered":
    case "subparagraph_1":
    case "subparagraph_2":
    case "subparagraph_3":
    case "subparagraph_4": {
      const label = numbers.get(String(node.attrs.id))?.label;
      return label ? { "data-label": label } : null;
    }
    case "heading":
      return { ...numberAttributes(node, numbers), "aria-level": String(node.attrs.level) };
    case "annex_title":
      return parent ? numberAttributes(parent, numbers) : null;
    case "note": {
      const mark = marks.get(String(node.attrs.id)) ?? "";
      return { role: "note", "aria-label": `Footnote ${mark}`, "data-mark": mark };
    }
    case "note_ref": {
      const mark = marks.get(String(node.attrs.note));
      // Two marks at one place are told apart by a comma.
      const follows = index > 0 && parent?.child(index - 1).type === node.type;
      const printed = `${follows ? ", " : ""}${mark ?? "?"}`;
      const missing = mark === undefined ? { "data-missing": "" } : {};
      const kind = mark?.startsWith("*") ? { "data-kind": "symbol" } : {};
      return {
        role: "doc-noteref",
        "aria-label": `Footnote ${mark ?? "missing"}`,
        "data-mark": printed,
        ...kind,
        ...missing,
      };
    }
    case "cross_ref": {
      const text = crossReferenceText(node, numbers) || "?";
      return {
        role: "doc-noteref",
        "aria-label": text,
        "data-text": text,
        ...(numbers.has(String(node.attrs.target)) ? {} : { "data-missing": "" }),
      };
    }
    default: {
      const label = NAMES[name];
      return label && (PARTS.has(name) || node.isTextblock) ? { role: "group", "aria-label": label } : null;
    }
  }
}

function numberAttributes(block: Node, numbers: Numbering): Attributes | null {
  const printed = numbers.get(String(block.attrs.id))?.printed;
  return printed ? { "data-number": printed } : null;
}
