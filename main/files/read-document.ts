import { readFile, stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Message } from "../../shared/base/message.ts";
import { failure, type Result, success } from "../../shared/base/result.ts";
import { type Dossier, readDossier, type Source } from "../../shared/document/dossier.ts";
import { workingRevision } from "../../shared/document/dossier-life.ts";
import { type DocumentJson, documentToJson } from "../../shared/document/schema.ts";
import { readText } from "../../shared/text/read-text.ts";
import { decodeText } from "./decode-text.ts";

export type ReadFormat = "resolution" | "txt" | "md";

/** A document as it came out of a file. Plain data: it crosses threads and processes as it is. */
export interface ReadDocument {
  readonly format: ReadFormat;
  /** The text to work on; of a dossier its last revision. */
  readonly document: DocumentJson;
  /** Guesses and losses of the import. */
  readonly messages: readonly Message[];
  /** The whole life of the draft where the file was a dossier. */
  readonly dossier: Dossier | null;
  /** The imported file byte for byte; null for a dossier, which keeps its own. */
  readonly source: Source | null;
}

/** No resolution comes near it; a larger file is a mistake of the hand. */
export const LARGEST_FILE = 64 * 2 ** 20;

const FORMATS: Readonly<Record<string, ReadFormat>> = {
  ".resolution": "resolution",
  ".txt": "txt",
  ".text": "txt",
  ".md": "md",
  ".markdown": "md",
};

/** What people bring that this version cannot read, and what to do about it. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  ".docx": "a Word file",
  ".doc": "a Word file",
  ".odt": "an OpenDocument file",
  ".rtf": "a Rich Text file",
  ".pdf": "a PDF",
  ".html": "a web page",
  ".htm": "a web page",
  ".xml": "an XML file",
};

/** The format that a name stands for by its ending; null where it is none that can be read. */
export function readFormatOf(name: string): ReadFormat | null {
  return FORMATS[extname(name).toLowerCase()] ?? null;
}

/**
 * Reads a document from the bytes of a file called `name`. Never throws on damaged input. Fails with `file-empty`, `file-too-large`,
 * `format-not-read` (a kind we know but do not read), `unknown-format`, `text-binary`, or the codes of `readDossier` and `readText`.
 */
export function readDocumentBytes(name: string, bytes: Uint8Array): Result<ReadDocument> {
  if (bytes.length === 0) return failure("file-empty", `“${name}” is empty.`);
  if (bytes.length > LARGEST_FILE) return tooLarge(name);
  const format = readFormatOf(name);
  const kind = kindOf(name, bytes, format);
  if (kind !== null) {
    return failure(
      "format-not-read",
      `“${name}” is ${kind}, which this version cannot read. Save or copy its text as plain text (.txt) and open that.`,
    );
  }
  if (format === null) {
    return failure(
      "unknown-format",
      `“${name}” is in no format that can be read. These can: .resolution, .txt and .md.`,
    );
  }
  return named(name, format === "resolution" ? readDossierFile(bytes) : readTextFile(name, bytes, format));
}

/**
 * Reads the document in the file at `path`. Beside the failures of {@link readDocumentBytes}: `file-missing`, `file-is-folder`,
 * `file-not-regular`, `file-unreadable`.
 */
export async function readDocumentFile(path: string): Promise<Result<ReadDocument>> {
  const bytes = await readBytes(path);
  return bytes.ok ? readDocumentBytes(basename(path), bytes.value) : bytes;
}

/** Reads the bytes of a regular file of at most {@link LARGEST_FILE} bytes; fails as {@link readDocumentFile} does. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  const name = basename(path);
  try {
    // Asked before opening: opening a pipe would wait for whoever writes into it.
    const stats = await stat(path);
    if (stats.isDirectory()) return folder(name);
    if (!stats.isFile()) return failure("file-not-regular", `“${name}” is a device or a pipe, not a file.`);
    if (stats.size > LARGEST_FILE) return tooLarge(name);
    return success(new Uint8Array(await readFile(path)));
  } catch (error) {
    return readFailure(name, error);
  }
}

function readFailure(name: string, error: unknown): Result<never> {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ENAMETOOLONG":
      return failure("file-missing", `“${name}” is not there. It may have been moved, renamed or deleted.`);
    case "EISDIR":
      return folder(name);
    case "EACCES":
    case "EPERM":
      return failure("file-unreadable", `“${name}” cannot be read: you have no permission to open it.`);
    case undefined:
      throw error;
    default:
      return failure("file-unreadable", `“${name}” cannot be read: the system reported ${codeOf(error)}.`);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function folder(name: string): Result<never> {
  return failure("file-is-folder", `“${name}” is a folder, not a file.`);
}

function tooLarge(name: string): Result<never> {
  return failure("file-too-large", `“${name}” is larger than 64 MiB, more than any resolution. It was not read.`);
}

/** What a file is, if it is something we know and do not read: by its first bytes, whatever its name says, else by its name. */
function kindOf(name: string, bytes: Uint8Array, format: ReadFormat | null): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 8));
  if (start.startsWith("%PDF-")) return "a PDF";
  if (start.startsWith("{\\rtf")) return "a Rich Text file";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return "an older Word file";
  if (start.startsWith("PK\u0003\u0004") && format !== "resolution") {
    return OTHER_KINDS[extname(name).toLowerCase()] ?? "a packed file";
  }
  return OTHER_KINDS[extname(name).toLowerCase()] ?? null;
}

function readDossierFile(bytes: Uint8Array): Result<ReadDocument> {
  const dossier = readDossier(bytes);
  if (!dossier.ok) return dossier;
  const { document } = workingRevision(dossier.value);
  const { messages } = dossier;
  return success({ format: "resolution", document, messages, dossier: dossier.value, source: null }, messages);
}

function readTextFile(name: string, bytes: Uint8Array, format: "txt" | "md"): Result<ReadDocument> {
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const read = readText(text.value);
  if (!read.ok) return read;
  const messages = [...text.messages, ...read.messages];
  const document = documentToJson(read.value.document);
  return success({ format, document, messages, dossier: null, source: { name, bytes } }, messages);
}

/** Puts the file's name before a failure that does not say it. */
function named<T>(name: string, result: Result<T>): Result<T> {
  if (result.ok || result.failure.text.includes(name)) return result;
  return failure(result.failure.code, `“${name}”: ${result.failure.text}`);
}
