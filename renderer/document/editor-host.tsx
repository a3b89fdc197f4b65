import { useEffect, useRef } from "preact/hooks";
import { journal } from "../draft-flow.ts";
import { createEditor, type EditorEvents } from "../editor/editor.ts";
import { finding, openDialog } from "../store/dialogs.ts";
import { caretMoved, documentChanged, documentGiven, editor, remark } from "../store/editing.ts";
import { content } from "../store/screen.ts";
import { settings } from "../store/settings.ts";

const EVENTS: EditorEvents = {
  changed(document, edits) {
    documentChanged(document, edits);
    journal.touch();
  },
  selection: (blockId, label, part) => caretMoved({ blockId, label, part }),
  message(text) {
    remark.value = text;
  },
  request(what, context) {
    if (what === "find") {
      finding.value += 1;
      return Promise.resolve(null);
    }
    return new Promise((answer) => openDialog({ kind: what, context, answer }));
  },
};

/** Where the editor lives. It is made for each document that main hands over and told of settings as they change. */
export function EditorHost() {
  const mount = useRef<HTMLDivElement>(null);
  const shown = content.value?.kind === "document" ? content.value.document : null;
  const { labels, zoom } = settings.value;

  useEffect(() => {
    if (!mount.current || !shown) return;
    const handle = createEditor(mount.current, shown.document, EVENTS, { labels, zoom });
    editor.value = handle;
    documentGiven(handle.document());
    handle.focus();
    return () => {
      editor.value = null;
      handle.destroy();
    };
  }, [shown]);

  useEffect(() => editor.value?.configure({ labels, zoom }), [labels, zoom]);

  return <div ref={mount} class="editor-mount scrolls" data-region="text" data-testid="editor" />;
}
