import type { Node } from "prosemirror-model";
import type { Message } from "../../shared/base/message.ts";
import type { Dossier, Source } from "../../shared/document/dossier.ts";
import { documentFromJson } from "../../shared/document/schema.ts";
import { type ReadFormat, readDocumentBytes, readDocumentFile } from "../files/read-document.ts";
import { go, STATUS, type Step, stepOf } from "./status.ts";
import type { Terminal } from "./terminal.ts";

/** A document that a command works on. */
export interface Input {
  readonly name: string;
  readonly document: Node;
  readonly messages: readonly Message[];
  readonly dossier: Dossier | null;
  readonly source: Source | null;
}

/** Reads the file called `file`, or standard input where it is `-`; stops with status 3. */
export async function readInput(file: string, from: ReadFormat | null, terminal: Terminal): Promise<Step<Input>> {
  const name = from !== null && file === "-" ? `standard input.${from}` : file;
  const read = file === "-" ? readDocumentBytes(name, await terminal.readInput()) : await readDocumentFile(file);
  const step = stepOf(read, STATUS.input);
  if (!step.ok) return step;
  const { document, messages, dossier, source } = step.value;
  return go({ name: nameOf(name), document: documentFromJson(document), messages, dossier, source });
}

/** A file's name without its folder. */
function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file;
}
