import { parseArgs } from "node:util";
import { type ReadFormat, readFormatOf } from "../files/read-document.ts";
import { go, STATUS, type Step, stop } from "./status.ts";

/** The words of a command line, sorted: what is a file, and what was asked for. */
export interface Options {
  readonly files: readonly string[];
  readonly output: string | null;
  readonly json: boolean;
  readonly fix: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** The format of standard input. */
  readonly from: ReadFormat | null;
  readonly author: string | null;
  /** ISO day. */
  readonly date: string | null;
  readonly pairs: string | null;
  readonly outputFolder: string | null;
}

const KNOWN = {
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
  fix: { type: "boolean" },
  quiet: { type: "boolean", short: "q" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  from: { type: "string" },
  author: { type: "string" },
  date: { type: "string" },
  pairs: { type: "string" },
  out: { type: "string" },
} as const;

/** Options that every command understands. */
const EVERYWHERE: readonly (keyof typeof KNOWN)[] = ["quiet", "help", "version", "from"];

/** Formats that a later version will read; their input is refused as unreadable, not as a slip of the hand. */
const LATER_FORMATS = ["docx", "html", "xml", "pdf"];

/** Reads the words after the command. `own` are the options of that command; anything else is wrong usage. */
export function readOptions(words: readonly string[], own: readonly (keyof typeof KNOWN)[]): Step<Options> {
  const parsed = parse(words);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const foreign = Object.keys(values).find((name) => ![...EVERYWHERE, ...own].some((known) => known === name));
  if (foreign !== undefined) return stop(STATUS.usage, `This command has no option --${foreign}.`);
  const from = readFrom(values.from, positionals);
  if (!from.ok) return from;
  if (values.date !== undefined && !isDay(values.date)) {
    return stop(STATUS.usage, `--date wants a day as 2013-11-21, not “${values.date}”.`);
  }
  return go({
    files: positionals,
    output: values.output ?? null,
    json: values.json ?? false,
    fix: values.fix ?? false,
    quiet: values.quiet ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    from: from.value,
    author: values.author ?? null,
    date: values.date ?? null,
    pairs: values.pairs ?? null,
    outputFolder: values.out ?? null,
  });
}

function parse(words: readonly string[]) {
  try {
    return go(parseArgs({ args: [...words], options: KNOWN, allowPositionals: true, strict: true }));
  } catch (error) {
    // Node says in a sentence of its own which word it does not understand.
    if (!(error instanceof TypeError)) throw error;
    return stop(STATUS.usage, error.message.replace(/\. To specify a positional.*$/su, "."));
  }
}

function readFrom(from: string | undefined, files: readonly string[]): Step<ReadFormat | null> {
  const standardInputs = files.filter((file) => file === "-").length;
  if (standardInputs > 1) return stop(STATUS.usage, "Standard input (-) can be read only once.");
  if (from === undefined) {
    return standardInputs === 0
      ? go(null)
      : stop(STATUS.usage, "Standard input (-) needs --from txt, md or resolution.");
  }
  if (standardInputs === 0) return stop(STATUS.usage, "--from is the format of standard input; no file is called -.");
  const format = readFormatOf(`x.${from}`);
  if (format !== null) return go(format);
  return LATER_FORMATS.includes(from)
    ? stop(STATUS.input, `Standard input cannot be read: this version does not read ${from}.`)
    : stop(STATUS.usage, `--from knows txt, md and resolution, not “${from}”.`);
}

/** Whether `text` is a day of the calendar as 2013-11-21. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
