import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { resourcesFolder } from "../resources-folder.ts";

export const COMMAND_NAMES = ["info", "check", "convert", "compare"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

const COMMON = `
Everywhere
  -              reads standard input; with --from txt, md or resolution
  -q, --quiet    says nothing but errors on standard error
  -h, --help     says this
      --version  says the version

Status: 0 done · 2 wrong usage · 3 an input cannot be read · 4 the output was refused or could not be written · 70 a mistake of ours
`;

const HELP: Readonly<Record<CommandName, string>> = {
  info: `resolute info FILE [--json]

Says what the document is: masthead, sponsors, title, paragraphs, notes, counts, and what had to be guessed when it was read.

  --json         the same as JSON
`,
  check: `resolute check FILE [--json]
resolute check FILE --fix -o OUT

Lists editorial problems, each with its rule, its place and a sentence, and whether it can be fixed safely.

  --json         the same as JSON
  --fix          applies the safe fixes and writes the result to OUT
  -o OUT         .resolution, .pdf, .html, .md or .txt
`,
  convert: `resolute convert FILE -o OUT

Writes the document in another format, chosen by the ending of OUT. Reads .resolution, .txt and .md.

  -o OUT         .resolution, .pdf, .html, .md or .txt
`,
  compare: `resolute compare A B [--json] [-o OUT]
resolute compare --pairs LIST.tsv --out DIR

Compares A with B. Without -o it says the result in a few lines.

  -o OUT         .pdf or .html (redline), .json, .txt (the changes in plain words)
  --json         the whole comparison as JSON on standard output
  --author NAME  who the redline is by; “Resolute” unless given
  --date DAY     its day as 2013-11-21; the date of B's masthead unless given
  --pairs LIST   compares many: a line is A, B and a name, with tabs between; goes on after a failure, ends with a table
  --out DIR      where the results go: NAME with the ending .pdf, .html, .json or .txt, or NAME.json
`,
};

/** The help of one command, or of the program. */
export function helpText(command: CommandName | null): string {
  if (command !== null) return `${HELP[command]}${COMMON}`;
  const usages = COMMAND_NAMES.map((name) => `  ${HELP[name].split("\n\n")[0]?.replaceAll("\n", "\n  ")}`);
  return `Resolute reads, checks, converts and compares draft resolutions.

${usages.join("\n")}

  resolute COMMAND --help says more.
${COMMON}`;
}

/** The version of the program, from the package that it is. */
export function versionText(): string {
  const file = join(dirname(resourcesFolder()), "package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return `resolute ${version}\n`;
}
