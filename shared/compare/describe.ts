import { assertNever } from "../base/assert.ts";
import { plainText, type Run } from "../document/runs.ts";
import { joinedText } from "./apply-text.ts";
import type { ChangeKind, ComparedBlock, Comparison, FieldChange, NotePair, Pair, Relation } from "./comparison.ts";
import { counted } from "./headline.ts";
import { fieldName } from "./redline-words.ts";

export { headline } from "./headline.ts";

export type ChangeLineKind = ChangeKind | Exclude<Relation, "same" | "edited"> | "moved" | "sponsors" | "field";

/** One line of the change list in plain language. `pair` is the pair it tells of, null for sponsors, fields and notes. */
export interface ChangeLine {
  readonly pair: number | null;
  /** What the reader calls the place: "OP12 (was OP11)", "Sponsors", "Symbol", "Note 3". */
  readonly label: string;
  readonly kinds: readonly ChangeLineKind[];
  readonly text: string;
}

/** Words of a passage quoted in a line before it is shortened in its middle. */
const QUOTED_WORDS = 14;

/**
 * The changes in the order in which a reader meets them: head, sponsors, paragraphs, notes. What is the same is left out; neighbours that only got
 * other numbers are one line.
 */
export function describe(comparison: Comparison): readonly ChangeLine[] {
  return [
    ...comparison.fields.map(fieldLine),
    ...sponsorLines(comparison),
    ...pairsLines(comparison),
    ...comparison.notes.flatMap(noteLine),
  ];
}

function fieldLine({ name, a, b }: FieldChange): ChangeLine {
  const words =
    a === null ? `Added: ${quoted(b ?? "")}` : b === null ? `Removed: ${quoted(a)}` : `${quoted(a)} → ${quoted(b)}`;
  return { pair: null, label: fieldName(name), kinds: ["field"], text: words };
}

function sponsorLines({ sponsors }: Comparison): readonly ChangeLine[] {
  const { joined, withdrawn, renamed } = sponsors;
  const line = (text: string): ChangeLine => ({ pair: null, label: "Sponsors", kinds: ["sponsors"], text });
  return [
    ...(joined.length > 0 ? [line(`Joined (${joined.length}): ${joined.join(", ")}`)] : []),
    ...(withdrawn.length > 0 ? [line(`Withdrew (${withdrawn.length}): ${withdrawn.join(", ")}`)] : []),
    ...renamed.map(({ a, b }) => line(`${a} now stands as ${b}`)),
  ];
}

function pairsLines(comparison: Comparison): readonly ChangeLine[] {
  const lines: ChangeLine[] = [];
  let run: Pair[] = [];
  const flush = () => {
    if (run.length > 0) lines.push(renumberedLine(comparison, run));
    run = [];
  };
  for (const pair of comparison.pairs) {
    if (pair.relation === "renumbered" && !pair.moved) {
      run.push(pair);
      continue;
    }
    if (pair.relation === "same" && !pair.moved) continue;
    flush();
    lines.push(...pairLines(comparison, pair));
  }
  flush();
  return lines;
}

function renumberedLine(comparison: Comparison, run: readonly Pair[]): ChangeLine {
  const [first, last] = [run[0] as Pair, run.at(-1) as Pair];
  const label = first === last ? pairLabel(comparison, first) : ends(comparison, first, last);
  const text = run.length === 1 ? "Only renumbered" : `${counted(run.length, "paragraph")} only renumbered`;
  return { pair: first.index, label, kinds: ["renumbered"], text };
}

function ends(comparison: Comparison, first: Pair, last: Pair): string {
  const [now, before] = (["b", "a"] as const).map((side) => {
    return `${namesOf(comparison, first, side)}–${namesOf(comparison, last, side)}`;
  });
  return `${now} (was ${before})`;
}

/** What a pair is called: by its present name, with the former one where that differs. */
export function pairLabel(comparison: Comparison, pair: Pair): string {
  const [before, now] = [namesOf(comparison, pair, "a"), namesOf(comparison, pair, "b")];
  if (now === "") return before;
  return before === "" || before === now ? now : `${now} (was ${before})`;
}

function namesOf(comparison: Comparison, pair: Pair, side: "a" | "b"): string {
  const names = pair[side].flatMap((at) => {
    const block = comparison[side].blocks[at];
    return block ? [nameOf(block)] : [];
  });
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A paragraph by its label, or by what it is and how it begins. */
function nameOf({ label, kind, text }: ComparedBlock): string {
  if (label !== "") return label;
  const start = text.split(" ").slice(0, 4).join(" ");
  switch (kind) {
    case "heading":
      return `Heading “${start}”`;
    case "table":
      return "Table";
    case "other":
      return `Closing line “${start}”`;
    default:
      return `Paragraph “${start}”`;
  }
}

function pairLines(comparison: Comparison, pair: Pair): readonly ChangeLine[] {
  const label = pairLabel(comparison, pair);
  const line = (kinds: ChangeLine["kinds"], text: string): ChangeLine => ({ pair: pair.index, label, kinds, text });
  const [textA, textB] = [joinedText(comparison.a.blocks, pair.a), joinedText(comparison.b.blocks, pair.b)];
  switch (pair.relation) {
    case "inserted":
      return [line(["inserted"], `Inserted: ${quoted(textB)}`)];
    case "deleted":
      return [line(["deleted"], `Deleted: ${quoted(textA)}`)];
    case "same":
    case "renumbered":
      return [line(["moved"], `Moved ${placeOf(comparison, pair)}, otherwise unchanged`)];
    case "edited":
    case "split":
    case "merged":
      return [...wholeLines(comparison, pair, line), ...innerLines(comparison, pair, line, textA, textB)];
    default:
      return assertNever(pair.relation);
  }
}

type ToLine = (kinds: ChangeLine["kinds"], text: string) => ChangeLine;

function wholeLines(comparison: Comparison, pair: Pair, line: ToLine): readonly ChangeLine[] {
  const lines: ChangeLine[] = [];
  if (pair.moved) {
    const edited = pair.kinds.length > 0 ? " and edited" : "";
    lines.push(line(["moved"], `Moved ${placeOf(comparison, pair)}${edited}`));
  }
  if (pair.relation === "split") lines.push(line(["split"], `Split into ${counted(pair.b.length, "paragraph")}`));
  if (pair.relation === "merged") lines.push(line(["merged"], `Merged from ${counted(pair.a.length, "paragraph")}`));
  return lines;
}

/** "after PP9": the paragraph that stands before it now; "to the beginning" where none does. */
function placeOf(comparison: Comparison, pair: Pair): string {
  const before = comparison.b.blocks[(pair.b[0] ?? 0) - 1];
  return before ? `after ${nameOf(before)}` : "to the beginning";
}

/** A line for each change of text, and one for each thing that changed without it: looks, note marks, the standing of the paragraph. */
function innerLines(
  comparison: Comparison,
  pair: Pair,
  line: ToLine,
  textA: string,
  textB: string,
): readonly ChangeLine[] {
  const texts = pair.changes.map(({ a, b, kind }) =>
    line([kind], changeText(textA.slice(...a), textB.slice(...b), kind)),
  );
  const silent = pair.redline.flatMap(({ op, runs, change, boundary }): readonly ChangeLine[] => {
    if (change !== null || boundary || op === "same") return [];
    if (op === "format") return [line(["format"], `New look of ${quoted(plainText(runs))}`)];
    const marks = marksIn(op === "deleted" ? comparison.a : comparison.b, runs);
    return marks === "" ? [] : [line(["notes"], `Note mark ${marks} ${op === "deleted" ? "removed" : "added"}`)];
  });
  const told = new Set([...texts, ...silent].flatMap(({ kinds }) => kinds));
  const rest = pair.kinds.filter((kind) => !told.has(kind)).map((kind) => line([kind], standingText(kind)));
  return [...texts, ...silent, ...rest];
}

function marksIn({ notes }: Comparison["a"], runs: readonly Run[]): string {
  return runs
    .flatMap((run) => (run.kind === "note" ? [notes.find(({ id }) => id === run.note)?.mark ?? "?"] : []))
    .join(", ");
}

function changeText(deleted: string, inserted: string, kind: ChangeKind): string {
  if (kind === "spacing" && deleted.trim() === inserted.trim()) return "Spacing changed";
  if (deleted.trim() === "") return `Inserted ${quoted(inserted)}`;
  if (inserted.trim() === "") return `Deleted ${quoted(deleted)}`;
  return kind === "opening" ? `${deleted.trim()} → ${inserted.trim()}` : `${quoted(deleted)} → ${quoted(inserted)}`;
}

function standingText(kind: ChangeKind): string {
  switch (kind) {
    case "format":
      return "The paragraph stands otherwise: its kind, its level or its number";
    case "notes":
      return "A note mark came, went or moved";
    default:
      return "Changed";
  }
}

function noteLine(note: NotePair): readonly ChangeLine[] {
  const { a, b, relation, kinds } = note;
  const label = `Note ${a !== null && b !== null && a !== b ? `${b} (was ${a})` : (b ?? a)}`;
  const line = (text: string): readonly ChangeLine[] => [{ pair: null, label, kinds: ["notes"], text }];
  switch (relation) {
    case "same":
    case "renumbered":
      return [];
    case "edited":
      return line(kinds?.includes("wording") === false ? `Text changed in ${kinds.join(", ")} only` : "Text changed");
    case "moved":
      return line("Reference moved");
    case "inserted":
      return line(`Inserted: ${quoted(wordsOf(note))}`);
    case "deleted":
      return line(`Deleted: ${quoted(wordsOf(note))}`);
    case "repeated":
      return line("Referred to once more");
    case "unrepeated":
      return line("No longer repeated");
    default:
      return assertNever(relation);
  }
}

function wordsOf({ redline }: NotePair): string {
  return plainText(redline.flatMap(({ runs }) => runs));
}

/** A passage in quotation marks, shortened in its middle where it is long. */
function quoted(text: string): string {
  const words = text.trim().split(/\s+/u);
  if (words.length <= QUOTED_WORDS) return `“${text.trim()}”`;
  return `“${words.slice(0, 8).join(" ")} … ${words.slice(-4).join(" ")}”`;
}
