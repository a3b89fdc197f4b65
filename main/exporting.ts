import { basename, join } from "node:path";
import type { Result } from "../shared/base/result.ts";
import type {
  Comparable,
  Exported,
  ExportFormat,
  Outcome,
  RedlineFormat,
  Draft as SentDraft,
} from "../shared/ipc/contract.ts";
import { askWhereToWrite, type WrittenKind } from "./dialogs.ts";
import { suggestedName, withoutExtension } from "./file-name.ts";
import type { Job, OnProgress } from "./jobs.ts";
import { CANCELLED, done, outcomeOf, runFor } from "./long-work.ts";
import type { Program } from "./program.ts";
import { suggestionFor } from "./saving.ts";
import type { Shell } from "./shells.ts";

const KINDS: Readonly<Record<ExportFormat, WrittenKind>> = {
  pdf: { name: "PDF", extension: "pdf" },
  html: { name: "Web page", extension: "html" },
  txt: { name: "Plain text", extension: "txt" },
  md: { name: "Markdown", extension: "md" },
};

type Answer = Promise<Outcome<Exported>>;

/** Writes the text that a window sent in another format, into a file that the user chooses. */
export function exportSent(program: Program, shell: Shell, sent: SentDraft, format: ExportFormat): Answer {
  const draft = program.drafts.get(sent.documentId);
  const suggestion = suggestionFor(program, draft, KINDS[format].extension);
  return exportTo(program, shell, suggestion, KINDS[format], (onProgress) =>
    program.jobs.exportDocument(sent.document, format, onProgress),
  );
}

/** Writes the redline of two texts, which the worker compares and proves again by itself. */
export function exportRedline(
  program: Program,
  shell: Shell,
  a: Comparable,
  b: Comparable,
  format: RedlineFormat,
): Answer {
  const name = `${suggestedName(null, withoutExtension(b.name))} compared.${KINDS[format].extension}`;
  return exportTo(program, shell, join(program.documentsFolder(), name), KINDS[format], (onProgress) =>
    program.jobs.exportRedline(a, b, format, onProgress),
  );
}

async function exportTo(
  program: Program,
  shell: Shell,
  suggestion: string,
  kind: WrittenKind,
  begin: (onProgress: OnProgress) => Job<Uint8Array>,
): Answer {
  const path = await askWhereToWrite(shell.window, `Export as ${kind.name}`, suggestion, kind);
  if (path === null) return CANCELLED;
  const name = basename(path);
  const made: Result<Uint8Array> = await runFor(shell, `Exporting ${name}`, begin);
  if (!made.ok) return outcomeOf(made);
  const written = await program.writeFile(path, made.value);
  const messages = made.messages.filter(({ severity }) => severity !== "info");
  return written.ok ? done({ name, messages }) : outcomeOf(written);
}
