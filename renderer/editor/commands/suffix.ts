import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { asAct } from "../act.ts";

/** The numbered block at the caret that can be a *bis*. */
export function suffixedBlock(state: Parameters<Command>[0]): { readonly node: Node; readonly pos: number } | null {
  const { $head } = state.selection;
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    const node = $head.node(depth);
    if ("suffix" in node.attrs && node.type.name !== "chapeau") return { node, pos: $head.before(depth) };
  }
  return null;
}

/** Gives the block at the caret the suffix (*bis*, *ter*, *alt*), which keeps the number before it; "" takes it away. */
export function setSuffix(suffix: string): Command {
  return (state, dispatch) => {
    const block = suffixedBlock(state);
    if (!block) return false;
    dispatch?.(asAct(state.tr.setNodeAttribute(block.pos, "suffix", suffix.trim() || null)));
    return true;
  };
}
