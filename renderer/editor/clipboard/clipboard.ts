import type { Node, Slice } from "prosemirror-model";
import { type EditorState, Plugin, TextSelection } from "prosemirror-state";
import { isInTable } from "prosemirror-tables";
import type { EditorView } from "prosemirror-view";
import { partOf } from "../../../shared/document/schema.ts";
import { recognise } from "../../../shared/recognise/recognise.ts";
import { readText } from "../../../shared/text/read-text.ts";
import { asAct } from "../act.ts";
import { deleteRange } from "../commands/delete-range.ts";
import { marksOf, numbersOf } from "../plugins/numbers.ts";
import { copiedText } from "./copied-text.ts";
import { pastedDocument, pastedLine } from "./from-document.ts";
import { readHtml } from "./from-html.ts";
import { pastedSlice } from "./from-slice.ts";
import { tameHtml } from "./html-runs.ts";
import { type CopiedFrom, clipboardParser, clipboardSerializer, OWN_SIGN } from "./own-html.ts";
import type { Pasted } from "./pasted.ts";
import { placePasted } from "./place.ts";

/** What is derived and drawn in `state`, for what is copied out of it. */
export function copiedFrom(state: EditorState): CopiedFrom {
  const notes = new Map<string, Node>();
  partOf(state.doc, "notes").node.forEach((note) => {
    notes.set(String(note.attrs.id), note);
  });
  return { notes, marks: marksOf(state), numbers: numbersOf(state) };
}

/** Plain text as something to paste: one line of words, or what the recogniser makes of more. Null where there is nothing in it. */
export function pastedText(text: string): Pasted | null {
  if (text.trim() === "") return text === "" ? null : pastedLine(text);
  if (!/\n\s*\S/u.test(text.trim())) return pastedLine(text.replace(/^\n+|\n+$/gu, ""));
  const read = readText(text);
  return read.ok ? pastedDocument(read.value.document) : null;
}

/** A foreign page as something to paste. */
function pastedPage(html: string): Pasted | null {
  // A document that is never shown: nothing in it runs and nothing is loaded.
  const page = new window.DOMParser().parseFromString(tameHtml(html), "text/html");
  const { paragraphs, notes } = readHtml(page.body);
  const words = paragraphs.length === 1 && notes.length === 0 && !paragraphs[0]?.table;
  const { document } = recognise(paragraphs, notes);
  const pasted = pastedDocument(document);
  if (pasted.rows.length === 0) return null;
  return words ? { ...pasted, openStart: true, openEnd: true } : pasted;
}

/**
 * Copying, pasting and dropping. Ours is read as it was written; pages and texts of others go through the recogniser that reads files, so that
 * nothing enters a draft that a file could not have brought. Both then take their place by `place.ts`.
 */
export function clipboard(newId: () => string, tell: (text: string) => void): Plugin {
  const carried = new Map<string, Node>();
  let source: CopiedFrom = { notes: new Map(), marks: new Map(), numbers: new Map() };

  const place = (view: EditorView, pasted: Pasted, before?: (view: EditorView) => ReturnType<typeof asAct>) => {
    const transaction = before?.(view) ?? view.state.tr;
    const { lostReferences } = placePasted(transaction, pasted, newId);
    view.dispatch(asAct(transaction).setMeta("paste", true).setMeta("uiEvent", "paste").scrollIntoView());
    if (lostReferences > 0) {
      tell(
        lostReferences === 1 ? "One footnote did not come along." : `${lostReferences} footnotes did not come along.`,
      );
    }
  };

  /** Reads a transfer: ours as the slice that the view has parsed, anything else by its words. */
  const read = (transfer: DataTransfer | null, slice: Slice): Pasted | null => {
    const html = transfer?.getData("text/html") ?? "";
    if (html.includes(OWN_SIGN)) return pastedSlice(slice, carried);
    return (
      (html === "" ? null : pastedPage(html)) ??
      pastedText((transfer?.getData("text/plain") ?? "").replace(/\r\n?/gu, "\n"))
    );
  };

  return new Plugin({
    props: {
      clipboardSerializer: clipboardSerializer(() => source),
      clipboardParser: clipboardParser(carried),
      clipboardTextSerializer: (slice, view) => copiedText(slice, copiedFrom(view.state)),
      transformCopied(slice, view) {
        source = copiedFrom(view.state);
        return slice;
      },
      transformPastedHTML(html) {
        carried.clear();
        // A page of others is read by `pastedPage`; the view need not look at it.
        return html.includes(OWN_SIGN) ? html : "";
      },
      handlePaste(view, event, slice) {
        // Cells into cells is the table's own art.
        if (slice.content.firstChild?.type.spec.tableRole && isInTable(view.state)) return false;
        const pasted = read(event.clipboardData, slice);
        if (pasted) place(view, pasted);
        else tell("There are no words in what was copied.");
        return true;
      },
      handleDrop(view, event, slice, moved) {
        // Files are the window's to open.
        if (event.dataTransfer?.types.includes("Files")) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!at) return true;
        const { from, to } = view.state.selection;
        const inside = view.dragging !== null;
        // Dropped where it was taken: nothing moves.
        if (moved && at.pos >= from && at.pos <= to) return true;
        const notes = inside ? copiedFrom(view.state).notes : carried;
        const pasted = inside ? pastedSlice(slice, notes) : read(event.dataTransfer, slice);
        if (!pasted) return true;
        place(view, pasted, () => {
          const transaction = view.state.tr;
          if (moved) deleteRange(transaction, from, to);
          const target = transaction.mapping.map(at.pos);
          return transaction.setSelection(TextSelection.near(transaction.doc.resolve(target)));
        });
        view.focus();
        return true;
      },
    },
  });
}
