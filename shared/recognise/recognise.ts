import type { Node } from "prosemirror-model";
import { type Message, message } from "../base/message.ts";
import { numbering } from "../document/numbering.ts";
import { followAnchors } from "./anchors.ts";
import { readBody } from "./body.ts";
import { buildDocument } from "./build-document.ts";
import { markCitations, speakingOrgan } from "./citations.ts";
import { linkReferences } from "./cross-references.ts";
import { allDrafts, type Draft } from "./draft.ts";
import { findHeadEnd, readHead } from "./head.ts";
import { type Item, isOpen, itemsOf, wordsOf } from "./item.ts";
import { joinHalves } from "./join.ts";
import { isEnacting, isOrigin, mastheadLine } from "./masthead-lines.ts";
import { orderNotes } from "./note-order.ts";
import { takeNotes } from "./note-paragraphs.ts";
import { resolveReferences } from "./note-references.ts";
import { parseNumber } from "./number.ts";
import { compareNumbers } from "./number-check.ts";
import { markOpening, markSaidOpening, opensParagraph } from "./openings.ts";
import { type Line, textOf } from "./pieces.ts";
import type { SourceNote, SourceParagraph } from "./source.ts";

/** What became of a file: a document, always, and everything that was guessed on the way. */
export interface Recognised {
  readonly document: Node;
  readonly messages: readonly Message[];
}

/**
 * Makes a resolution of the paragraphs of a file: notes taken out and tied to their marks, head read, halves joined over page breaks, every
 * paragraph given its kind and level, openings restored, citations and internal references recognised. Ids are b1, b2 … in reading order, notes
 * n1, n2 … . Never throws and loses no word: what is no resolution becomes plain paragraphs under a warning.
 */
export function recognise(paragraphs: readonly SourceParagraph[], notes: readonly SourceNote[] = []): Recognised {
  const stream = takeNotes(itemsOf(paragraphs), notes);
  const resolved = resolveReferences(stream.items, stream.notes);
  const isResolution = looksLikeResolution(resolved.items);
  const end = isResolution ? findHeadEnd(resolved.items) : { enacting: null, body: 0 };
  const head = readHead(resolved.items.slice(0, end.body), end.enacting);
  const body = readBody(isResolution ? joinHalves(resolved.items.slice(end.body)) : resolved.items, isResolution);
  const messages: Message[] = [...head.messages];
  if (!isResolution) {
    messages.push(
      message(
        "warning",
        "not-a-resolution",
        "This text was not recognised as a resolution. Its words were kept as plain paragraphs.",
      ),
    );
  }

  const blocks = allDrafts([...body.preamble, ...body.operative, ...body.closing, ...body.annexes]);
  for (const [at, block] of blocks.entries()) block.id = `b${at + 1}`;
  for (const block of blocks) drawOpening(block);

  const ordered = orderNotes(head, blocks, resolved.notes, resolved.unreferenced);
  const speaking = speakingOrgan(`${textOf(head.enacting)} ${textOf(head.fields.get("organ") ?? [])}`);
  const cited = (line: Line) => markCitations(line, speaking).line;
  for (const block of blocks) {
    block.remarks.push(...markCitations(block.line, speaking).remarks);
    block.line = cited(block.line);
    block.rows = block.rows?.map((row) => row.map(cited)) ?? null;
  }
  const ready = ordered.notes.map((note) => ({ ...note, line: cited(note.line) }));

  // Internal references go by number, and numbers follow from the built document: it is built once for them and once with them.
  const numbers = numbering(buildDocument(ordered.head, body, ready, ordered.ids));
  compareNumbers(blocks, numbers);
  const follow = (line: Line) => followAnchors(line, blocks, numbers);
  for (const block of blocks) {
    block.line = follow(block.line);
    block.rows = block.rows?.map((row) => row.map(follow)) ?? null;
  }
  linkReferences(body, numbers);
  const linkedHead = { ...ordered.head, title: follow(ordered.head.title) };
  const linkedNotes = ready.map((note) => ({ ...note, line: follow(note.line) }));
  const document = buildDocument(linkedHead, body, linkedNotes, ordered.ids);
  messages.push(...ordered.messages);
  for (const block of blocks) {
    messages.push(...block.remarks.map((remark) => message(remark.severity, remark.code, remark.text, block.id)));
  }
  return { document, messages };
}

function drawOpening(block: Draft): void {
  if (block.kind !== "preambular" && block.kind !== "operative" && block.kind !== "chapeau") return;
  const part = block.kind === "operative" ? "operative" : "preambular";
  const { line, opening, remark } = (block.said ? markSaidOpening : markOpening)(block.line, part);
  block.line = line;
  block.attrs.opening ??= opening;
  if (remark) block.remarks.push(remark);
}

/** Whether there is anything at all that only a resolution has. */
function looksLikeResolution(items: readonly Item[]): boolean {
  return items.some((item) => {
    if (item.said) return item.said.node !== "paragraph";
    if (!isOpen(item)) return false;
    const words = wordsOf(item);
    const field = mastheadLine(words)?.field;
    if (field === "organ" || field === "symbol" || field === "distribution" || isEnacting(words) || isOrigin(words))
      return true;
    const number = parseNumber(words);
    if (number?.form === "digit" || number?.form === "label")
      return opensParagraph(words.slice(number.length), "operative");
    return opensParagraph(words, "preambular") && /[,;:]$/.test(words);
  });
}
