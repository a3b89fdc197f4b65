import type { BlockKind } from "../document/blocks.ts";

/** Index of the paragraph that each block stands below, −1 for none: the last block before it of the level above. */
export function parentsOf(blocks: readonly { readonly kind: BlockKind; readonly level: number }[]): readonly number[] {
  const open: number[] = [];
  return blocks.map((block, index) => {
    const level = block.kind === "subparagraph" ? block.level : 0;
    open[level] = index;
    return level === 0 ? -1 : (open[level - 1] ?? -1);
  });
}
