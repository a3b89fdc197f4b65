import { BugError } from "../base/assert.ts";
import type { Dossier, Revision, Source } from "./dossier.ts";
import { isoDate } from "./masthead-fields.ts";
import { type DocumentJson, documentFromJson, partOf } from "./schema.ts";

/** The working text of a dossier: its last revision. */
export function workingRevision(dossier: Dossier): Revision {
  const last = dossier.revisions.at(-1);
  if (!last) throw new BugError("A dossier without revisions");
  return last;
}

/** What the masthead of `document` says of a revision: its symbol and its date (ISO), null where absent or not such a date. */
export function mastheadFacts(document: DocumentJson): {
  readonly symbol: string | null;
  readonly date: string | null;
} {
  const { node } = partOf(documentFromJson(document), "masthead");
  const text = (name: string): string => {
    let found = "";
    node.forEach((field) => {
      if (field.type.name === name) found = field.textContent.trim();
    });
    return found;
  };
  return { symbol: text("masthead_symbol") || null, date: isoDate(text("masthead_date")) };
}

/** The dossier with `document` as its working text; everything else as it was. */
export function withWorkingText(dossier: Dossier, document: DocumentJson): Dossier {
  const working = { ...workingRevision(dossier), document, ...mastheadFacts(document) };
  return { ...dossier, revisions: [...dossier.revisions.slice(0, -1), working] };
}

/** A dossier of one text that nobody has kept a revision of yet. */
export function newDossier(document: DocumentJson): Dossier {
  return { revisions: [workingCopy("r1", document)] };
}

/** A dossier begun from somebody else's file: what was received is kept as a revision with the file itself, and work goes on on a copy. */
export function importedDossier(document: DocumentJson, source: Source): Dossier {
  const received = { ...workingCopy("r1", document), label: "As received", source };
  return { revisions: [received, workingCopy("r2", document)] };
}

/** Keeps the working text as a revision called `label`; work goes on on a copy of it. */
export function keepRevision(dossier: Dossier, label: string): Dossier {
  const working = workingRevision(dossier);
  const next = workingCopy(nextId(dossier), working.document);
  return { ...dossier, revisions: [...dossier.revisions.slice(0, -1), { ...working, label }, next] };
}

function workingCopy(id: string, document: DocumentJson): Revision {
  return { id, label: "Working text", ...mastheadFacts(document), note: null, document, source: null };
}

/** r1, r2 …: one more than the highest there is, so that an id is never used again while a later one exists. */
function nextId(dossier: Dossier): string {
  const numbers = dossier.revisions.map(({ id }) => Number(/^r(\d{1,15})$/.exec(id)?.[1] ?? 0));
  return `r${Math.max(...numbers) + 1}`;
}
