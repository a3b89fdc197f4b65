import type { Message } from "../../shared/base/message.ts";

/** Where a command speaks and listens. Results go to `out`, everything else to `tell`. */
export interface Terminal {
  readonly out: (text: string) => void;
  /** A line on standard error; left out by --quiet where it is no error. */
  readonly tell: (line: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
}

/** Tells messages one a line: "warning: … (encoding-guessed)". With `quiet` only errors. */
export function tellMessages(terminal: Terminal, messages: readonly Message[], quiet: boolean): void {
  for (const { severity, code, text } of messages) {
    if (!quiet || severity === "error") terminal.tell(`${severity}: ${text} (${code})`);
  }
}
