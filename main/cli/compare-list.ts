import { mkdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { compare } from "../../shared/compare/compare.ts";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { decodeText } from "../files/decode-text.ts";
import { readBytes } from "../files/read-document.ts";
import { writeFailure } from "../files/write-failure.ts";
import { COMPARISON_FORMATS, type ComparisonFormat, comparisonBytes } from "./comparison-output.ts";
import { readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { writeOutput } from "./output.ts";
import { go, STATUS, type Step, type Stop, stepOf, stop } from "./status.ts";
import { type Terminal, tellMessages } from "./terminal.ts";

interface ListedPair {
  readonly a: string;
  readonly b: string;
  readonly name: string;
}

/** One line of the list: a pair, or the reason why it is none. */
interface ListedLine {
  readonly line: number;
  /** What the table calls it. */
  readonly name: string;
  readonly pair: Step<ListedPair>;
}

/** How one line ended. */
interface Ended {
  readonly name: string;
  readonly outcome: Step<Comparison>;
}

/**
 * `compare --pairs LIST.tsv --out DIR`: compares every line, goes on after a failure, and ends with a table. The status is the gravest of all
 * lines. Paths in the list are taken as those on the command line.
 */
export async function compareList(options: Options, terminal: Terminal): Promise<Step<null>> {
  const { pairs: list, outputFolder: folder } = options;
  if (list === null || folder === null) return stop(STATUS.usage, "--pairs LIST and --out DIR go together.");
  if (options.files.length > 0 || options.output !== null || options.json) {
    return stop(STATUS.usage, "With --pairs come no other files, no -o and no --json.");
  }
  const listed = await readList(list);
  if (!listed.ok) return listed;
  const made = await makeFolder(folder);
  if (!made.ok) return made;

  const ended: Ended[] = [];
  for (const { line, name, pair } of listed.value) {
    const outcome = pair.ok ? await comparePair(pair.value, folder, options, terminal).catch(mistake) : pair;
    if (!outcome.ok) terminal.tell(`resolute: line ${line}: ${outcome.stop.text}`);
    ended.push({ name, outcome });
  }
  terminal.out(tableText(ended));
  const failures = ended.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.stop]));
  const gravest = failures.reduce<Stop | null>(
    (worst, next) => (worst && worst.status >= next.status ? worst : next),
    null,
  );
  return gravest ? stop(gravest.status, `${failures.length} of ${ended.length} comparisons failed.`) : go(null);
}

async function readList(path: string): Promise<Step<readonly ListedLine[]>> {
  const bytes = await readBytes(path);
  const text = bytes.ok ? decodeText(bytes.value) : bytes;
  const decoded = stepOf(text, STATUS.input);
  if (!decoded.ok) return decoded;
  const lines = decoded.value.split(/\r?\n/).map((text, at) => ({ text, line: at + 1 }));
  return go(
    lines
      .filter(({ text }) => text.trim() !== "" && !text.startsWith("#"))
      .map(({ text, line }) => listedLine(text, line)),
  );
}

/** A line that is no pair fails alone; the others are compared all the same. */
function listedLine(text: string, line: number): ListedLine {
  const [a = "", b = "", name = "", ...more] = text.split("\t").map((cell) => cell.trim());
  if (a === "" || b === "" || name === "" || more.length > 0) {
    const reason = "This line is not A, B and a name with tabs between.";
    return { line, name: name || `line ${line}`, pair: stop(STATUS.input, reason) };
  }
  return { line, name, pair: go({ a, b, name }) };
}

async function makeFolder(path: string): Promise<Step<null>> {
  try {
    await mkdir(path, { recursive: true });
    return go(null);
  } catch (error) {
    return stepOf(writeFailure(basename(path), error), STATUS.output);
  }
}

async function comparePair(
  pair: ListedPair,
  folder: string,
  options: Options,
  terminal: Terminal,
): Promise<Step<Comparison>> {
  if (pair.name !== basename(pair.name) || pair.name === "." || pair.name === "..") {
    return stop(STATUS.output, `“${pair.name}” is no name for a file.`);
  }
  const a = await readInput(pair.a, null, terminal);
  if (!a.ok) return a;
  const b = await readInput(pair.b, null, terminal);
  if (!b.ok) return b;
  tellMessages(terminal, [...a.value.messages, ...b.value.messages], options.quiet);
  const comparison = compare(a.value.document, b.value.document);
  const { file, format } = outputOf(pair.name);
  const bytes = await comparisonBytes(comparison, a.value, b.value, format, options);
  if (!bytes.ok) return bytes;
  const written = await writeOutput(join(folder, file), bytes.value);
  return written.ok ? go(comparison) : written;
}

/** A mistake of ours in one comparison is told with its place in the program, and the others go on. */
function mistake(error: unknown): Step<never> {
  return stop(
    STATUS.bug,
    `A mistake of ours, please report it: ${error instanceof Error ? error.stack : String(error)}`,
  );
}

/** A name that ends like an output is one; any other becomes JSON. */
function outputOf(name: string): { readonly file: string; readonly format: ComparisonFormat } {
  const format = COMPARISON_FORMATS.find((candidate) => `.${candidate}` === extname(name).toLowerCase());
  return format ? { file: name, format } : { file: `${name}.json`, format: "json" };
}

const COLUMNS = ["same", "edited", "renumbered", "inserted", "deleted", "moved"] as const;

function tableText(ended: readonly Ended[]): string {
  const rows = ended.map(({ name, outcome }) => {
    if (!outcome.ok) return [name, `failed: ${outcome.stop.text}`];
    const { summary, proof } = outcome.value;
    const proven = proof.acceptAll && proof.rejectAll ? "proven" : "not proven";
    return [name, proven, ...COLUMNS.map((column) => String(summary[column]))];
  });
  const table = [["name", "result", ...COLUMNS], ...rows];
  const done = ended.filter(({ outcome }) => outcome.ok).length;
  return `${table.map((cells) => cells.join("\t")).join("\n")}\n${done} of ${ended.length} done\n`;
}
