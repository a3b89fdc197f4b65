import type { Node } from "prosemirror-model";
import type { Run } from "../document/runs.ts";
import { UNITED_NATIONS } from "../recognise/masthead-lines.ts";
import { superscript } from "./foot-notes.ts";
import { writeTable } from "./tables.ts";
import { hasMasthead, printedNumber, type WrittenParts, writtenParts } from "./written-parts.ts";

/**
 * Writes a document as plain text in the form of an issued one: masthead, sponsors, title, paragraphs with their numbers, superscript note
 * marks, notes at the end. Italics and links are not kept; every word is, and {@link readText} finds the same structure again.
 */
export function writeText(document: Node): string {
  const parts = writtenParts(document);
  const paragraphs: string[] = hasMasthead(parts) ? [UNITED_NATIONS] : [];
  // A break in the head stands between lines that are read back one by one.
  for (const line of parts.head) paragraphs.push(...plain(line.printed, parts).split("\n"));
  for (const block of parts.blocks) {
    const number = printedNumber(block);
    const words = plain(block.runs, parts);
    if (block.rows) {
      const rows = block.rows.map((row) =>
        row.map((cell) =>
          plain(cell, parts)
            .replace(/\s*\n\s*/g, " ")
            .replace(/\|/g, "\\|"),
        ),
      );
      paragraphs.push(writeTable(rows, block.node.firstChild?.firstChild?.type.name === "table_header"));
    } else if (block.node.type.name === "annex") paragraphs.push(block.printed, words);
    else
      paragraphs.push(
        `${indent(block.kind === "subparagraph" ? block.level : 0)}${number}${words.replace(/\n/g, " ")}`,
      );
  }
  for (const note of parts.notes) {
    // A mark without words would be read as a paragraph of its own.
    if (note.runs.length === 0) continue;
    const mark = note.kind === "symbol" ? note.mark : superscript(note.mark);
    paragraphs.push(`${mark} ${plain(note.runs, parts).replace(/\n/g, " ")}`);
  }
  return `${paragraphs.filter((paragraph) => paragraph.trim() !== "").join("\n\n")}\n`;
}

function indent(level: number): string {
  return "    ".repeat(level);
}

function plain(runs: readonly Run[], parts: WrittenParts): string {
  let text = "";
  for (const [at, run] of runs.entries()) {
    if (run.kind === "note") {
      const mark = parts.marks.get(run.note);
      if (mark === undefined) continue;
      // Two marks at one place are separated by a comma (Editorial Manual, footnotes).
      const comma = runs[at - 1]?.kind === "note" ? "," : "";
      text += comma + (mark.startsWith("*") ? mark : superscript(mark));
    } else if (run.kind === "text" && run.marks.some((mark) => mark.name === "superscript") && /^\d+$/.test(run.text)) {
      text += superscript(run.text);
    } else text += run.text;
  }
  return text;
}
