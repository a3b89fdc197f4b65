import type { Said } from "../recognise/source.ts";
import { readDirective } from "./directives.ts";
import { breakBefore, type Region } from "./line-breaks.ts";
import { addWrapped, endsOfWrapped, type WrapReport } from "./line-ends.ts";
import type { TextLine } from "./lines.ts";
import { isTableRow } from "./tables.ts";

/** A paragraph of a text file whose signs have not been read yet. */
export type RawParagraph =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly indent: number;
      readonly page: boolean;
      readonly heading: number | null;
      readonly said: Said | null;
    }
  | { readonly kind: "table"; readonly lines: readonly string[]; readonly said: Said | null }
  | { readonly kind: "note"; readonly mark: string; readonly text: string };

const NOTE = /^\[\^([^\]\s]{1,40})\]:(?: (.*))?$/;
const HEADING = /^(#{1,6})(?: (.*?))?(?: #+)?$/;

/**
 * Puts lines together to paragraphs. A blank line ends a paragraph; lines without one between them belong together unless the next clearly
 * begins something of its own (`line-breaks.ts`). Markdown's headings, tables, notes and directives are read by their first signs.
 */
export function readParagraphs(
  lines: readonly TextLine[],
  vocabulary: ReadonlySet<string>,
): {
  readonly paragraphs: readonly RawParagraph[];
  readonly report: WrapReport;
} {
  const paragraphs: RawParagraph[] = [];
  const report: WrapReport = { dropped: [], kept: [] };
  const region: Region = { head: true, width: widestLine(lines) };
  let said: Said | null = null;
  let at = 0;

  while (at < lines.length) {
    const line = lines[at] as TextLine;
    at += 1;
    const directive = readDirective(line.text);
    if (directive) {
      if (said) paragraphs.push(emptyParagraph(said));
      said = directive;
      region.head = false;
      continue;
    }
    if (line.text === "") {
      // An empty paragraph of which the file says what it is: a blank line where its words would be.
      if (said && lines[at - 2] && readDirective((lines[at - 2] as TextLine).text)) {
        paragraphs.push(emptyParagraph(said));
        said = null;
      }
      continue;
    }
    if (isTableRow(line.text)) {
      const rows = [line.text];
      while (isTableRow(lines[at]?.text ?? "")) rows.push((lines[at++] as TextLine).text);
      paragraphs.push({ kind: "table", lines: rows, said });
      said = null;
      continue;
    }
    const note = said ? null : NOTE.exec(line.text);
    const heading = said || note ? null : HEADING.exec(line.text);
    const words = [note ? (note[2] ?? "") : heading ? (heading[2] ?? "") : line.text];
    let last = line;
    while (!heading && at < lines.length) {
      const next = lines[at] as TextLine;
      if (next.text === "" || NOTE.test(next.text) || readDirective(next.text)) break;
      if (
        !said &&
        (HEADING.test(next.text) || isTableRow(next.text) || breakBefore(last, next, endsOfWrapped(words), region))
      )
        break;
      addWrapped(words, next.text, vocabulary, report);
      last = next;
      at += 1;
    }
    const text = words.join("");
    if (note) paragraphs.push({ kind: "note", mark: note[1] ?? "", text });
    else {
      const { indent, page } = line;
      paragraphs.push({ kind: "text", text, indent, page, heading: heading?.[1]?.length ?? null, said });
    }
    said = null;
  }
  if (said) paragraphs.push(emptyParagraph(said));
  return { paragraphs, report };
}

function emptyParagraph(said: Said): RawParagraph {
  return { kind: "text", text: "", indent: 0, page: false, heading: null, said };
}

function widestLine(lines: readonly TextLine[]): number {
  return lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
}
