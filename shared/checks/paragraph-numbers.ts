import type { Block } from "../document/blocks.ts";
import { type CheckContext, problemIn } from "./check-context.ts";
import type { Fix, Problem } from "./problem.ts";

/** S2, S3: official numbers that were set by hand and do not follow one another, or stand before a paragraph that has none. */
export function checkParagraphNumbers(context: CheckContext): readonly Problem[] {
  const operatives = context.blocks.filter((block) => block.kind === "operative");
  const [first] = operatives;
  if (operatives.length === 1 && first) {
    if (first.printed === "") return [];
    const message = "A single operative paragraph has no number.";
    return [problemIn(context.unitOf(first), "S3", "error", null, message, unlock(first, true))];
  }
  return gaps(context);
}

function gaps(context: CheckContext): readonly Problem[] {
  const problems: Problem[] = [];
  let before = 0;
  for (const block of context.blocks) {
    if (block.kind === "heading" && block.node.attrs.restart === "yes") before = 0;
    if (block.kind !== "operative") continue;
    const number = Number.parseInt(block.printed, 10);
    // An inserted paragraph (*bis*) keeps the number before it.
    if (!Number.isFinite(number) || block.node.attrs.suffix !== null) continue;
    if (number !== before + 1 && block.node.attrs.locked !== null) {
      const message =
        before === 0
          ? `The first paragraph bears the number ${number}.`
          : `Paragraph ${number} follows paragraph ${before}.`;
      problems.push(problemIn(context.unitOf(block), "S2", "error", null, message, unlock(block, false)));
    }
    before = number;
  }
  return problems;
}

function unlock(block: Block, safe: boolean): Fix | null {
  if (block.node.attrs.locked === null) return null;
  return { title: "Number it by its place", safe, edits: [{ kind: "number", pos: block.pos }] };
}
