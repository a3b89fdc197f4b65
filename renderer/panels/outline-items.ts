import type { Node } from "prosemirror-model";
import { type Block, type BlockPart, blocksOf } from "../../shared/document/blocks.ts";

/** A line of the outline. */
export interface OutlineItem {
  readonly id: string;
  readonly label: string;
  /** The italic opening phrase, or empty. */
  readonly opening: string;
  /** The first words after it. */
  readonly words: string;
  readonly level: number;
  readonly isHeading: boolean;
}

export interface OutlineGroup {
  readonly part: BlockPart;
  readonly title: string;
  /** How many paragraphs of the negotiated kind it holds; subparagraphs and headings are not counted. */
  readonly count: number;
  readonly items: readonly OutlineItem[];
}

const TITLES: Readonly<Record<BlockPart, string>> = {
  preamble: "Preamble",
  operative: "Operative part",
  annex: "Annexes",
  closing: "Closing",
};

/** As many characters as a line of the widest outline can show. */
const SHOWN = 90;

/** The outline of a document: its parts in order, with a line for every block; empty parts are left out. */
export function outlineOf(document: Node): readonly OutlineGroup[] {
  const groups = new Map<BlockPart, Block[]>();
  for (const block of blocksOf(document)) groups.set(block.part, [...(groups.get(block.part) ?? []), block]);
  return [...groups].map(([part, blocks]) => ({
    part,
    title: TITLES[part],
    count: blocks.filter(({ kind }) => kind === "preambular" || kind === "operative" || kind === "numbered").length,
    items: blocks.map(itemOf),
  }));
}

function itemOf(block: Block): OutlineItem {
  const { id, label, opening, text, kind, level } = block;
  const isAtStart = opening !== null && text.startsWith(opening);
  const rest = isAtStart ? text.slice(opening.length).trimStart() : text;
  return {
    id,
    label: shortLabel(label, kind === "subparagraph"),
    opening: isAtStart ? opening : "",
    words: rest.length > SHOWN ? `${rest.slice(0, SHOWN)}…` : rest,
    level: kind === "subparagraph" ? level : 0,
    isHeading: kind === "heading",
  };
}

/** A subparagraph stands under its paragraph, so its own letter is enough: "OP12 (a) (i)" is "(i)". */
function shortLabel(label: string, isSubparagraph: boolean): string {
  return isSubparagraph ? label.slice(label.lastIndexOf(" ") + 1) : label;
}
