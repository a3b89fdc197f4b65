import { strFromU8, strToU8 } from "fflate";
import { z } from "zod";
import { BugError } from "../base/assert.ts";
import { type Message, message } from "../base/message.ts";
import { failure, type Result, success } from "../base/result.ts";
import { readZip, writeZip, type ZipPart, type ZipParts } from "../base/zip.ts";
import { type DossierParts, migrate } from "./dossier-migrations.ts";
import { repairDocument } from "./repair.ts";
import { type DocumentJson, documentFromJson, documentToJson } from "./schema.ts";

/** One text in the life of a draft. Plain data, so that it crosses threads and processes as it is. */
export interface Revision {
  /** Stays with the revision for ever; letters, digits and hyphens, for parts of the file are named after it. */
  readonly id: string;
  readonly label: string;
  /** Symbol and ISO date of the masthead at the time; null where there is none. */
  readonly symbol: string | null;
  readonly date: string | null;
  /** The drafter's own words about this revision. */
  readonly note: string | null;
  readonly document: DocumentJson;
  /** The file that the revision was read from, byte for byte; null for one that was written here. */
  readonly source: Source | null;
}

export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The whole life of one draft: its revisions in their order. There is always at least one, and the last one is the working text. */
export interface Dossier {
  readonly revisions: readonly Revision[];
}

/** The format that is written; an older one is migrated when read, a newer one refused. */
export const DOSSIER_FORMAT = 1;
/** The extension of the files, without the dot. */
export const DOSSIER_EXTENSION = "resolution";
const MIME_TYPE = "application/vnd.resolute.dossier+zip";

const manifestSchema = z.strictObject({
  format: z.literal(DOSSIER_FORMAT),
  revisions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
        label: z.string(),
        symbol: z.nullable(z.string()),
        date: z.nullable(z.string()),
        note: z.nullable(z.string()),
        source: z.nullable(z.string().regex(/^[^/\\]+$/)),
      }),
    )
    .min(1),
});

/**
 * Packs a dossier as a ZIP file: `mimetype` first and unpacked (so that a system can tell the kind by looking), `dossier.json`, one document a
 * revision below `revisions/`, imported files below `sources/`. The same dossier gives the same bytes.
 */
export function writeDossier(dossier: Dossier): Uint8Array {
  const manifest = {
    format: DOSSIER_FORMAT,
    revisions: dossier.revisions.map(({ id, label, symbol, date, note, source }) => ({
      id,
      label,
      symbol,
      date,
      note,
      source: source ? safeName(source.name) : null,
    })),
  };
  const checked = manifestSchema.safeParse(manifest);
  if (!checked.success) throw new BugError(`A dossier that could not be read again: ${checked.error.message}`);
  const parts: ZipPart[] = [
    { name: "mimetype", bytes: strToU8(MIME_TYPE), stored: true },
    { name: "dossier.json", bytes: strToU8(JSON.stringify(manifest, null, 2)) },
  ];
  for (const { id, document, source } of dossier.revisions) {
    parts.push({ name: documentPart(id), bytes: strToU8(JSON.stringify(document)) });
    if (source) parts.push({ name: sourcePart(id, safeName(source.name)), bytes: source.bytes });
  }
  return writeZip(parts);
}

/**
 * Reads a dossier of any format up to our own. Every document in it is checked against the schema and made whole (`repair.ts`); the
 * messages are those of the working text, and what had to be repaired in older revisions. Never throws: fails with the codes of `readZip`,
 * `not-a-dossier`, `newer-format` or `dossier-damaged`.
 */
export function readDossier(bytes: Uint8Array): Result<Dossier> {
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  const mimetype = zip.value.get("mimetype");
  if (!mimetype || strFromU8(mimetype).trim() !== MIME_TYPE) {
    return failure(
      "not-a-dossier",
      "This is not a file of Resolute: it is packed like one, but something else is inside.",
    );
  }
  const manifest = readJson(zip.value, "dossier.json");
  if (!manifest.ok) return manifest;
  const format = formatOf(manifest.value);
  if (format === null) return damaged("It does not say in which format it is.");
  if (format > DOSSIER_FORMAT) {
    return failure(
      "newer-format",
      `This file was written by a newer version of Resolute (format ${format}; this version reads up to ${DOSSIER_FORMAT}). ` +
        "It has not been changed. Install the newer version to open it.",
    );
  }
  const migrated = migrate(
    { manifest: manifest.value as DossierParts["manifest"], files: zip.value },
    format,
    DOSSIER_FORMAT,
  );
  return migrated.ok ? assemble(migrated.value) : migrated;
}

function assemble({ manifest, files }: DossierParts): Result<Dossier> {
  const checked = manifestSchema.safeParse(manifest);
  if (!checked.success) return damaged("Its table of revisions is not in order.");
  const revisions: Revision[] = [];
  const messages: Message[] = [];
  const working = checked.data.revisions.at(-1);
  for (const entry of checked.data.revisions) {
    if (revisions.some(({ id }) => id === entry.id)) return damaged(`It holds the revision ${entry.id} twice.`);
    const document = readDocument(files, documentPart(entry.id));
    if (!document.ok) return document;
    const source = entry.source === null ? null : files.get(sourcePart(entry.id, entry.source));
    if (source === undefined) return damaged(`The imported file ${entry.source} is missing from it.`);
    messages.push(...(entry === working ? document.messages : repairsOf(entry.label, document.messages)));
    revisions.push({
      ...entry,
      document: document.value,
      source: source && entry.source ? { name: entry.source, bytes: source } : null,
    });
  }
  return success({ revisions }, messages);
}

/** What is told of an older revision: only what was changed in it, and which one it was; its blocks are not those of the working text. */
function repairsOf(label: string, messages: readonly Message[]): readonly Message[] {
  return messages
    .filter(({ code }) => code === "repaired-ids" || code === "note-missing")
    .map(({ severity, code, text }) => message(severity, code, `Revision “${label}”: ${text}`));
}

function readDocument(files: ZipParts, name: string): Result<DocumentJson> {
  const json = readJson(files, name);
  if (!json.ok) return json;
  try {
    const read = documentFromJson(json.value);
    const { document, messages } = repairDocument(read);
    return success(document === read ? (json.value as DocumentJson) : documentToJson(document), messages);
  } catch (error) {
    if (error instanceof BugError) throw error;
    // The schema says in its own words what does not fit; a delegate is helped by the fact alone.
    return damaged(`Its part ${name} is not a well-formed resolution.`);
  }
}

function readJson(files: ZipParts, name: string): Result<unknown> {
  const bytes = files.get(name);
  if (!bytes) return damaged(`Its part ${name} is missing.`);
  try {
    return success(JSON.parse(strFromU8(bytes)) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return damaged(`Its part ${name} cannot be read.`);
    throw error;
  }
}

function formatOf(manifest: unknown): number | null {
  const parsed = z.object({ format: z.int().min(0) }).safeParse(manifest);
  return parsed.success ? parsed.data.format : null;
}

function damaged(text: string): Result<never> {
  return failure("dossier-damaged", `The file is damaged. ${text}`);
}

function documentPart(id: string): string {
  return `revisions/${id}.json`;
}

function sourcePart(id: string, name: string): string {
  return `sources/${id}/${name}`;
}

/** A file name without anything that would make it a path. */
function safeName(name: string): string {
  return name.replace(/[/\\]/g, "-") || "source";
}
