import type { Run } from "../document/runs.ts";
import type { ChangeKind, NotePair, NoteRelation, Pair } from "./comparison.ts";
import { type Correspondence, sameRuns } from "./correspondence.ts";
import { diffTokens } from "./diff-tokens.ts";
import type { Interner } from "./interner.ts";
import { lineOf } from "./line.ts";
import type { Links } from "./links.ts";
import { insideOf } from "./redline.ts";
import { refine } from "./refine.ts";
import type { SideNote } from "./side.ts";
import { spansOf } from "./spans.ts";
import { tokenize } from "./tokenize.ts";
import { type Budget, cheapestWordDiff } from "./word-diff.ts";

type Redline = NotePair["redline"];

/** What is needed to say what became of each note. */
export interface NoteContext {
  readonly notesA: readonly SideNote[];
  readonly notesB: readonly SideNote[];
  readonly links: Links;
  readonly names: Correspondence;
  readonly interner: Interner;
  readonly budget: Budget;
  readonly pairs: readonly Pair[];
}

/** Every note of both sides in the order of B, what B lacks after the note it followed. */
export function noteChanges(context: NoteContext): readonly NotePair[] {
  const { notesA, notesB, links } = context;
  const stayed = marksThatStayed(context.pairs);
  const pairs = notesB.map((noteB, at): NotePair => {
    const noteA = notesA[links.toA[at] ?? -1];
    if (!noteA) return { a: null, b: noteB.mark, relation: "inserted", redline: whole("inserted", noteB.runs) };
    const inside = compareText(noteA, noteB, context);
    const relation = inside.kinds.length > 0 ? "edited" : unedited(noteA, noteB, stayed);
    const pair = { a: noteA.mark, b: noteB.mark, relation, redline: inside.redline };
    return inside.kinds.length > 0 ? { ...pair, kinds: inside.kinds } : pair;
  });
  const behind = new Map<number, NotePair[]>();
  let place = -1;
  notesA.forEach((note, at) => {
    const partner = links.toB[at] ?? -1;
    if (partner >= 0) {
      place = partner;
      return;
    }
    const gone: NotePair = { a: note.mark, b: null, relation: "deleted", redline: whole("deleted", note.runs) };
    behind.set(place, [...(behind.get(place) ?? []), gone]);
  });
  return [...(behind.get(-1) ?? []), ...pairs.flatMap((pair, at) => [pair, ...(behind.get(at) ?? [])])];
}

function unedited(a: SideNote, b: SideNote, stayed: ReadonlyMap<string, number>): NoteRelation {
  if (b.references.length > a.references.length) return "repeated";
  if (b.references.length < a.references.length) return "unrepeated";
  const inHead = (note: SideNote) => note.references.flatMap(({ block, line }) => (block < 0 ? [line] : []));
  const [headA, headB] = [inHead(a), inHead(b)];
  const stayedInHead = headA.filter((line) => headB.includes(line)).length;
  const isAllThere = (stayed.get(b.id) ?? 0) + stayedInHead >= b.references.length;
  if (!isAllThere) return "moved";
  return a.mark === b.mark ? "same" : "renumbered";
}

/**
 * How many marks of each note of B stand where they stood: on kept words, or in a phrase that gave way to another with the same note. A mark in
 * a paragraph that moved moved with its words, not by itself.
 */
function marksThatStayed(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const stayed = new Map<string, number>();
  const count = (note: string, more: number) => stayed.set(note, (stayed.get(note) ?? 0) + more);
  for (const { redline } of pairs) {
    for (const { op, runs } of redline)
      if (op === "same" || op === "format") for (const note of notesIn(runs)) count(note, 1);
  }
  for (const { redline } of pairs) {
    const gone = redline.filter(({ op, change }) => op === "deleted" && change !== null);
    for (const { op, runs, change } of redline) {
      if (op !== "inserted" || change === null) continue;
      const isReplaced = gone.some((segment) => segment.change === change && notesIn(segment.runs).length > 0);
      if (isReplaced) for (const note of notesIn(runs)) count(note, 1);
    }
  }
  return stayed;
}

function notesIn(runs: readonly Run[]): readonly string[] {
  return runs.flatMap((run) => (run.kind === "note" ? [run.note] : []));
}

function whole(op: "inserted" | "deleted", runs: readonly Run[]): Redline {
  return runs.length === 0 ? [] : [{ op, runs, change: null, boundary: false }];
}

function compareText(
  a: SideNote,
  b: SideNote,
  { interner, names, budget }: NoteContext,
): { readonly kinds: readonly ChangeKind[]; readonly redline: Redline } {
  return compareLines(a, b, interner, names, budget);
}

/** The difference of two lines that stand outside the paragraphs: a note, a title. */
export function compareLines(
  a: { readonly text: string; readonly runs: readonly Run[] },
  b: { readonly text: string; readonly runs: readonly Run[] },
  interner: Interner,
  names: Correspondence,
  budget: Budget,
): { readonly kinds: readonly ChangeKind[]; readonly redline: Redline } {
  if (sameRuns(a.runs, b.runs, names)) {
    return {
      kinds: [],
      redline: b.runs.length === 0 ? [] : [{ op: "same", runs: b.runs, change: null, boundary: false }],
    };
  }
  const lineA = lineOf([{ index: 0, text: a.text, runs: a.runs }]);
  const lineB = lineOf([{ index: 0, text: b.text, runs: b.runs }]);
  const scanned = [tokenize(a.text, interner), tokenize(b.text, interner)] as const;
  const [tokensA, tokensB] = diffTokens(lineA, lineB, [scanned[0]], [scanned[1]], interner, names);
  const { hunks } = cheapestWordDiff(tokensA, tokensB, budget);
  const shown = { a: tokensA, b: tokensB, textA: a.text, textB: b.text, openingA: 0, openingB: 0 };
  const walked = { lineA, lineB, tokensA, tokensB, textA: a.text, textB: b.text, openingA: 0, openingB: 0, names };
  const spans = spansOf({ ...walked, numbers: new Map() }, refine(hunks, shown));
  const { kinds, redline } = insideOf(spans, lineA, lineB, names);
  return { kinds: [...kinds], redline: redline.map(({ block: _, ...segment }) => ({ ...segment, change: null })) };
}
