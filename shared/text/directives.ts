import { MASTHEAD_FIELDS, mastheadNodeName } from "../document/masthead-fields.ts";
import type { Said } from "../recognise/source.ts";

const NODES: ReadonlySet<string> = new Set([
  ...MASTHEAD_FIELDS.map(mastheadNodeName),
  ..."sponsor sponsorship_form title enacting preambular operative chapeau paragraph numbered heading table closing_line annex".split(
    " ",
  ),
  ..."subparagraph_1 subparagraph_2 subparagraph_3 subparagraph_4".split(" "),
]);

const ATTRIBUTES = /([a-z]+)="([^"]*)"/g;

/**
 * Reads a line that says what the paragraph below it is: `<!-- operative locked="12" -->`. It is an HTML comment, which no reader of Markdown
 * shows. Null for every other line, also for comments that say something else.
 */
export function readDirective(line: string): Said | null {
  const match = /^<!-- ([a-zA-Z_\d]+)((?: [a-z]+="[^"]*")*) -->$/.exec(line);
  if (!match?.[1] || !NODES.has(match[1])) return null;
  const attrs = [...(match[2] ?? "").matchAll(ATTRIBUTES)].map(([, name = "", value = ""]) => [name, unquoted(value)]);
  return { node: match[1], attrs: Object.fromEntries(attrs) };
}

/** Writes what {@link readDirective} reads. */
export function writeDirective({ node, attrs }: Said): string {
  const list = Object.entries(attrs).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  return `<!-- ${node}${list.join("")} -->`;
}

/** Two hyphens end an HTML comment, and a quotation mark the value. */
function quoted(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/-/g, "&#45;").replace(/\s/g, " ");
}

function unquoted(value: string): string {
  return value
    .replace(/&#45;/g, "-")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}
