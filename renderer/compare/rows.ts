import type { Comparison, FieldChange, NotePair, Pair } from "../../shared/compare/comparison.ts";
import type { BlockPart } from "../../shared/document/blocks.ts";
import { blocksOfPair, namesOfSide } from "./names.ts";

/**
 * The view from top to bottom. Each row stands level on both pages. `departure` marks where a moved block stood in A; the block itself is
 * shown once, where it stands in B. A `fold` hides a stretch in which only numbers differ, if anything.
 */
export type Row =
  | { readonly kind: "part"; readonly id: string; readonly title: string }
  | { readonly kind: "field"; readonly id: string; readonly field: FieldChange }
  | { readonly kind: "sponsors"; readonly id: string }
  | { readonly kind: "pair"; readonly id: string; readonly pair: Pair }
  | { readonly kind: "departure"; readonly id: string; readonly pair: Pair }
  | {
      readonly kind: "fold";
      readonly id: string;
      readonly pairs: readonly Pair[];
      readonly label: string;
      /** Whether its pairs stand below it. */
      readonly isOpen: boolean;
    }
  | { readonly kind: "note"; readonly id: string; readonly note: NotePair };

/** Shorter stretches are shown: a fold line would take as much room and say less. */
const SHORTEST_FOLD = 2;

const PART_TITLES: Readonly<Record<BlockPart, string>> = {
  preamble: "Preamble",
  operative: "Operative part",
  annex: "Annexes",
  closing: "Closing",
};

/** The rows of a comparison in reading order, with the folds of `expanded` opened. */
export function rowsOf(comparison: Comparison, expanded: ReadonlySet<string>): readonly Row[] {
  const { sponsors, fields, notes } = comparison;
  const isTitle = ({ name }: FieldChange) => name === "title" || name === "enacting";
  const head = fields.filter((field) => !isTitle(field));
  const sponsorsChanged = sponsors.joined.length + sponsors.withdrawn.length + sponsors.renamed.length > 0;
  const changedNotes = notes.filter((note) => note.relation !== "same");

  const rows: Row[] = [];
  const part = (title: string) => rows.push({ kind: "part", id: `part:${rows.length}`, title });
  if (head.length > 0) part("Head");
  rows.push(...head.map(fieldRow));
  if (sponsorsChanged) {
    part("Sponsors");
    rows.push({ kind: "sponsors", id: "sponsors" });
  }
  const title = fields.filter(isTitle);
  if (title.length > 0) part("Title");
  rows.push(...title.map(fieldRow), ...bodyRows(comparison, expanded));
  if (changedNotes.length > 0) part("Notes");
  rows.push(...changedNotes.map((note): Row => ({ kind: "note", id: noteId(note), note })));
  return rows;
}

/** How a note pair is named among rows and stops: by its mark in B, or in A where B has none. */
export function noteId({ a, b }: NotePair): string {
  return b !== null ? `note:b${b}` : `note:a${a}`;
}

function fieldRow(field: FieldChange): Row {
  return { kind: "field", id: `field:${field.name}`, field };
}

type BodyRow = Extract<Row, { kind: "pair" | "departure" }>;

function bodyRows(comparison: Comparison, expanded: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  let stretch: Pair[] = [];
  let part: BlockPart | null = null;
  const flush = () => {
    const id = `fold:${stretch[0]?.index}`;
    const isFold = stretch.length >= SHORTEST_FOLD;
    const isOpen = expanded.has(id);
    if (isFold) rows.push({ kind: "fold", id, pairs: stretch, label: labelOfFold(comparison, stretch), isOpen });
    if (!isFold || isOpen) rows.push(...stretch.map(pairRow));
    stretch = [];
  };
  for (const row of withDepartures(comparison)) {
    const own = partOfRow(comparison, row);
    if (own !== part) {
      flush();
      part = own;
      rows.push({ kind: "part", id: `part:${own}:${row.pair.index}`, title: PART_TITLES[own] });
    }
    if (row.kind === "pair" && isQuiet(row.pair)) stretch.push(row.pair);
    else {
      flush();
      rows.push(row);
    }
  }
  flush();
  return rows;
}

/** True for a pair that nobody needs to read: it did not move, and at most its number differs. */
export function isQuiet(pair: Pair): boolean {
  return !pair.moved && (pair.relation === "same" || pair.relation === "renumbered");
}

function pairRow(pair: Pair): BodyRow {
  return { kind: "pair", id: `pair:${pair.index}`, pair };
}

function partOfRow(comparison: Comparison, { kind, pair }: BodyRow): BlockPart {
  const [ofA] = blocksOfPair(comparison, pair, "a");
  const [ofB] = blocksOfPair(comparison, pair, "b");
  return (kind === "departure" ? ofA?.part : (ofB ?? ofA)?.part) ?? "operative";
}

/** The pairs, and for each that moved a marker behind the paragraph that it followed in A. */
function withDepartures(comparison: Comparison): readonly BodyRow[] {
  const { pairs } = comparison;
  const departures = new Map<number, Pair[]>();
  const staying = pairs.filter((pair) => !pair.moved && pair.a.length > 0);
  for (const pair of pairs.filter(({ moved, a, b }) => moved && a.length > 0 && b.length > 0)) {
    const before = staying.filter(({ a }) => (a.at(-1) ?? 0) < (pair.a[0] ?? 0));
    const last = before.reduce<Pair | null>((best, next) => (lastOf(next) > lastOf(best) ? next : best), null);
    const at = last?.index ?? -1;
    departures.set(at, [...(departures.get(at) ?? []), pair]);
  }
  const behind = (at: number): readonly BodyRow[] =>
    [...(departures.get(at) ?? [])]
      .sort((x, y) => (x.a[0] ?? 0) - (y.a[0] ?? 0))
      .map((pair) => ({ kind: "departure", id: `departure:${pair.index}`, pair }));
  return [...behind(-1), ...pairs.flatMap((pair) => [pairRow(pair), ...behind(pair.index)])];
}

function lastOf(pair: Pair | null): number {
  return pair?.a.at(-1) ?? -1;
}

/** "PP4–PP17, unchanged"; "OP5–OP9, were OP4–OP8" where the numbers moved on. */
export function labelOfFold(comparison: Comparison, pairs: readonly Pair[]): string {
  const b = span(comparison, pairs, "b");
  const a = span(comparison, pairs, "a");
  if (b === null || a === null) return `${pairs.length} paragraphs, unchanged`;
  return a === b ? `${b}, unchanged` : `${b}, were ${a}, words unchanged`;
}

/** The first and last name of a stretch; null where an end has no label of its own. */
function span(comparison: Comparison, pairs: readonly Pair[], side: "a" | "b"): string | null {
  const first = pairs[0] && namesOfSide(comparison, pairs[0], side);
  const last = pairs.at(-1);
  const end = last && namesOfSide(comparison, last, side);
  if (!first || !end || first.includes("“") || end.includes("“")) return null;
  return first === end ? first : `${first}–${end}`;
}
