import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { DecorationSet } from "prosemirror-view";
import { noteMarks } from "../../../shared/document/notes.ts";
import { type Numbering, numbering } from "../../../shared/document/numbering.ts";
import { differences } from "../differences.ts";
import { decorationsOf, dependsOnWords } from "./number-decorations.ts";

/** What is derived from a document's structure and drawn beside its words. */
export interface Derived {
  readonly numbers: Numbering;
  /** Printed marks by note id. */
  readonly marks: ReadonlyMap<string, string>;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<Derived>("numbers");

const NOTHING: Derived = { numbers: new Map(), marks: new Map(), decorations: DecorationSet.empty };

/** Numbers of the blocks of `state`, by id. */
export function numbersOf(state: EditorState): Numbering {
  return (key.getState(state) ?? NOTHING).numbers;
}

/** Marks of the notes of `state`, by id. */
export function marksOf(state: EditorState): ReadonlyMap<string, string> {
  return (key.getState(state) ?? NOTHING).marks;
}

function derive(document: Node): Derived {
  const numbers = numbering(document);
  const marks = noteMarks(document);
  return { numbers, marks, decorations: decorationsOf(document, numbers, marks) };
}

/**
 * Draws numbers, note marks, cross references and the derived words of the masthead. They are attributes on the elements of the lines (page*.css
 * prints them), so they are never text: typing moves them along, and they are worked out again only where blocks or references came or went.
 */
export function numbers(): Plugin<Derived> {
  return new Plugin<Derived>({
    key,
    state: {
      init: (_config, state) => derive(state.doc),
      apply(transaction, derived, before, after) {
        if (!transaction.docChanged) return derived;
        const change = differences(before.doc, after.doc);
        if (change.structural || change.lines.some((line) => dependsOnWords(line.before, line.after))) {
          return derive(after.doc);
        }
        return { ...derived, decorations: derived.decorations.map(transaction.mapping, after.doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations ?? null },
  });
}
