import { failure, type Result, success } from "../base/result.ts";
import type { ZipParts } from "../base/zip.ts";

/** A dossier taken apart but not yet understood: its manifest and all parts by name. */
export interface DossierParts {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly files: ZipParts;
}

/** One step: from the format of its place in the list to the next. Returns new parts and leaves the old ones alone. */
type Migration = (parts: DossierParts) => Result<DossierParts>;

/** The steps in order; the one at index n reads format n. A step, once released, is never changed: a new format adds one. */
const MIGRATIONS: readonly Migration[] = [oneTextToRevisions];

/** Takes parts of format `from` step by step to format `to`; hands on the failure of the first step that cannot read them. */
export function migrate(parts: DossierParts, from: number, to: number): Result<DossierParts> {
  let result: Result<DossierParts> = success(parts);
  for (const step of MIGRATIONS.slice(from, to)) {
    if (!result.ok) return result;
    result = step(result.value);
  }
  return result;
}

/** Format 0 held a single text in `document.json`, with its symbol and date in the manifest. It becomes the one revision of format 1. */
function oneTextToRevisions({ manifest, files }: DossierParts): Result<DossierParts> {
  const document = files.get("document.json");
  if (!document) return failure("dossier-damaged", "The file is damaged. Its part document.json is missing.");
  const moved = new Map([...files].filter(([name]) => name !== "document.json"));
  moved.set("revisions/r1.json", document);
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  const revision = {
    id: "r1",
    label: "Working text",
    symbol: text(manifest.symbol),
    date: text(manifest.date),
    note: null,
    source: null,
  };
  return success({ manifest: { format: 1, revisions: [revision] }, files: moved });
}
