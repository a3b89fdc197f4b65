import { BugError } from "../../shared/base/assert.ts";
import { check } from "./check.ts";
import { compareCommand } from "./compare.ts";
import { convert } from "./convert.ts";
import { COMMAND_NAMES, type CommandName, helpText, versionText } from "./help.ts";
import { info } from "./info.ts";
import { type Options, readOptions } from "./options.ts";
import { STATUS, type Status, type Step, stop } from "./status.ts";
import type { Terminal } from "./terminal.ts";

interface Command {
  readonly options: Parameters<typeof readOptions>[1];
  readonly run: (options: Options, terminal: Terminal) => Promise<Step<unknown>>;
}

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  info: { options: ["json"], run: info },
  check: { options: ["json", "fix", "output"], run: check },
  convert: { options: ["output"], run: convert },
  compare: { options: ["json", "output", "author", "date", "pairs", "out"], run: compareCommand },
};

/** Runs one command line, `words` being what follows the program's name; returns the exit status. Never throws. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<Status> {
  try {
    const ended = await runCommand(words, terminal);
    if (ended.ok) return STATUS.done;
    terminal.tell(`resolute: ${ended.stop.text}`);
    return ended.stop.status;
  } catch (error) {
    terminal.tell(bugReport(words, error));
    return STATUS.bug;
  }
}

async function runCommand(words: readonly string[], terminal: Terminal): Promise<Step<unknown>> {
  const [name, ...rest] = words;
  if (name === undefined) return stop(STATUS.usage, `Say what to do: ${COMMAND_NAMES.join(", ")}, or --help.`);
  if (name === "--help" || name === "-h") return said(terminal, helpText(null));
  if (name === "--version") return said(terminal, versionText());
  if (name.startsWith("-") && name !== "-") return stop(STATUS.usage, optionFirst(words));
  const command = COMMAND_NAMES.find((known) => known === name);
  if (!command) return stop(STATUS.usage, `There is no command “${name}”. There are: ${COMMAND_NAMES.join(", ")}.`);
  // Asked for help, nothing else on the line matters, not even its mistakes.
  if (rest.includes("--help") || rest.includes("-h")) return said(terminal, helpText(command));
  if (rest.includes("--version")) return said(terminal, versionText());
  const options = readOptions(rest, COMMANDS[command].options);
  return options.ok ? COMMANDS[command].run(options.value, terminal) : options;
}

/** What to say to `resolute --json info F`: the same words in the order that is understood, as far as they show a command. */
function optionFirst(words: readonly string[]): string {
  const names: readonly string[] = COMMAND_NAMES;
  const at = words.findIndex((word) => names.includes(word));
  if (at < 0) return `Options come after the command. Commands are: ${COMMAND_NAMES.join(", ")}.`;
  const ordered = [...words.slice(at), ...words.slice(0, at)].map((word) => (/\s/.test(word) ? `"${word}"` : word));
  return `Options come after the command: resolute ${ordered.join(" ")}`;
}

function said(terminal: Terminal, text: string): Step<null> {
  terminal.out(text);
  return { ok: true, value: null };
}

/** What to report: the mistake with its place in the program and the command, never a word of a document. */
function bugReport(words: readonly string[], error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const kind = error instanceof BugError ? "" : "This was not foreseen. ";
  return `resolute: A mistake of ours; nothing was written. ${kind}Please report this:\n${versionText()}${words[0] ?? ""}\n${text}`;
}
