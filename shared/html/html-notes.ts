import type { Node } from "prosemirror-model";
import { notesOf } from "../document/notes.ts";
import type { Numbering } from "../document/numbering.ts";
import { runsOf } from "../document/runs.ts";
import { htmlRuns, type RunTargets } from "./html-runs.ts";
import { element, escapeHtml } from "./html-text.ts";

/**
 * How the notes of one document appear: the marks in the text lead to the notes at its end, the mark of a note back to its first reference.
 * `mark` must be called once for each reference, in reading order.
 */
export function noteLinks(document: Node): { readonly mark: (id: string) => string } {
  const places = new Map(notesOf(document).map((note, at) => [note.id, { mark: note.mark, at: at + 1 }]));
  const seen = new Set<string>();
  return {
    mark: (id) => {
      const place = places.get(id);
      if (!place) return "<sup>?</sup>";
      const name = seen.has(id) ? null : `note-ref-${place.at}`;
      seen.add(id);
      const link = element(
        "a",
        {
          id: name,
          class: "note-ref",
          href: `#note-${place.at}`,
          role: "doc-noteref",
          "aria-label": `Note ${place.mark}`,
        },
        escapeHtml(place.mark),
      );
      // A star is raised already.
      return place.mark.startsWith("*") ? link : element("sup", {}, link);
    },
  };
}

/** The notes as a section after the text; empty where there are none. */
export function htmlNotes(document: Node, numbers: Numbering, targets: RunTargets): string {
  const notes = notesOf(document);
  if (notes.length === 0) return "";
  const lines = notes.map((note, at) => {
    const mark = escapeHtml(note.mark);
    const shown = note.mark.startsWith("*") ? mark : element("sup", {}, mark);
    const attributes = { class: "note-mark" };
    const back =
      note.references === 0
        ? element("span", attributes, shown)
        : element(
            "a",
            { ...attributes, href: `#note-ref-${at + 1}`, "aria-label": `Note ${note.mark}, back to the text` },
            shown,
          );
    return element("p", { id: `note-${at + 1}` }, `${back} ${htmlRuns(runsOf(note.node, numbers), targets)}`);
  });
  return element("section", { class: "notes", role: "doc-endnotes", "aria-label": "Notes" }, `\n${lines.join("\n")}\n`);
}
