import type { Message } from "../../shared/base/message.ts";

/** Where a command speaks and listens. Results go to `out`, everything else to `tell`. */
export interface Terminal {
  readonly out: (text: string) => void;
  /** A line on standard error; left out by --quiet where it is no error. */
  readonly tell: (line: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
}

/** How many messages of information with one code are told in full. */
const TOLD_IN_FULL = 3;

/**
 * Tells messages one a line: "warning: … (encoding-guessed)". Information comes first, and of one code three lines at most and how many more
 * there are; then warnings and errors, all of them, so that what matters stands at the end. With `quiet` only errors.
 */
export function tellMessages(terminal: Terminal, messages: readonly Message[], quiet: boolean): void {
  const information = messages.filter(({ severity }) => severity === "info");
  const grave = messages.filter(({ severity }) => severity !== "info");
  for (const line of quiet ? [] : informationLines(information)) terminal.tell(line);
  for (const message of grave) if (!quiet || message.severity === "error") terminal.tell(lineOf(message));
}

/** The lines of messages of information, code by code in the order in which the codes first come. */
function informationLines(messages: readonly Message[]): readonly string[] {
  return [...new Set(messages.map(({ code }) => code))].flatMap((code) => {
    const alike = messages.filter((message) => message.code === code);
    const more = alike.length - TOLD_IN_FULL;
    const lines = alike.slice(0, TOLD_IN_FULL).map(lineOf);
    return more > 0 ? [...lines, `info: … and ${more} more (${code})`] : lines;
  });
}

function lineOf({ severity, code, text }: Message): string {
  return `${severity}: ${text} (${code})`;
}
