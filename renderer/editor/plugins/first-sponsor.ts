import { type EditorState, Plugin, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { nodeType, partOf } from "../../../shared/document/schema.ts";
import { asAct } from "../act.ts";

/** Where a draft has no sponsors, grey words before its form say where the first would stand; a click makes a place for it. */
export function firstSponsor(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const pos = emptySponsorship(state);
        if (pos === null) return null;
        const hint = Decoration.widget(pos, drawHint, {
          key: "first-sponsor",
          side: -1,
          ignoreSelection: true,
          stopEvent: () => true,
        });
        return DecorationSet.create(state.doc, [hint]);
      },
    },
  });
}

/** Where the first sponsor would be inserted; null where there is one. */
function emptySponsorship(state: EditorState): number | null {
  const { node, pos } = partOf(state.doc, "sponsorship");
  return node.childCount === 1 ? pos + 1 : null;
}

function drawHint(view: EditorView): HTMLElement {
  const hint = view.dom.ownerDocument.createElement("span");
  hint.className = "first-sponsor";
  hint.textContent = "Sponsors: ";
  hint.contentEditable = "false";
  hint.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const pos = emptySponsorship(view.state);
    if (pos === null) return;
    const transaction = view.state.tr.insert(pos, nodeType("sponsor").create());
    view.dispatch(asAct(transaction.setSelection(TextSelection.create(transaction.doc, pos + 1))));
    view.focus();
  });
  return hint;
}
