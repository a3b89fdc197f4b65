import { dropCursor } from "prosemirror-dropcursor";
import type { Plugin } from "prosemirror-state";
import { typing } from "./plugins/typing.ts";

/** The plugins that only make sense in a window. */
export function viewPlugins(newId: () => string, tell: (text: string) => void): readonly Plugin[] {
  void newId;
  void tell;
  return [typing(), dropCursor({ class: "drop-line", color: false })];
}
