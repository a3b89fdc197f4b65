import type { Node } from "prosemirror-model";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";

/** What the status bar counts. Words are those of title, preamble, operative part, annexes and notes: not of the head. */
export interface Counts {
  readonly words: number;
  readonly preambular: number;
  readonly operative: number;
  readonly notes: number;
}

/** Counts a document as a drafter does. */
export function countsOf(document: Node): Counts {
  const blocks = blocksOf(document);
  const notes = notesOf(document);
  const texts = [...blocks.map(({ text }) => text), ...notes.map(({ node }) => node.textContent)];
  document.forEach((part) => {
    if (part.type.name === "title" || part.type.name === "enacting") texts.push(part.textContent);
  });
  return {
    words: texts.reduce((sum, text) => sum + wordsIn(text), 0),
    preambular: blocks.filter(({ kind }) => kind === "preambular").length,
    operative: blocks.filter(({ kind }) => kind === "operative").length,
    notes: notes.length,
  };
}

/** A word is a stretch without white space that holds a letter or a digit: a lone dash is none. */
function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}
