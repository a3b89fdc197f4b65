import { compare } from "../../shared/compare/compare.ts";
import type { Comparison } from "../../shared/compare/comparison.ts";
import { headline } from "../../shared/compare/headline.ts";
import { compareList } from "./compare-list.ts";
import { COMPARISON_FORMATS, comparisonBytes, jsonText, sidesText } from "./comparison-output.ts";
import { readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { outputFormat, writeOutput } from "./output.ts";
import { go, STATUS, type Step, stop } from "./status.ts";
import { type Terminal, tellMessages } from "./terminal.ts";

/** `compare A B`, or a list of such pairs. */
export async function compareCommand(options: Options, terminal: Terminal): Promise<Step<null>> {
  if (options.pairs !== null || options.outputFolder !== null) return compareList(options, terminal);
  const [fileA, fileB, ...others] = options.files;
  if (fileA === undefined || fileB === undefined || others.length > 0) {
    return stop(STATUS.usage, "compare wants two files, A and B.");
  }
  const format = options.output === null ? go(null) : outputFormat(options.output, COMPARISON_FORMATS);
  if (!format.ok) return format;
  const a = await readInput(fileA, options.from, terminal);
  if (!a.ok) return a;
  const b = await readInput(fileB, options.from, terminal);
  if (!b.ok) return b;
  tellMessages(terminal, [...a.value.messages, ...b.value.messages], options.quiet);

  const comparison = compare(a.value.document, b.value.document);
  if (options.output !== null && format.value !== null) {
    const bytes = await comparisonBytes(comparison, a.value, b.value, format.value, options);
    if (!bytes.ok) return bytes;
    const written = await writeOutput(options.output, bytes.value);
    if (!written.ok) return written;
  }
  if (options.json) terminal.out(jsonText(comparison));
  else if (options.output === null) terminal.out(summaryText(comparison));
  return go(null);
}

function summaryText(comparison: Comparison): string {
  const { summary, sponsors, fields, limited } = comparison;
  const counts = Object.entries(summary).map(([name, count]) => `  ${name.padEnd(12)}${String(count).padStart(5)}`);
  return [
    sidesText(comparison),
    headline(comparison),
    "",
    "Paragraphs",
    ...counts,
    `Sponsors      joined ${sponsors.joined.length}, withdrew ${sponsors.withdrawn.length}, renamed ${sponsors.renamed.length}, on both lists ${sponsors.kept}`,
    `Head          ${fields.length === 0 ? "unchanged" : fields.map(({ name }) => name).join(", ")}`,
    ...(limited ? ["In places the work was limited and a simpler answer is shown."] : []),
    "",
  ].join("\n");
}
