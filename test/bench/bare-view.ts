import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

// The reference of the keystroke benchmark: ProseMirror with nothing but paragraphs, no plugins, the same text.
// Bundled and evaluated in the same window as the real editor, so that machine, display and browser are the same.

const bare = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", toDOM: () => ["p", 0], parseDOM: [{ tag: "p" }] },
    text: {},
  },
});

/** Replaces the window's content by a bare view of `paragraphs` and puts the caret at the end of paragraph `at`. */
export function mountBareView(paragraphs: readonly string[], at: number): void {
  const nodes = paragraphs.map((text) => bare.node("paragraph", null, text === "" ? [] : [bare.text(text)]));
  document.body.replaceChildren();
  const desk = document.createElement("div");
  desk.style.cssText = "width:816px;height:100vh;overflow:auto;font:15px Tinos,serif";
  document.body.append(desk);
  const view = new EditorView(desk, { state: EditorState.create({ doc: bare.node("doc", null, nodes) }) });
  view.dom.setAttribute("aria-label", "Bare view");
  view.focus();
  const paragraph = view.dom.children[at];
  paragraph?.scrollIntoView({ block: "center" });
  const range = document.createRange();
  range.selectNodeContents(paragraph ?? view.dom);
  range.collapse(false);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

Object.assign(globalThis, { mountBareView });
