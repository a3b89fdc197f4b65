import type { Node } from "prosemirror-model";
import { applyFixes } from "../../shared/checks/apply-fixes.ts";
import { check } from "../../shared/checks/check.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { blocksOf } from "../../shared/document/blocks.ts";

/** The problems of one rule, or of several. */
export function problems(document: Node, ...rules: readonly string[]): readonly Problem[] {
  return check(document).filter(({ rule }) => rules.includes(rule));
}

/** Those problems as "P1 error PP2 «,»": rule, severity, label of the block or its id, and the words it points to. */
export function found(document: Node, ...rules: readonly string[]): readonly string[] {
  const blocks = new Map(blocksOf(document).map((block) => [block.id, block]));
  return problems(document, ...rules).map(({ rule, severity, blockId, range }) => {
    const block = blocks.get(blockId ?? "");
    const words = range && block ? ` «${block.text.slice(range.from, range.to)}»` : "";
    return `${rule} ${severity}${blockId === null ? "" : ` ${block?.label || blockId}`}${words}`;
  });
}

/** The texts of the blocks once the fixes of these rules are carried out. */
export function fixed(document: Node, ...rules: readonly string[]): readonly string[] {
  return blocksOf(applyFixes(document, problems(document, ...rules))).map(({ text }) => text);
}
