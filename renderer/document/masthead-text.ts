import type { Node } from "prosemirror-model";
import { type MastheadField, mastheadNodeName } from "../../shared/document/masthead-fields.ts";
import { partOf } from "../../shared/document/schema.ts";

/** What a field of the masthead says, trimmed; empty where it says nothing. */
export function mastheadText(document: Node, field: MastheadField): string {
  const name = mastheadNodeName(field);
  let text = "";
  partOf(document, "masthead").node.forEach((node) => {
    if (node.type.name === name) text = node.textContent.trim();
  });
  return text;
}
