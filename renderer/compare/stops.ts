import type { ChangeKind, Comparison, NotePair, Pair } from "../../shared/compare/comparison.ts";
import { kindOfChange, kindOfNote, kindOfRelation, type StopKind } from "./kinds.ts";
import { titleOfPair } from "./names.ts";
import { marksOf } from "./note-marks.ts";
import { noteId, type Row } from "./rows.ts";
import { innerChanges } from "./stretches.ts";
import {
  textOfChange,
  textOfDeparture,
  textOfField,
  textOfNote,
  textOfPair,
  textOfRenumbering,
  textOfSponsors,
  textOfStanding,
} from "./wording.ts";

/** One change as the list names it, next and previous reach it, and the page marks it. `id` stands in the page as `data-stop`. */
export interface Stop {
  readonly id: string;
  readonly kind: StopKind;
  readonly text: string;
  /** The row of the page in which it stands when nothing is folded, and the fold that may hide it. */
  readonly row: string;
}

/** The changes of one paragraph, note or field under its name. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly stops: readonly Stop[];
}

/** Every change of a comparison in reading order, grouped by where it stands. */
export function groupsOf(comparison: Comparison): readonly Group[] {
  const isTitle = (name: string) => name === "title" || name === "enacting";
  const fields = comparison.fields.map((field): Group & { late: boolean } => {
    const id = `field:${field.name}`;
    const { title, text } = textOfField(field);
    return { id, title, late: isTitle(field.name), stops: [{ id, kind: "head", text, row: id }] };
  });
  return [
    ...fields.filter(({ late }) => !late),
    ...sponsorGroup(comparison),
    ...fields.filter(({ late }) => late),
    ...pairGroups(comparison),
    ...comparison.notes.flatMap(noteGroup),
  ];
}

function sponsorGroup(comparison: Comparison): readonly Group[] {
  const stops = textOfSponsors(comparison.sponsors).map(
    ({ id, text }): Stop => ({ id: `sponsors:${id}`, kind: "sponsors", text, row: "sponsors" }),
  );
  return stops.length > 0 ? [{ id: "sponsors", title: "Sponsors", stops }] : [];
}

function noteGroup(note: NotePair): readonly Group[] {
  const kind = kindOfNote(note.relation);
  if (kind === null) return [];
  const id = noteId(note);
  const { title, text } = textOfNote(note);
  return [{ id, title, stops: [{ id, kind, text, row: id }] }];
}

/** Consecutive pairs that are only renumbered make one group: forty paragraphs that moved on by one are one fact. */
function pairGroups(comparison: Comparison): readonly Group[] {
  const groups: Group[] = [];
  let run: Pair[] = [];
  const flush = () => {
    const [first] = run;
    if (first) {
      const { title, text } = textOfRenumbering(comparison, run);
      const id = `pair:${first.index}`;
      groups.push({ id, title, stops: [{ id, kind: "renumbered", text, row: id }] });
    }
    run = [];
  };
  for (const pair of comparison.pairs) {
    if (pair.relation === "renumbered" && !pair.moved) {
      run.push(pair);
      continue;
    }
    flush();
    const stops = stopsOfPair(comparison, pair);
    if (stops.length > 0) groups.push({ id: `pair:${pair.index}`, title: titleOfPair(comparison, pair), stops });
  }
  flush();
  return groups;
}

/** The change that a pair is as a whole, then its inner changes. A paragraph that came or went whole has no inner ones. */
export function stopsOfPair(comparison: Comparison, pair: Pair): readonly Stop[] {
  const row = `pair:${pair.index}`;
  const whole: Stop[] = [];
  if (pair.moved) whole.push({ id: row, kind: "moved", text: textOfDeparture(comparison, pair), row });
  const kind = kindOfRelation(pair.relation);
  if (kind !== null && !(pair.moved && kind === "renumbered")) {
    whole.push({ id: pair.moved ? `${row}:${kind}` : row, kind, text: textOfPair(comparison, pair), row });
  }
  if (kind === "inserted" || kind === "deleted") return whole;
  const marks = marksOf(comparison);
  const inner = innerChanges(pair).map((change): Stop => {
    return { id: change.stop, kind: kindOfChange(change.kind), text: textOfChange(change, marks), row };
  });
  return [...whole, ...inner, ...untold(comparison, pair, inner)];
}

/** What a pair says of itself and no stretch of its words shows: that it became a subparagraph, or lost its suffix. */
function untold(comparison: Comparison, pair: Pair, inner: readonly Stop[]): readonly Stop[] {
  const told = new Set(inner.map(({ kind }) => kind));
  const row = `pair:${pair.index}`;
  return pair.kinds
    .filter((kind) => !told.has(kindOfChange(kind)))
    .map((kind) => ({
      id: standingOf(pair, kind),
      kind: kindOfChange(kind),
      text: textOfStanding(comparison, pair, kind),
      row,
    }));
}

/** How a change of a whole paragraph that is none of its words is called. */
export function standingOf(pair: Pair, kind: ChangeKind): string {
  return `pair:${pair.index}:whole-${kind}`;
}

/** The groups with the stops of `hidden` kinds left out; groups that lose all are gone. */
export function visibleGroups(groups: readonly Group[], hidden: ReadonlySet<StopKind>): readonly Group[] {
  return groups
    .map((group) => ({ ...group, stops: group.stops.filter((stop) => !hidden.has(stop.kind)) }))
    .filter((group) => group.stops.length > 0);
}

/** How many stops there are of each kind that occurs. */
export function countsOf(groups: readonly Group[]): ReadonlyMap<StopKind, number> {
  const counts = new Map<StopKind, number>();
  for (const { kind } of groups.flatMap((group) => group.stops)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/**
 * The stop that follows `selected` in the given direction, without wrapping round: at the last change there is no next one.
 * With nothing selected, the first or the last; a selection that is hidden counts as none.
 */
export function neighbour(stops: readonly Stop[], selected: string | null, step: 1 | -1): Stop | null {
  const at = stops.findIndex((stop) => stop.id === selected);
  if (at < 0) return (step === 1 ? stops[0] : stops.at(-1)) ?? null;
  return stops[at + step] ?? null;
}

/** The fold that must be opened to see a stop: the stretch of quiet rows that holds its row; null where nothing hides it. */
export function foldHiding(stop: Stop, rows: readonly Row[]): string | null {
  const isIn = (pairs: readonly Pair[]) => pairs.some((pair) => `pair:${pair.index}` === stop.row);
  return rows.find((row) => row.kind === "fold" && !row.isOpen && isIn(row.pairs))?.id ?? null;
}
