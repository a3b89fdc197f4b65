import type { Node } from "prosemirror-model";
import { assertNever } from "../shared/base/assert.ts";
import { type Result, success } from "../shared/base/result.ts";
import { blocksOf } from "../shared/document/blocks.ts";
import { notesOf } from "../shared/document/notes.ts";
import { writeHtml } from "../shared/html/html-document.ts";
import type { ExportFormat } from "../shared/ipc/contract.ts";
import { writeMarkdown } from "../shared/text/write-markdown.ts";
import { writeText } from "../shared/text/write-text.ts";
import { typesetDocument } from "../shared/typeset/typeset-document.ts";
import { bundledTypesetter } from "./bundled-typesetter.ts";

/** The bytes of `document` in a format to hand over; text is UTF-8. Fails only for PDF, with `typesetter-missing`. */
export async function makeDocument(document: Node, format: ExportFormat): Promise<Result<Uint8Array>> {
  switch (format) {
    case "pdf": {
      const typesetter = await bundledTypesetter();
      return typesetter.ok ? typesetter.value.pdf(typesetDocument(document), wordsOf(document)) : typesetter;
    }
    case "html":
      return success(utf8(writeHtml(document)));
    case "md":
      return success(utf8(writeMarkdown(document)));
    case "txt":
      return success(utf8(writeText(document)));
    default:
      return assertNever(format);
  }
}

/** UTF-8 without a mark at its head. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** All characters that a page of the document may have to show. */
function wordsOf(document: Node): string {
  const numbers = blocksOf(document).map((block) => block.printed);
  const marks = notesOf(document).map((note) => note.mark);
  return [document.textContent, ...numbers, ...marks].join(" ");
}
