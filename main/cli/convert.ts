import type { Node } from "prosemirror-model";
import { success } from "../../shared/base/result.ts";
import { type Dossier, writeDossier } from "../../shared/document/dossier.ts";
import { importedDossier, newDossier, withWorkingText } from "../../shared/document/dossier-life.ts";
import { documentToJson } from "../../shared/document/schema.ts";
import { makeDocument } from "../make-document.ts";
import { type Input, readInput } from "./input.ts";
import type { Options } from "./options.ts";
import { outputFormat, writeOutput } from "./output.ts";
import { go, STATUS, type Step, stepOf, stop } from "./status.ts";
import { type Terminal, tellMessages } from "./terminal.ts";

const DOCUMENT_FORMATS = ["resolution", "pdf", "html", "md", "txt"] as const;

/** Where a document goes, and in which format. */
export interface DocumentTarget {
  readonly path: string;
  readonly format: (typeof DOCUMENT_FORMATS)[number];
}

/** `convert FILE -o OUT`. */
export async function convert(options: Options, terminal: Terminal): Promise<Step<null>> {
  const [file, ...others] = options.files;
  if (file === undefined || others.length > 0) return stop(STATUS.usage, "convert wants one file to read.");
  if (options.output === null) return stop(STATUS.usage, "convert wants -o OUT, the file to write.");
  const target = documentTarget(options.output);
  if (!target.ok) return target;
  const input = await readInput(file, options.from, terminal);
  if (!input.ok) return input;
  tellMessages(terminal, input.value.messages, options.quiet);
  return writeDocument(input.value, input.value.document, target.value, options.quiet, terminal);
}

/** The target that OUT names. Asked before anything is read, so that a slip of the hand costs nothing; stops as `outputFormat` does. */
export function documentTarget(path: string): Step<DocumentTarget> {
  const format = outputFormat(path, DOCUMENT_FORMATS);
  return format.ok ? go({ path, format: format.value }) : format;
}

/** Writes `document`, which came from `input`; a dossier keeps its other revisions, an imported file is kept in one. */
export async function writeDocument(
  input: Input,
  document: Node,
  { path, format }: DocumentTarget,
  quiet: boolean,
  terminal: Terminal,
): Promise<Step<null>> {
  const made =
    format === "resolution" ? success(writeDossier(dossierOf(input, document))) : await makeDocument(document, format);
  const bytes = stepOf(made, STATUS.output);
  if (!bytes.ok) return bytes;
  if (made.ok) tellMessages(terminal, made.messages, quiet);
  return writeOutput(path, bytes.value);
}

function dossierOf({ dossier, source, document: original }: Input, document: Node): Dossier {
  const json = documentToJson(document);
  if (dossier) return document.eq(original) ? dossier : withWorkingText(dossier, json);
  if (!source) return newDossier(json);
  return withWorkingText(importedDossier(documentToJson(original), source), json);
}
