import type { Node } from "prosemirror-model";
import { type Command, type EditorState, Selection, TextSelection } from "prosemirror-state";
import { applyTransaction } from "../../renderer/editor/act.ts";
import { createState } from "../../renderer/editor/state.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { documentToJson } from "../../shared/document/schema.ts";

/** A source of ids that says where an id came from: new1, new2 … */
export function countingIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `new${last}`;
  };
}

/** An editor on `document`, without a window. */
export function editing(document: Node, newId: () => string = countingIds()): EditorState {
  return createState(documentToJson(document), newId);
}

/** The state after `command`, as the window would apply it; the same state where the command does not apply. */
export function doing(state: EditorState, ...commands: readonly Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now;
    command(now, (transaction) => {
      next = applyTransaction(next, transaction);
    });
    next.doc.check();
    return next;
  }, state);
}

/** Types `text` over the selection. */
export function typed(text: string): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  };
}

/** Puts the caret before the only place where `words` stand, at its end with `atEnd`; selects to the end of `until`. */
export function at(words: string, options: { readonly atEnd?: boolean; readonly until?: string } = {}): Command {
  return (state, dispatch) => {
    const from = find(state.doc, words) + (options.atEnd ? words.length : 0);
    const to = options.until === undefined ? from : find(state.doc, options.until) + options.until.length;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
    return true;
  };
}

/** Puts the caret into the (empty) block or note `id`. */
export function inside(id: string): Command {
  return (state, dispatch) => {
    let pos = -1;
    state.doc.descendants((node, at) => {
      if (node.attrs.id === id) pos = at;
    });
    if (pos < 0) throw new Error(`No block ${id}`);
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(pos + 1), 1)));
    return true;
  };
}

function find(document: Node, words: string): number {
  const found: number[] = [];
  document.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, "\ufffc");
    for (let index = text.indexOf(words); index >= 0; index = text.indexOf(words, index + 1))
      found.push(pos + 1 + index);
    return false;
  });
  if (found.length !== 1) throw new Error(`"${words}" stands in ${found.length} places`);
  return found[0] as number;
}

/** A draft as a reader sees it: labels or kinds, words, and note marks in square brackets; then the notes; `|` is the caret. */
export function shown(state: EditorState): string[] {
  const { doc, selection } = state;
  const marks = new Map(notesOf(doc).map((note) => [note.id, note.mark]));
  const words = (line: Node, start: number): string => {
    let text = "";
    const size = line.content.size;
    const caret = selection.head - start;
    line.forEach((node, offset) => {
      const piece = node.isText
        ? (node.text ?? "")
        : node.type.name === "note_ref"
          ? `[${marks.get(String(node.attrs.note)) ?? "?"}]`
          : "#";
      text +=
        caret >= offset && caret < offset + node.nodeSize
          ? `${piece.slice(0, caret - offset)}|${piece.slice(caret - offset)}`
          : piece;
    });
    return caret === size ? `${text}|` : text;
  };
  const lines: string[] = [];
  for (const block of blocksOf(doc)) {
    if (block.kind === "table") continue;
    const clause = block.node.isTextblock ? 0 : 1;
    const line = block.node.isTextblock ? block.node : (block.node.firstChild as Node);
    lines.push(`${block.label || block.kind}: ${words(line, block.pos + 1 + clause)}`);
  }
  doc.lastChild?.forEach((note, offset) => {
    const start = doc.content.size - (doc.lastChild?.nodeSize ?? 0) + 1 + offset + 1;
    lines.push(`note ${marks.get(String(note.attrs.id))}: ${words(note, start)}`);
  });
  return lines;
}

/** Ids of all blocks and notes, in reading order. */
export function idsOf(document: Node): (string | null)[] {
  const ids: (string | null)[] = [];
  document.descendants((node) => {
    if ("id" in node.attrs) ids.push(node.attrs.id as string | null);
    return !node.isTextblock;
  });
  return ids;
}
