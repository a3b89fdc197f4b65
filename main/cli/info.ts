import { MASTHEAD_FIELDS, MASTHEAD_LABELS } from "../../shared/document/masthead-fields.ts";
import { type DocumentInfo, infoOf } from "../../shared/text/info.ts";
import { counted } from "./counted.ts";
import { readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { go, STATUS, type Step, stop } from "./status.ts";
import type { Terminal } from "./terminal.ts";

/** `info FILE`. Messages of the reading are part of the result here. */
export async function info(options: Options, terminal: Terminal): Promise<Step<null>> {
  const [file, ...others] = options.files;
  if (file === undefined || others.length > 0) return stop(STATUS.usage, "info wants one file to read.");
  const input = await readInput(file, options.from, terminal);
  if (!input.ok) return input;
  const about = infoOf(input.value.document, input.value.messages);
  terminal.out(options.json ? `${JSON.stringify(about, null, 2)}\n` : infoText(about));
  return go(null);
}

/** The width of the first column. */
const NAME = 20;
/** How much of a paragraph its line shows. */
const SHOWN = 72;

function infoText(about: DocumentInfo): string {
  const line = (name: string, text: string) => `${name.padEnd(NAME)}${text}`;
  const fields = MASTHEAD_FIELDS.flatMap((field) => {
    const text = (about.masthead as Readonly<Record<string, string | null>>)[field];
    return text ? [line(MASTHEAD_LABELS[field].label, text)] : [];
  });
  const { states, others, form } = about.sponsors;
  const counts = Object.entries(about.counts).map(([name, count]) => counted(count, spaced(name)));
  const blocks = about.blocks.map(({ label, kind, text, notes }) => {
    const marks = notes.length > 0 ? ` [notes ${notes.join(", ")}]` : "";
    return line(label || kind, shortened(text) + marks);
  });
  const messages = about.messages.map(({ severity, code, text }) => `${severity}: ${text} (${code})`);
  return [
    ...fields,
    line("Sponsors", [...states, ...others].join(", ") || "none"),
    line("Form", form ?? ""),
    line("Title", about.title),
    line("Counts", counts.join(", ")),
    "",
    ...blocks,
    "",
    ...about.notes.map(({ mark, text }) => line(`Note ${mark}`, shortened(text))),
    ...(messages.length > 0 ? ["", ...messages] : []),
    "",
  ].join("\n");
}

/** "crossReferences" → "cross references". */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s+\S*$/u, "")} …`;
}
