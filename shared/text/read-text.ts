import type { Node } from "prosemirror-model";
import { type Message, message } from "../base/message.ts";
import { failure, type Result, success } from "../base/result.ts";
import { type MastheadField, mastheadNodeName } from "../document/masthead-fields.ts";
import { recognise } from "../recognise/recognise.ts";
import type { SourceNote, SourceParagraph } from "../recognise/source.ts";
import { deniesNumber } from "./escape.ts";
import { readInline } from "./inline.ts";
import { vocabularyOf, type WrapReport } from "./line-ends.ts";
import { splitLines } from "./lines.ts";
import { joinLoneNumbers } from "./lone-numbers.ts";
import { splitMastheadColumns } from "./masthead-columns.ts";
import { dropPageFurniture } from "./page-furniture.ts";
import { type RawParagraph, readParagraphs } from "./raw-paragraphs.ts";
import { readTable } from "./tables.ts";

/** A text read as a resolution, with everything that was guessed on the way. */
export interface ReadText {
  readonly document: Node;
  readonly messages: readonly Message[];
}

/** The longest text that is read, in UTF-16 units: twenty million, a hundred times the longest resolution on record. */
export const LONGEST_TEXT = 20 * 2 ** 20;

/**
 * Reads plain text or Markdown as a resolution. Fails with `text-too-large`, `text-binary` or `text-empty`; every other text becomes a document,
 * and no word of it is lost. The messages of the success are those of the value.
 */
export function readText(text: string): Result<ReadText> {
  if (text.length > LONGEST_TEXT) {
    return failure("text-too-large", "The text is too large to be a resolution: more than 20 MB. Nothing was read.");
  }
  if (text.includes("\0")) {
    return failure(
      "text-binary",
      "The file is not a text: it holds binary data. Open it in the program it was made with and save it as text.",
    );
  }
  if (text.trim() === "") return failure("text-empty", "The text is empty. There is nothing to read in it.");

  const unpaged = dropPageFurniture(splitMastheadColumns(splitLines(text)));
  const { paragraphs, report } = readParagraphs(joinLoneNumbers(unpaged.lines), vocabularyOf(text));
  const marks = noteMarks(paragraphs);
  const source = paragraphs.flatMap((one) => sourceParagraph(one, marks));
  const masthead = [...saidField("symbol", unpaged.symbol), ...saidField("jobNumber", unpaged.job)];
  const recognised = recognise([...masthead, ...source], notesOf(paragraphs, marks));
  const messages = [...pageMessages(unpaged), ...hyphenMessages(report), ...recognised.messages];
  return success({ document: recognised.document, messages }, messages);
}

function saidField(field: MastheadField, text: string | null): readonly SourceParagraph[] {
  return text === null ? [] : [{ runs: [{ text }], said: { node: mastheadNodeName(field), attrs: {} } }];
}

function sourceParagraph(raw: RawParagraph, marks: ReadonlySet<string>): readonly SourceParagraph[] {
  if (raw.kind === "note") return [];
  const said = raw.said ? { said: raw.said } : {};
  if (raw.kind === "table") return [{ runs: [], table: readTable(raw.lines, marks), ...said }];
  return [
    {
      runs: readInline(raw.text, marks),
      indent: raw.indent,
      ...(raw.page ? { pageBreakBefore: true } : {}),
      ...(raw.heading === null ? {} : { heading: raw.heading }),
      ...(deniesNumber(raw.text) ? { number: null } : {}),
      ...said,
    },
  ];
}

/** The marks that `[^…]` may name: those with a note, and in a text that has such notes every number, whose note then is empty. */
function noteMarks(paragraphs: readonly RawParagraph[]): ReadonlySet<string> {
  const defined = paragraphs.flatMap((one) => (one.kind === "note" ? [`^${one.mark}`] : []));
  if (defined.length === 0) return new Set();
  const texts = paragraphs.map((one) => (one.kind === "table" ? one.lines.join("\n") : one.text));
  const named = texts.flatMap((text) => [...text.matchAll(/(?<!\\)\[(\^\d{1,3})\]/g)].map((match) => match[1] ?? ""));
  return new Set([...defined, ...named]);
}

function notesOf(paragraphs: readonly RawParagraph[], marks: ReadonlySet<string>): readonly SourceNote[] {
  const seen = new Set<string>();
  const notes = paragraphs.flatMap((one): SourceNote[] => {
    if (one.kind !== "note") return [];
    // A mark defined twice names the first note; the words of the second are kept under a name of their own.
    const key = seen.has(one.mark) ? `^${one.mark}@${seen.size}` : `^${one.mark}`;
    seen.add(one.mark).add(key);
    return [{ key, kind: /^\*+$/.test(one.mark) ? "symbol" : "numbered", runs: readInline(one.text, marks) }];
  });
  const without = [...marks].filter((key) => !notes.some((note) => note.key === key));
  return [...notes, ...without.map((key): SourceNote => ({ key, kind: "numbered", runs: [] }))];
}

function pageMessages(unpaged: ReturnType<typeof dropPageFurniture>): readonly Message[] {
  const { dropped, symbol } = unpaged;
  const messages: Message[] = [];
  if (dropped.length > 0) {
    const list = `${dropped
      .slice(0, 4)
      .map((line) => `“${line}”`)
      .join(", ")}${dropped.length > 4 ? " …" : ""}`;
    messages.push(message("info", "page-furniture-dropped", `Headers and footers of pages were left out: ${list}.`));
  }
  if (symbol !== null) {
    messages.push(
      message("info", "symbol-from-header", `The symbol ${symbol} was taken from the headers of the pages.`),
    );
  }
  return messages;
}

function hyphenMessages({ dropped, kept }: WrapReport): readonly Message[] {
  const list = (words: readonly string[]) =>
    `${words
      .slice(0, 4)
      .map((word) => `“${word}”`)
      .join(", ")}${words.length > 4 ? ` and ${words.length - 4} more` : ""}`;
  const messages: Message[] = [];
  if (dropped.length > 0) {
    messages.push(
      message("info", "line-hyphen-dropped", `Words cut at line ends were put together: ${list(dropped)}.`),
    );
  }
  if (kept.length > 0) {
    messages.push(
      message("info", "line-hyphen-kept", `Hyphens at line ends were kept as part of the word: ${list(kept)}.`),
    );
  }
  return messages;
}
