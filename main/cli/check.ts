import type { Node } from "prosemirror-model";
import { check as checkDocument, fixSafely } from "../../shared/checks/check.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { documentTarget, writeDocument } from "./convert.ts";
import { counted } from "./counted.ts";
import { readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { go, STATUS, type Step, stop } from "./status.ts";
import { type Terminal, tellMessages } from "./terminal.ts";

/** A problem as `check --json` prints it. `block` is an index as in `info`, `note` a mark; both null in the head and for the whole document. */
export interface ProblemJson {
  readonly rule: string;
  readonly severity: Problem["severity"];
  readonly block: number | null;
  readonly note: string | null;
  /** What a negotiator calls the place: "OP12 (a)", "Note 3", "Heading", "Sponsors", "Title"; empty for the whole document. */
  readonly label: string;
  /** Half-open, in UTF-16 units of the text of that block or note. */
  readonly range: readonly [number, number] | null;
  readonly text: string;
  readonly fix: { readonly title: string; readonly safe: boolean } | null;
}

/** `check FILE`, and with `--fix -o OUT` the document with its safe fixes applied. */
export async function check(options: Options, terminal: Terminal): Promise<Step<null>> {
  const [file, ...others] = options.files;
  if (file === undefined || others.length > 0) return stop(STATUS.usage, "check wants one file to read.");
  if (options.fix !== (options.output !== null)) return stop(STATUS.usage, "--fix and -o OUT go together.");
  const target = options.output === null ? go(null) : documentTarget(options.output);
  if (!target.ok) return target;
  const input = await readInput(file, options.from, terminal);
  if (!input.ok) return input;
  tellMessages(terminal, input.value.messages, options.quiet);

  let { document } = input.value;
  if (target.value !== null) {
    const fixed = fixSafely(document);
    document = fixed.document;
    const written = await writeDocument(input.value, document, target.value, options.quiet, terminal);
    if (!written.ok) return written;
    if (!options.quiet) terminal.tell(`${fixed.fixed.length} fixed; what is left stands below.`);
  }
  const problems = problemsOf(document);
  terminal.out(
    options.json ? `${JSON.stringify({ problems, counts: countsOf(problems) }, null, 2)}\n` : listText(problems),
  );
  return go(null);
}

function problemsOf(document: Node): readonly ProblemJson[] {
  const blocks = new Map(blocksOf(document).map((block) => [block.id, block.index]));
  const notes = new Map(notesOf(document).map((note) => [note.id, note.mark]));
  return checkDocument(document).map(({ rule, severity, blockId, range, place, message, fix }) => {
    return {
      rule,
      severity,
      block: blocks.get(blockId ?? "") ?? null,
      note: notes.get(blockId ?? "") ?? null,
      label: place,
      range: range ? [range.from, range.to] : null,
      text: message,
      fix: fix ? { title: fix.title, safe: fix.safe } : null,
    };
  });
}

function countsOf(problems: readonly ProblemJson[]) {
  const count = (severity: Problem["severity"]) => problems.filter((problem) => problem.severity === severity).length;
  const fixable = problems.filter(({ fix }) => fix?.safe).length;
  return { error: count("error"), warning: count("warning"), hint: count("hint"), fixable };
}

function listText(problems: readonly ProblemJson[]): string {
  const lines = problems.map(({ rule, severity, label, text, fix }) => {
    const remedy = fix ? ` [${fix.safe ? "fixable" : "fix to be looked at"}: ${fix.title}]` : "";
    return `${severity.padEnd(7)} ${label === "" ? "" : `${label}: `}${text} (${rule})${remedy}`;
  });
  const { error, warning, hint, fixable } = countsOf(problems);
  return `${[...lines, `${counted(error, "errors")}, ${counted(warning, "warnings")}, ${counted(hint, "hints")}; ${fixable} can be fixed safely`].join("\n")}\n`;
}
