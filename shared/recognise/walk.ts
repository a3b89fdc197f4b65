import type { Body, Draft } from "./draft.ts";
import type { OpenLists } from "./levels.ts";

/** Where the walk through the body is. */
export interface Walk {
  readonly body: Body;
  part: "preamble" | "operative" | "closing" | "annex";
  /** The paragraph below which subparagraphs go, and the lists open in it. */
  parent: Draft | undefined;
  open: OpenLists;
  /** The last number of the operative paragraphs and of the numbered ones. */
  operative: number;
  numbered: number;
  /** Whether a text within the text is being read, whose numbered paragraphs open with no verb. */
  embedded: boolean;
  /** Whether operative paragraphs are numbered in this file at all. */
  readonly counts: boolean;
}

/** Puts a block into the part that is being read; it becomes the one below which subparagraphs go. */
export function put(walk: Walk, block: Draft): void {
  const annex = walk.body.annexes.at(-1);
  if (walk.part === "annex" && annex) annex.below.push(block);
  else if (walk.part === "closing") walk.body.closing.push(block);
  else if (walk.part === "preamble") walk.body.preamble.push(block);
  else walk.body.operative.push(block);
  walk.parent = block;
  walk.open = { lists: [] };
}
