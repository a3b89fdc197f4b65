import type { ChangeKind, NoteRelation, Relation } from "../../shared/compare/comparison.ts";

/** What a change is, as the list filters it. Wider than the engine's kinds: it covers whole paragraphs, sponsors and the head as well. */
export const STOP_KINDS = [
  "inserted",
  "deleted",
  "moved",
  "split",
  "merged",
  "wording",
  "opening",
  "citation",
  "notes",
  "sponsors",
  "head",
  "consequential",
  "punctuation",
  "spacing",
  "format",
  "renumbered",
] as const;

export type StopKind = (typeof STOP_KINDS)[number];

/** What the filter calls a kind. */
export const KIND_LABELS: Readonly<Record<StopKind, string>> = {
  inserted: "Inserted",
  deleted: "Deleted",
  moved: "Moved",
  split: "Split",
  merged: "Merged",
  wording: "Wording",
  opening: "Opening",
  citation: "Citation",
  notes: "Notes",
  sponsors: "Sponsors",
  head: "Head",
  consequential: "Consequential",
  punctuation: "Punctuation",
  spacing: "Spacing",
  format: "Look",
  renumbered: "Renumbered",
};

/** Hidden until asked for: a new number is no change that anybody made. */
export const HIDDEN_AT_FIRST: ReadonlySet<StopKind> = new Set(["renumbered"]);

/** The kind of the change that a pair is as a whole; null where only its inner changes count. */
export function kindOfRelation(relation: Relation): StopKind | null {
  switch (relation) {
    case "inserted":
    case "deleted":
    case "split":
    case "merged":
    case "renumbered":
      return relation;
    case "same":
    case "edited":
      return null;
  }
}

/** The engine's kinds of inner changes are kinds of the list, under the same names. */
export function kindOfChange(kind: ChangeKind): StopKind {
  return kind;
}

/** A note that got another number is renumbered; whatever else befell it is a change of notes. */
export function kindOfNote(relation: NoteRelation): StopKind | null {
  if (relation === "same") return null;
  return relation === "renumbered" ? "renumbered" : "notes";
}
