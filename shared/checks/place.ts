import type { BlockKind } from "../document/blocks.ts";
import { MASTHEAD_FIELDS, MASTHEAD_LABELS, mastheadNodeName } from "../document/masthead-fields.ts";
import type { CheckContext } from "./check-context.ts";
import type { Problem } from "./problem.ts";

/** What a block without a number is called. */
const KIND_NAMES: Readonly<Record<BlockKind, string>> = {
  preambular: "Preambular paragraph",
  operative: "Operative paragraph",
  subparagraph: "Subparagraph",
  heading: "Heading",
  chapeau: "Chapeau",
  paragraph: "Paragraph",
  numbered: "Numbered paragraph",
  table: "Table",
  other: "Closing line",
};

/** What the places outside paragraphs and notes are called, by the node that holds them. */
const HEAD_NAMES: ReadonlyMap<string, string> = new Map([
  ...MASTHEAD_FIELDS.map((field) => [mastheadNodeName(field), MASTHEAD_LABELS[field].label] as const),
  ["masthead", "Masthead"],
  ["sponsorship_form", "Form"],
  ["sponsorship", "Sponsors"],
  ["title", "Title"],
  ["enacting", "Enacting phrase"],
]);

/**
 * Names the places of problems: "OP12 (a)", "Note 3", "Heading", "Sponsors", "Title", "Agenda title"; "" for the document as a whole.
 * Made once for a document, asked for each problem.
 */
export function placeNames(context: CheckContext): (problem: Pick<Problem, "blockId" | "at">) => string {
  const names = new Map([
    ...context.notes.map(({ id, mark }) => [id, `Note ${mark}`] as const),
    ...context.blocks.map(({ id, label, kind }) => [id, label || KIND_NAMES[kind]] as const),
  ]);
  return ({ blockId, at }) => {
    if (blockId !== null) return names.get(blockId) ?? "";
    return at === null ? "" : headName(context, at.from);
  };
}

/** The name of the innermost place around a position that has one. */
function headName({ document }: CheckContext, pos: number): string {
  const place = document.resolve(pos);
  for (let depth = place.depth; depth > 0; depth -= 1) {
    const name = HEAD_NAMES.get(place.node(depth).type.name);
    if (name !== undefined) return name;
  }
  return "";
}
