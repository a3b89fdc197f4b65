import type { Node } from "prosemirror-model";
import { expectDefined } from "../base/assert.ts";
import { mastheadNodeName } from "./masthead-fields.ts";
import { type DocumentJson, documentToJson, nodeType, schema } from "./schema.ts";

/**
 * A resolution that nobody has written yet: the parts that every draft has, with one empty preambular and one empty operative paragraph to begin
 * in. `newId` gives the ids of the paragraphs.
 */
export function blankDocument(newId: () => string): DocumentJson {
  const document = filled("doc", [
    filled("masthead", [nodeType(mastheadNodeName("organ")).create(null, schema.text("General Assembly"))]),
    filled("sponsorship", [nodeType("sponsorship_form").create(null, schema.text("draft resolution"))]),
    nodeType("title").create(),
    nodeType("enacting").create(null, schema.text("The General Assembly,")),
    filled("preamble", [paragraph("preambular", newId())]),
    filled("operative_part", [paragraph("operative", newId())]),
  ]);
  document.check();
  return documentToJson(document);
}

/** A node with what is given, and what the schema wants beside it. */
function filled(name: string, content: readonly Node[]): Node {
  return expectDefined(nodeType(name).createAndFill(null, content), `room for a blank ${name}`);
}

function paragraph(name: string, id: string): Node {
  return nodeType(name).create({ id }, nodeType("clause").create());
}
