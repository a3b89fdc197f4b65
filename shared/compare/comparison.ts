import type { BlockKind, BlockPart } from "../document/blocks.ts";
import type { MastheadField } from "../document/masthead-fields.ts";
import type { Run } from "../document/runs.ts";

/**
 * The value a comparison of document A with document B yields. It is JSON, computed once and never patched by a view.
 * Ranges are half-open [from, to] in UTF-16 units of a block's `text` unless said otherwise; block numbers are indexes of `blocks`.
 */
export interface Comparison {
  readonly a: ComparedDocument;
  readonly b: ComparedDocument;
  /** Every block of A and of B stands in exactly one pair. Reading order of B; what B lacks stands after what it followed in A. */
  readonly pairs: readonly Pair[];
  readonly sponsors: SponsorChanges;
  readonly fields: readonly FieldChange[];
  readonly notes: readonly NotePair[];
  /** Labels of linked blocks that differ: the reference map old → new. */
  readonly labels: readonly { readonly a: string; readonly b: string }[];
  readonly coverage: Coverage;
  readonly proof: Proof;
  /** True when a work budget was spent somewhere and a cruder answer stands in its place; the view says so. */
  readonly limited: boolean;
  readonly summary: Summary;
}

/** What a comparison remembers of one side: enough for every view, so that a view needs no document. */
export interface ComparedDocument {
  readonly symbol: string | null;
  readonly title: string;
  readonly head: ComparedHead;
  readonly blocks: readonly ComparedBlock[];
  readonly notes: readonly ComparedNote[];
}

/** The lines above the preamble, each as runs. */
export interface ComparedHead {
  readonly masthead: Readonly<Record<MastheadField, readonly Run[]>>;
  readonly sponsors: readonly (readonly Run[])[];
  readonly form: readonly Run[];
  readonly title: readonly Run[];
  readonly enacting: readonly Run[];
}

export interface ComparedBlock {
  readonly index: number;
  readonly id: string;
  readonly part: BlockPart;
  readonly kind: BlockKind;
  readonly level: number;
  readonly label: string;
  readonly printed: string;
  readonly opening: string | null;
  readonly text: string;
  readonly notes: readonly string[];
  /** The runs of the block as the document has them; joined, with white space made single, they are `text`. */
  readonly runs: readonly Run[];
  /** What the schema knows of the block beside its words: suffix, lock, style of a heading, form of an annex. */
  readonly attrs: Readonly<Record<string, string | number | null>>;
  /** Rows of cells of a table, only there: the runs of a table are those of its cells, joined by breaks. */
  readonly rows?: readonly (readonly ComparedCell[])[];
}

export interface ComparedCell {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  /** How many breaks each of its lines has, −1 for an empty line: by these the runs of the table are taken apart again. */
  readonly lines: readonly number[];
}

export interface ComparedNote {
  readonly id: string;
  readonly mark: string;
  readonly text: string;
  readonly runs: readonly Run[];
}

export type Relation = "same" | "edited" | "renumbered" | "inserted" | "deleted" | "split" | "merged";

export type ChangeKind =
  | "wording"
  | "opening"
  | "consequential"
  | "citation"
  | "punctuation"
  | "spacing"
  | "format"
  | "notes";

/** Blocks of A and B that belong together. One side is empty for `inserted` and `deleted`; `split` is 1→n, `merged` n→1. */
export interface Pair {
  /** Position in `pairs`; what lists, keys and views call this pair. */
  readonly index: number;
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly relation: Relation;
  /** The pair left its order: shown once, with its inner changes. */
  readonly moved: boolean;
  readonly kinds: readonly ChangeKind[];
  /** Text changes, sorted and disjoint, in the concatenated `text` of each side (blocks joined by one space). */
  readonly changes: readonly TextChange[];
  /** How the two sides read as one text: the redline of this pair, block by block of side B (of A where B is empty). */
  readonly redline: readonly RedlineSegment[];
}

export interface TextChange {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly kind: ChangeKind;
}

/**
 * A stretch of a redline. `same` and `format` runs are B's, and `former` is what A has in their place. A segment never spans two blocks: `block`
 * is the index in B of the block it is shown in (in A for deleted pairs); `change` is the position in `changes` it belongs to, or null: a new look
 * and a note mark that came or went change no text. `boundary` marks the paragraph boundary that a split made (`inserted`) or a merge removed
 * (`deleted`); it has no runs.
 */
export interface RedlineSegment {
  readonly op: "same" | "inserted" | "deleted" | "format";
  readonly runs: readonly Run[];
  /** What stood here in A where that differs (look, number of a cross reference, width of a space); absent or null where it is the same. */
  readonly former?: readonly Run[] | null;
  readonly block: number;
  readonly change: number | null;
  readonly boundary: boolean;
}

export interface SponsorChanges {
  readonly joined: readonly string[];
  readonly withdrawn: readonly string[];
  readonly renamed: readonly { readonly a: string; readonly b: string }[];
  /** How many stand on both lists, renamed ones included. */
  readonly kept: number;
}

/** A field of the head that differs. `name` is a masthead field in camel case, `form`, `title` or `enacting`; null where a side has none. */
export interface FieldChange {
  readonly name: MastheadField | "form" | "title" | "enacting";
  readonly a: string | null;
  readonly b: string | null;
  /** The change word by word, where both sides have the field. */
  readonly redline?: readonly Omit<RedlineSegment, "block">[];
}

export type NoteRelation =
  | "same"
  | "renumbered"
  | "edited"
  | "moved"
  | "inserted"
  | "deleted"
  | "repeated"
  | "unrepeated";

/** Notes aligned by content. `a` and `b` are marks; null where a side lacks the note. `redline` shows an edited note's text. */
export interface NotePair {
  readonly a: string | null;
  readonly b: string | null;
  readonly relation: NoteRelation;
  /** What changed in the text of an edited note: noise of spacing can be told from wording. */
  readonly kinds?: readonly ChangeKind[];
  readonly redline: readonly Omit<RedlineSegment, "block">[];
}

export interface Coverage {
  /** What was compared, in the drafter's words: "masthead", "sponsors", "paragraphs" … */
  readonly compared: readonly string[];
  readonly notCompared: readonly { readonly what: string; readonly why: string }[];
}

/** Checked before the comparison is handed out: applying all changes to A gives B, undoing all in B gives A. */
export interface Proof {
  readonly acceptAll: boolean;
  readonly rejectAll: boolean;
}

/** Counts of blocks as people count; a moved and edited block counts in both. `same` is what needs no look. */
export interface Summary {
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
  readonly edited: number;
  readonly renumbered: number;
  readonly same: number;
}
