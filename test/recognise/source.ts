import { blocksOf } from "../../shared/document/blocks.ts";
import { recognise } from "../../shared/recognise/recognise.ts";
import type { SourceNote, SourceParagraph } from "../../shared/recognise/source.ts";
import { readInline } from "../../shared/text/inline.ts";

/** A paragraph of a file from words with `*italics*`; `more` is what the file says beside them. */
export function paragraph(words: string, more: Partial<SourceParagraph> = {}): SourceParagraph {
  return { runs: readInline(words), ...more };
}

/** Reads paragraphs under an enacting phrase, as a file of any kind would hand them over. */
export function resolution(paragraphs: readonly (string | SourceParagraph)[], notes: readonly SourceNote[] = []) {
  const source = ["The General Assembly,", ...paragraphs].map((one) =>
    typeof one === "string" ? paragraph(one) : one,
  );
  const { document, messages } = recognise(source, notes);
  const blocks = blocksOf(document);
  return {
    document,
    messages,
    blocks,
    /** One line a block: kind, label, words. */
    lines: blocks.map((block) => `${block.kind} ${block.label} | ${block.text}`.replace("  ", " ")),
    codes: messages.map((message) => message.code).filter((code) => code !== "opening-restored"),
  };
}
