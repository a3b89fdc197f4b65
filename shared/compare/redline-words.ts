import { MASTHEAD_LABELS } from "../document/masthead-fields.ts";
import type { Comparison, FieldChange, NotePair, RedlineSegment } from "./comparison.ts";
import { headline, proofLine } from "./headline.ts";
import { type Stretch, stretchesOf, whole } from "./redline-rows.ts";

/** What a redline says of itself beside its comparison. */
export interface RedlineAbout {
  /** What the two files are called. */
  readonly nameA: string;
  readonly nameB: string;
  readonly author: string;
  /** ISO day, or null where nothing says when. */
  readonly date: string | null;
}

/** How to read a redline, also in black and white. */
export const REDLINE_LEGEND: readonly {
  readonly op: RedlineSegment["op"] | "moved" | "bar";
  readonly words: string;
}[] = [
  { op: "inserted", words: "inserted words are underlined" },
  { op: "deleted", words: "deleted words are struck through" },
  { op: "format", words: "a dashed line: only the look changed" },
  { op: "moved", words: "a dotted rule: the paragraph moved" },
  { op: "bar", words: "a bar in the margin: there is a change" },
];

/** The result and its proof as two sentences: the headline taken apart. */
export function resultAndProof(comparison: Comparison): { readonly result: string; readonly proof: string } {
  const proof = proofLine(comparison);
  return { result: headline(comparison).replace(proof, "").trim(), proof };
}

/** True where the comparison holds in both directions, so that its redline may be handed out. */
export function isProven({ proof }: Comparison): boolean {
  return proof.acceptAll && proof.rejectAll;
}

/** "Resolute, 21 November 2013": who made the redline, and of which day it is. */
export function signature({ author, date }: RedlineAbout): string {
  const day = date === null ? null : printedDate(date);
  return day === null ? author : `${author}, ${day}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "2013-11-21" → "21 November 2013" (Editorial Manual: no comma, no ordinal); anything else as it is. */
export function printedDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : iso;
}

/** What a field of the head is called. */
export function fieldName(name: FieldChange["name"]): string {
  switch (name) {
    case "form":
      return "Form";
    case "title":
      return "Title";
    case "enacting":
      return "Enacting phrase";
    default:
      return MASTHEAD_LABELS[name].label;
  }
}

/** The changes of sponsors, each group whole: nobody is counted and not named. */
export function sponsorLines({ sponsors }: Comparison): readonly { readonly title: string; readonly names: string }[] {
  const { joined, withdrawn, renamed, kept } = sponsors;
  const lines = [
    { title: `Joined (${joined.length})`, names: joined.join(", ") },
    { title: `Withdrew (${withdrawn.length})`, names: withdrawn.join(", ") },
    { title: `Renamed (${renamed.length})`, names: renamed.map(({ a, b }) => `${a}, now ${b}`).join("; ") },
  ].filter(({ names }) => names !== "");
  return lines.length === 0 ? [] : [...lines, { title: "On both lists", names: String(kept) }];
}

/** A note as a redline lists it: its mark (old and new where they differ), what became of it, and its words. */
export interface NoteLine {
  readonly mark: string;
  readonly remark: string;
  readonly stretches: readonly Stretch[];
}

/** All notes, changed or not, in the order of the comparison. */
export function noteLines(comparison: Comparison): readonly NoteLine[] {
  return comparison.notes.map((pair) => ({
    mark: pair.a !== null && pair.b !== null && pair.a !== pair.b ? `${pair.a} → ${pair.b}` : (pair.b ?? pair.a ?? ""),
    remark: noteRemark(pair),
    stretches: pair.redline.length > 0 ? stretchesOf(pair.redline) : [wholeNote(comparison, pair)],
  }));
}

function wholeNote({ a, b }: Comparison, pair: NotePair): Stretch {
  const note = b.notes.find(({ mark }) => mark === pair.b) ?? a.notes.find(({ mark }) => mark === pair.a);
  return whole(note?.runs ?? [], pair.relation);
}

function noteRemark({ relation }: NotePair): string {
  switch (relation) {
    case "same":
    case "renumbered":
      return "";
    case "edited":
      return "text changed";
    case "moved":
      return "reference moved";
    case "inserted":
      return "inserted";
    case "deleted":
      return "deleted";
    case "repeated":
      return "referred to once more";
    case "unrepeated":
      return "referred to once less";
  }
}

/** The mark that a note reference prints in a redline: B's, but A's in deleted words. */
export function noteMark({ a, b }: Comparison, op: RedlineSegment["op"], id: string): string {
  const sides = op === "deleted" ? [a, b] : [b, a];
  for (const { notes } of sides) {
    const note = notes.find((candidate) => candidate.id === id);
    if (note) return note.mark;
  }
  return "?";
}
