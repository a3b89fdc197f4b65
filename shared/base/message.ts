/** How much a message matters: `info` tells of a guess, `warning` of something to look at, `error` of something lost or refused. */
export type Severity = "info" | "warning" | "error";

/**
 * One thing the reader of a file, a check or an export has to say to the drafter.
 * `code` is stable and kebab-case (tests and scripts rely on it); `text` is a sentence a delegate understands.
 */
export interface Message {
  readonly severity: Severity;
  readonly code: string;
  readonly text: string;
  /** Id of the block (or note) it speaks of; null where it speaks of the whole document. */
  readonly blockId: string | null;
}

/** Builds a {@link Message}; `blockId` is null unless given. */
export function message(severity: Severity, code: string, text: string, blockId: string | null = null): Message {
  return { severity, code, text, blockId };
}
