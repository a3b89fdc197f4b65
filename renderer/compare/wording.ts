import type {
  ChangeKind,
  ComparedBlock,
  Comparison,
  FieldChange,
  NotePair,
  Pair,
  SponsorChanges,
} from "../../shared/compare/comparison.ts";
import { fieldName } from "../../shared/compare/redline-words.ts";
import type { BlockKind } from "../../shared/document/blocks.ts";
import { plainText, type Run } from "../../shared/document/runs.ts";
import { blocksOfPair, firstWords, namesOfSide } from "./names.ts";
import type { NoteMarks, SideMarks } from "./note-marks.ts";
import type { InnerChange } from "./stretches.ts";

/** How many words of a passage the list quotes: enough to find it, short enough to read at a glance. */
const QUOTED_WORDS = 9;

/** A passage in quotation marks, shortened in its middle. */
export function quote(text: string): string {
  const words = text.trim().split(" ");
  if (words.length <= QUOTED_WORDS) return `“${text.trim()}”`;
  return `“${words.slice(0, 5).join(" ")} … ${words.slice(-3).join(" ")}”`;
}

/** What the change of one field of the head is called and says. */
export function textOfField({ name, a, b }: FieldChange): { readonly title: string; readonly text: string } {
  const title = fieldName(name);
  if (a === null) return { title, text: `Added: ${quote(b ?? "")}` };
  if (b === null) return { title, text: `Removed: ${quote(a)}` };
  return { title, text: `${quote(a)} becomes ${quote(b)}` };
}

/** A line for those who joined, one for those who withdrew, one for each that changed its name. */
export function textOfSponsors(sponsors: SponsorChanges): readonly { readonly id: string; readonly text: string }[] {
  const { joined, withdrawn, renamed } = sponsors;
  return [
    ...(joined.length > 0 ? [{ id: "joined", text: `${counted(joined.length)} joined: ${listed(joined)}` }] : []),
    ...(withdrawn.length > 0
      ? [{ id: "withdrawn", text: `${counted(withdrawn.length)} withdrew: ${listed(withdrawn)}` }]
      : []),
    ...renamed.map(({ a, b }) => ({ id: `renamed:${b}`, text: `${a} now stands as ${b}` })),
  ];
}

function counted(count: number): string {
  return count === 1 ? "1 sponsor" : `${count} sponsors`;
}

/** At most four names, and how many more. */
function listed(names: readonly string[]): string {
  return names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}

/** What happened to a note. */
export function textOfNote({ a, b, relation }: NotePair): { readonly title: string; readonly text: string } {
  const title = a !== null && b !== null && a !== b ? `Note ${a} → ${b}` : `Note ${b ?? a}`;
  switch (relation) {
    case "same":
      return { title, text: "Unchanged" };
    case "renumbered":
      return { title, text: `Note ${a} is now note ${b}` };
    case "edited":
      return { title, text: "The text of the note changed" };
    case "moved":
      return { title, text: "The reference moved to another place" };
    case "inserted":
      return { title, text: "New note" };
    case "deleted":
      return { title, text: "Deleted note" };
    case "repeated":
      return { title, text: "Referred to once more" };
    case "unrepeated":
      return { title, text: "Referred to once less" };
  }
}

/** Where a moved paragraph came from and where it stands now. */
export function textOfDeparture(comparison: Comparison, pair: Pair): string {
  const [a, b] = [namesOfSide(comparison, pair, "a"), namesOfSide(comparison, pair, "b")];
  // A paragraph whose number was kept moves without getting another name.
  return a === b ? `${a} moved ${isDown(pair) ? "down" : "up"}` : `${a} moved and is now ${b}`;
}

/** Whether a moved pair stands further down than it did. */
export function isDown(pair: Pair): boolean {
  return (pair.b[0] ?? 0) > (pair.a[0] ?? 0);
}

/** What a pair is as a whole. */
export function textOfPair(comparison: Comparison, pair: Pair): string {
  const [ofA] = blocksOfPair(comparison, pair, "a");
  const [ofB] = blocksOfPair(comparison, pair, "b");
  const a = namesOfSide(comparison, pair, "a") ?? "";
  const b = namesOfSide(comparison, pair, "b") ?? "";
  switch (pair.relation) {
    case "inserted":
      return `Inserted: ${firstWords(ofB?.text ?? "", QUOTED_WORDS)}`;
    case "deleted":
      return `Deleted: ${firstWords(ofA?.text ?? "", QUOTED_WORDS)}`;
    case "split":
      return `${a} was split into ${b}`;
    case "merged":
      return `${a} were merged into ${b}`;
    case "renumbered":
      return `${a} is now ${b}, words unchanged`;
    case "same":
      return "Unchanged";
    case "edited":
      return a === b ? "Changed" : `Changed; ${a} is now ${b}`;
  }
}

/** One line for a run of paragraphs that only have other numbers. */
export function textOfRenumbering(
  comparison: Comparison,
  run: readonly Pair[],
): { readonly title: string; readonly text: string } {
  const ends = (side: "a" | "b") => {
    const first = run[0] ? namesOfSide(comparison, run[0], side) : null;
    const last = run.at(-1);
    const end = last ? namesOfSide(comparison, last, side) : null;
    return first === end ? `${first}` : `${first}–${end}`;
  };
  const text = run.length === 1 ? "Only the number differs" : `${run.length} paragraphs, only the numbers differ`;
  return { title: `${ends("a")} → ${ends("b")}`, text };
}

/** One change of words in a delegate's language. */
export function textOfChange(change: InnerChange, marks: SideMarks): string {
  const from = plainText(change.from);
  const to = plainText(change.to);
  if (change.kind === "format" && from === to) return `New look of ${quote(to)}`;
  if (change.kind === "notes") return textOfNoteMarks(change, marks);
  if (from === to) return "A space changed";
  if (from === "") return `Inserted ${quote(to)}`;
  if (to === "") return `Deleted ${quote(from)}`;
  return `${quote(from)} becomes ${quote(to)}`;
}

/** A change that no stretch of the words shows: of its place among the levels, of its number, or of its look. */
export function textOfStanding(comparison: Comparison, pair: Pair, kind: ChangeKind): string {
  const [a] = blocksOfPair(comparison, pair, "a");
  const [b] = blocksOfPair(comparison, pair, "b");
  switch (kind) {
    case "format":
      return a && b ? textOfLook(a, b) : "The look changed";
    case "notes":
      return "A note mark came, went or moved";
    case "spacing":
      return "A space changed";
    default:
      return "Changed";
  }
}

function textOfLook(a: ComparedBlock, b: ComparedBlock): string {
  if (a.kind !== b.kind) return `Was ${KIND_NAMES[a.kind]}, is now ${KIND_NAMES[b.kind]}`;
  if (a.level !== b.level) return b.level > a.level ? "Now at a deeper level" : "Now at a higher level";
  if ((a.attrs.suffix ?? null) !== (b.attrs.suffix ?? null)) return `Now numbered ${b.label}, was ${a.label}`;
  if ((a.attrs.locked ?? null) !== (b.attrs.locked ?? null)) {
    return b.attrs.locked ? "Its number is fixed now" : "Its number follows from its place now";
  }
  return "The look of the paragraph changed";
}

const KIND_NAMES: Readonly<Record<BlockKind, string>> = {
  preambular: "a preambular paragraph",
  operative: "an operative paragraph",
  subparagraph: "a subparagraph",
  heading: "a heading",
  chapeau: "a chapeau",
  paragraph: "an unnumbered paragraph",
  numbered: "a numbered paragraph",
  table: "a table",
  other: "a closing line",
};

function textOfNoteMarks({ from, to }: InnerChange, { a, b }: SideMarks): string {
  const marks = (runs: readonly Run[], of: NoteMarks) =>
    runs.flatMap((run) => (run.kind === "note" ? [of.get(run.note) ?? "?"] : [])).join(", ");
  const [before, after] = [marks(from, a), marks(to, b)];
  if (before === "") return `Note mark ${after} added`;
  if (after === "") return `Note mark ${before} removed`;
  return `Note mark ${before} becomes ${after}`;
}
