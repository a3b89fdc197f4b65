import type { Node } from "prosemirror-model";
import type { Block } from "../document/blocks.ts";
import { plainText, type Run } from "../document/runs.ts";
import { UNITED_NATIONS } from "../recognise/masthead-lines.ts";
import { writeDirective } from "./directives.ts";
import { escapeLineStart } from "./escape.ts";
import { type InlineContext, writeInline } from "./markdown-inline.ts";
import { readText } from "./read-text.ts";
import { sameDocument } from "./same-document.ts";
import { writeTable } from "./tables.ts";
import { hasMasthead, printedNumber, type WrittenLine, type WrittenParts, writtenParts } from "./written-parts.ts";

/**
 * How much a text says outright. `plain`: nothing, the rules of reading find everything. `anchors`: internal references as links to the block's
 * place. `odd`: and what the less usual paragraphs are. `all`: what every line is.
 */
type Manner = "plain" | "anchors" | "odd" | "all";

/**
 * Writes a document as Markdown that reads back as the same document. A resolution in the usual form is written as plainly as possible; only
 * where the rules of reading would take a line for something else does a comment above it say what it is (`<!-- chapeau -->`), which no
 * viewer shows. What Markdown cannot hold at all is listed in the README of this room.
 */
export function writeMarkdown(document: Node): string {
  const parts = writtenParts(document);
  for (const manner of ["plain", "anchors", "odd"] as const) {
    const text = write(parts, manner);
    const read = readText(text);
    if (read.ok && sameDocument(read.value.document, document)) return text;
  }
  return write(parts, "all");
}

function write(parts: WrittenParts, manner: Manner): string {
  const anchors =
    manner === "plain" ? [] : parts.blocks.map((block, at): [string, string] => [block.id, `#b${at + 1}`]);
  const context: InlineContext = { marks: parts.marks, anchors: new Map(anchors), opens: false };
  const paragraphs: string[] = [];
  if (manner === "all") paragraphs.push(...parts.head.flatMap((line) => saidLines(line, context)));
  else {
    if (hasMasthead(parts)) paragraphs.push(UNITED_NATIONS);
    paragraphs.push(...parts.head.flatMap((line) => headLines(line, context)));
  }
  for (const block of parts.blocks) paragraphs.push(writeBlock(block, manner, context));
  for (const note of parts.notes) paragraphs.push(`[^${note.mark}]: ${writeInline(note.runs, context)}`.trimEnd());
  return `${paragraphs.join("\n\n")}\n`;
}

/** A line of the head; a break begins a new paragraph, but in the title, which may be of any words. */
function headLines(line: WrittenLine, context: InlineContext): readonly string[] {
  const words = (runs: readonly Run[]) => writeInline(runs, { ...context, opens: line.node === "enacting" });
  if (line.node === "title") return [`## ${words(line.printed)}`];
  const pieces: Run[][] = [[]];
  for (const run of line.printed) {
    if (run.kind === "break") pieces.push([]);
    else pieces.at(-1)?.push(run);
  }
  return pieces.map(words);
}

function saidLines(line: WrittenLine, context: InlineContext): readonly string[] {
  return line.own
    .filter((one) => one.runs.length > 0)
    .map((one) => {
      const words = writeInline(one.runs, { ...context, opens: one.node === "enacting" });
      return `${writeDirective({ node: one.node, attrs: {} })}\n${escapeLineStart(words)}`;
    });
}

function writeBlock(block: Block, manner: Manner, context: InlineContext): string {
  const says = manner === "all" || (manner === "odd" && isOdd(block));
  const directive = says ? `${writeDirective({ node: block.node.type.name, attrs: attrsOf(block) })}\n` : "";
  if (block.rows) {
    const rows = block.rows.map((row) => row.map((cell) => writeInline(cell, context).replace(/\\?\|/g, "\\|")));
    return directive + writeTable(rows, block.node.firstChild?.firstChild?.type.name === "table_header");
  }
  const opens = block.kind === "preambular" || block.kind === "operative" || block.kind === "chapeau";
  const words = escapeLineStart(writeInline(block.runs, { ...context, opens }));
  if (block.node.type.name === "annex") {
    return says ? directive + words : [`## ${block.printed}`, ...(words ? [`## ${words}`] : [])].join("\n\n");
  }
  const number = printedNumber(block);
  if (says) return (directive + number + words).trimEnd();
  if (block.kind === "heading") return `${"#".repeat(Math.min(block.level + 1, 6))} ${number}${words}`.trimEnd();
  if (block.kind === "other" && /^[^*_<]+$/.test(words)) return `*${words}*`;
  return `${block.kind === "subparagraph" ? "    ".repeat(block.level) : ""}${number}${words}`.trimEnd();
}

/** Kinds and attributes that the rules of reading often cannot tell from the words alone. */
function isOdd(block: Block): boolean {
  const { suffix = null, locked = null } = block.node.attrs;
  if (suffix !== null || locked !== null || plainText(block.runs) === "") return true;
  if (block.kind === "chapeau") return true;
  return block.part === "operative" && (block.kind === "paragraph" || block.kind === "numbered");
}

function attrsOf(block: Block): Readonly<Record<string, string>> {
  const { id: _, ...attrs } = block.node.attrs as Record<string, unknown>;
  const entries = Object.entries(attrs).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
