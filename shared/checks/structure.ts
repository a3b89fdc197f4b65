import { partOf } from "../document/schema.ts";
import { type CheckContext, problemIn, problemOfDocument } from "./check-context.ts";
import type { Fix, Problem } from "./problem.ts";

/** S1, S7, S8, S9 and empty paragraphs: whether the parts of a resolution are there that should be, and none that should not. */
export function checkStructure(context: CheckContext): readonly Problem[] {
  return [...operativePart(context), ...title(context), ...closing(context), ...emptyParagraphs(context)];
}

function operativePart({ blocks }: CheckContext): readonly Problem[] {
  if (blocks.some((block) => block.kind === "operative")) return [];
  return [problemOfDocument("S1", "error", "The text has no operative paragraph.")];
}

const ABBREVIATED = /\b(?:UN|UNGA|GA|UNSC|SC|ECOSOC|HRC|UNHRC|ICJ)\b/u;

function title(context: CheckContext): readonly Problem[] {
  const { document, organ, units } = context;
  const { node, pos } = partOf(document, "title");
  const at = { from: pos + 1, to: pos + 1 + node.content.size };
  const unit = units.find(({ kind }) => kind === "title");
  if (/^Security Council\b/i.test(organ)) {
    if (!unit) return [];
    const fix: Fix = { title: "Remove the title", safe: false, edits: [{ kind: "text", ...at, text: "" }] };
    return [problemOfDocument("S7", "error", "A resolution of the Security Council has no title.", at, fix)];
  }
  if (!unit) return [problemOfDocument("S8", "warning", "The draft has no title.", at)];
  const short = ABBREVIATED.exec(unit.text);
  if (!short) return [];
  const range = { from: short.index, to: short.index + short[0].length };
  return [problemIn(unit, "S8", "warning", range, `“${short[0]}” is written out in a title.`)];
}

function closing(context: CheckContext): readonly Problem[] {
  if (context.adopted) return [];
  return context.blocks
    .filter((block) => block.part === "closing" && /\bmeeting\b|\b\d{4}$/.test(block.text))
    .map((block) => {
      const message = "Lines with meeting and date close an adopted resolution; a draft has none.";
      return problemIn(context.unitOf(block), "S9", "warning", null, message);
    });
}

function emptyParagraphs(context: CheckContext): readonly Problem[] {
  return context.blocks
    .filter((block) => block.kind !== "table" && context.unitOf(block).text === "" && block.notes.length === 0)
    .map((block) => {
      const range = { from: block.pos, to: block.pos + block.node.nodeSize };
      const removable = block.node.childCount <= 1 && block.node.type.name !== "annex";
      const fix: Fix = { title: "Remove it", safe: false, edits: [{ kind: "remove", ...range }] };
      const name = block.label === "" ? "A paragraph" : block.label;
      const message = `${name} is empty.`;
      return problemIn(context.unitOf(block), "empty-paragraph", "warning", null, message, removable ? fix : null);
    });
}
