import { computed } from "@preact/signals";
import { notesOf } from "../../shared/document/notes.ts";
import { settled } from "../store/editing.ts";
import { goTo } from "./go-to.ts";

const notes = computed(() => (settled.value ? notesOf(settled.value) : []));

/** All notes with their marks; a line leads to the note's text. */
export function NotesPanel() {
  if (notes.value.length === 0) {
    return <p class="panel-empty quiet">A footnote is put at the caret with Insert, Footnote.</p>;
  }
  return (
    <ul data-testid="notes-list">
      {notes.value.map(({ id, mark, node, references }) => (
        <li key={id}>
          <button type="button" class="message" onClick={() => goTo(id)} title="Go to this note">
            <span class="note-number">{mark}</span>
            <span class="message-text document-words">{node.textContent || "Empty"}</span>
            {references !== 1 && <span class="message-label">{references === 0 ? "no mark" : `× ${references}`}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
