import { z } from "zod";
import { BugError } from "../shared/base/assert.ts";
import type { DocumentJson } from "../shared/document/schema.ts";
import { documentFromJson } from "../shared/document/schema.ts";

/** Unsaved work as the journal keeps it: the text itself, and what is needed to make its draft again. */
export interface JournalEntry {
  readonly format: 1;
  readonly draftId: string;
  readonly name: string;
  readonly path: string | null;
  readonly diskHash: string | null;
  readonly version: number;
  readonly document: DocumentJson;
  /** Process that wrote it; for the log alone. */
  readonly pid: number;
}

const schema = z.strictObject({
  format: z.literal(1),
  draftId: z.uuid(),
  name: z.string(),
  path: z.nullable(z.string()),
  diskHash: z.nullable(z.string()),
  version: z.int(),
  document: z.unknown(),
  pid: z.int(),
});

/** Reads an entry; null where it is damaged: cut off, not ours, or holding an ill-formed document. */
export function parseJournalEntry(text: string): JournalEntry | null {
  try {
    const entry = schema.parse(JSON.parse(text));
    documentFromJson(entry.document);
    return { ...entry, document: entry.document as DocumentJson };
  } catch (error) {
    if (error instanceof BugError) throw error;
    return null;
  }
}
