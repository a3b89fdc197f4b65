import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { asAct } from "../act.ts";
import { deleteSelected, replaceSelected } from "../commands/delete-range.ts";
import { follow } from "../commands/follow.ts";
import { enter } from "../commands/keys.ts";
import { commaInSponsor, spaceInSponsor } from "../commands/sponsors.ts";

/** Whether the selection reaches over more than one line: what happens to it is ours to say, not the browser's. */
function isWide(view: EditorView): boolean {
  const { $from, $to, empty } = view.state.selection;
  return !empty && !($from.sameParent($to) && $from.parent.inlineContent);
}

function typeOver(view: EditorView, text: string): void {
  const transaction = view.state.tr;
  replaceSelected(transaction, text);
  view.dispatch(asAct(transaction).scrollIntoView());
}

function remove(view: EditorView): void {
  const transaction = view.state.tr;
  deleteSelected(transaction);
  view.dispatch(asAct(transaction).scrollIntoView());
}

/**
 * Takes over what a browser would do to a selection across lines: typing, deleting, cutting, composing and replacing, by keys, menus, dictation
 * or emoji pickers. Inside one line the browser types, which is fast, and the view reads what it did.
 */
export function typing(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        if (text === "," && commaInSponsor(view.state, view.dispatch)) return true;
        if (text === " " && spaceInSponsor(view.state, view.dispatch)) return true;
        if (!isWide(view)) return false;
        typeOver(view, text);
        return true;
      },
      /** Two clicks on a reference lead where it leads. */
      handleDoubleClickOn: (view, _pos, node) => follow(node)(view.state, view.dispatch),
      handleDOMEvents: {
        compositionstart(view) {
          if (isWide(view)) remove(view);
          return false;
        },
        cut(view, event) {
          const { clipboardData } = event;
          if (view.state.selection.empty || !clipboardData) return false;
          event.preventDefault();
          const { dom, text } = view.serializeForClipboard(view.state.selection.content());
          clipboardData.clearData();
          clipboardData.setData("text/html", dom.innerHTML);
          clipboardData.setData("text/plain", text);
          remove(view);
          return true;
        },
        beforeinput(view, event) {
          const { inputType, data } = event;
          if (inputType.startsWith("format")) event.preventDefault();
          else if (inputType === "insertParagraph") {
            event.preventDefault();
            enter(view.state, view.dispatch, view);
          } else if (isWide(view) && /^(?:delete|insertText$|insertReplacementText$)/u.test(inputType)) {
            event.preventDefault();
            if (inputType.startsWith("delete")) remove(view);
            else typeOver(view, data ?? event.dataTransfer?.getData("text/plain") ?? "");
          } else return false;
          return true;
        },
      },
    },
  });
}
