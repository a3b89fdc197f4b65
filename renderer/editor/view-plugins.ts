import { dropCursor } from "prosemirror-dropcursor";
import type { Plugin } from "prosemirror-state";
import { clipboard } from "./clipboard/clipboard.ts";
import { drag } from "./plugins/drag.ts";
import { firstSponsor } from "./plugins/first-sponsor.ts";
import { typing } from "./plugins/typing.ts";

/** The plugins that only make sense in a window, first those that must see an event before the keys do. */
export function viewPlugins(newId: () => string, tell: (text: string) => void): readonly Plugin[] {
  return [
    typing(),
    clipboard(newId, tell),
    drag(),
    firstSponsor(),
    dropCursor({ class: "drop-cursor", color: false, width: 2 }),
  ];
}
