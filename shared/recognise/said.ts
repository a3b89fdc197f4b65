import { type Draft, draft, takesSubparagraphs } from "./draft.ts";
import type { Item } from "./item.ts";
import { parseNumber } from "./number.ts";
import { type Line, sliceLine, textOf, tidyLine } from "./pieces.ts";
import { put, type Walk } from "./walk.ts";

/**
 * Puts a paragraph of which the file says what it is. The number printed before it is cut off; attributes are the file's. A subparagraph
 * without anything above it becomes a plain paragraph, so that the document stays well formed whatever the file says.
 */
export function putSaid(walk: Walk, item: Item): void {
  const node = item.said?.node ?? "paragraph";
  const level = /^subparagraph_([1-4])$/.exec(node)?.[1];
  if (level !== undefined && putSaidSubparagraph(walk, item, Number(level))) return;
  if (node === "annex") {
    const annex = draft("annex", item, item.line, { attrs: { form: item.said?.attrs.form ?? "Annex" } });
    walk.part = "annex";
    walk.body.annexes.push(annex);
    walk.parent = annex;
    return;
  }
  const block = saidBlock(item, node);
  if (block.kind === "preambular") walk.part = "preamble";
  else if (block.kind === "closing") walk.part = "closing";
  else if (walk.part !== "annex" || block.kind === "operative" || block.kind === "chapeau") walk.part = "operative";
  put(walk, block);
}

function saidBlock(item: Item, node: string): Draft {
  const attrs = { ...item.said?.attrs };
  switch (node) {
    case "preambular":
    case "chapeau":
      return draft(node, item, item.line, { attrs });
    case "operative":
    case "numbered":
      return draft(node, item, withoutNumber(item), { attrs });
    case "closing_line":
      return draft("closing", item, item.line);
    case "heading": {
      const { numbering = "roman", restart = "no", level = "1" } = attrs;
      const line = numbering === "none" || item.number === null ? item.line : withoutHeadingNumber(item.line);
      return draft("heading", item, line, { attrs: { numbering, restart, level: Number(level) || 1 } });
    }
    case "table": {
      const rows = (item.table?.rows ?? []).map((row) => row.map(tidyLine));
      return draft("table", item, [], { rows, attrs: { header: item.table?.header ? "yes" : "no" } });
    }
    default:
      return draft("paragraph", item, item.line);
  }
}

function withoutNumber(item: Item): Line {
  if (item.number === null) return item.line;
  const number = parseNumber(textOf(item.line));
  if (!number || number.form === "loose" || number.form === "label") return item.line;
  // "(a) bis in idem": the word is the paragraph's own where the file names no suffix.
  const length = number.suffix && !item.said?.attrs.suffix ? textOf(item.line).indexOf(number.suffix) : number.length;
  return tidyLine(sliceLine(item.line, length));
}

function withoutHeadingNumber(line: Line): Line {
  const match = /^[A-Z]+(?:\.\s+|\.?$)/.exec(textOf(line));
  return match ? tidyLine(sliceLine(line, match[0].length)) : line;
}

/** False where there is nothing that a subparagraph could stand below. */
function putSaidSubparagraph(walk: Walk, item: Item, level: number): boolean {
  let holder: Draft | undefined = takesSubparagraphs(walk.parent) ? walk.parent : undefined;
  for (let depth = 1; depth < level && holder; depth += 1) holder = holder.below.at(-1) ?? holder;
  if (!holder) return false;
  const attrs = { ...item.said?.attrs };
  holder.below.push(draft("subparagraph", item, withoutNumber(item), { level: holder.level + 1, attrs }));
  return true;
}
