import { type Node, Schema } from "prosemirror-model";
import { assert, BugError } from "../base/assert.ts";
import { blockNodes } from "./block-specs.ts";
import { inlineNodes, marks } from "./inline-specs.ts";
import { partNodes } from "./part-specs.ts";

/**
 * The grammar of a resolution. A document of this schema is well formed by construction: nine parts in fixed order, four levels of
 * subparagraphs at most, notes and numbers by reference. `README.md` beside this file lists the vocabulary.
 */
export const schema = new Schema({ nodes: { ...partNodes, ...blockNodes, ...inlineNodes }, marks });

/** A document as JSON: what files, the bridge between processes and workers carry. */
export type DocumentJson = { readonly type: "doc"; readonly content: readonly unknown[] };

/** The node type called `name`; a misspelt name is a bug, not a null. */
export function nodeType(name: string) {
  const type = schema.nodes[name];
  assert(type, `No node type ${name} in the schema`);
  return type;
}

/** The mark type called `name`; a misspelt name is a bug. */
export function markType(name: string) {
  const type = schema.marks[name];
  assert(type, `No mark type ${name} in the schema`);
  return type;
}

/**
 * Reads a document from JSON and checks it whole: content, attributes, marks.
 * Throws the RangeError or TypeError of prosemirror-model where it is ill formed; readers of files turn that into a failure.
 */
export function documentFromJson(json: unknown): Node {
  const document = schema.nodeFromJSON(json);
  if (document.type.name !== "doc") throw new RangeError(`Not a document but a ${document.type.name}`);
  document.check();
  return document;
}

/** The JSON of a document; throws {@link BugError} when handed anything but a whole document. */
export function documentToJson(document: Node): DocumentJson {
  if (document.type.name !== "doc") throw new BugError(`Not a document but a ${document.type.name}`);
  return document.toJSON() as DocumentJson;
}

/** The part of `document` called `name` (masthead, preamble …) and the position before it. */
export function partOf(document: Node, name: string): { readonly node: Node; readonly pos: number } {
  let found: { node: Node; pos: number } | null = null;
  document.forEach((node, offset) => {
    if (node.type.name === name) found = { node, pos: offset };
  });
  assert(found, `No part ${name} in the document`);
  return found;
}
