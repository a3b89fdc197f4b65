import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, type Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { type DocumentJson, documentFromJson } from "../../shared/document/schema.ts";
import { KEYS } from "./commands/keys.ts";
import { find } from "./plugins/find.ts";
import { ids } from "./plugins/ids.ts";
import { numbers } from "./plugins/numbers.ts";
import { openings } from "./plugins/openings.ts";
import { references } from "./plugins/references.ts";

/** Acts that can be undone. A day of drafting is a few hundred. */
const HISTORY = 1000;

/**
 * The state of an editor on `document`. What is tidied at once (missing ids, the order of notes, openings) is no act and cannot be undone.
 * `more` are the plugins that need a window. Throws where `document` is ill formed.
 */
export function createState(document: DocumentJson, newId: () => string, more: readonly Plugin[] = []): EditorState {
  const state = EditorState.create({
    doc: documentFromJson(document),
    plugins: [
      ...more,
      keymap({ ...KEYS }),
      history({ depth: HISTORY }),
      ids(newId),
      references(),
      openings(),
      numbers(),
      find(),
      tableEditing({ allowTableNodeSelection: true }),
    ],
  });
  return state.apply(state.tr.setMeta("tidy", true).setMeta("addToHistory", false));
}
