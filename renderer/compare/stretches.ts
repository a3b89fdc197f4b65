import type { ChangeKind, Pair, RedlineSegment } from "../../shared/compare/comparison.ts";
import { plainText, type Run } from "../../shared/document/runs.ts";

/** A stretch of a redline, with the name under which the list and the page know the change it belongs to; null where it is of none. */
export interface Stretch {
  readonly op: "same" | "inserted" | "deleted" | "format";
  readonly runs: readonly Run[];
  /** The boundary of a paragraph that a split made or a merge removed. */
  readonly boundary: boolean;
  readonly stop: string | null;
}

/** One change inside a pair: what stood there and what stands there now. */
export interface InnerChange {
  readonly stop: string;
  readonly kind: ChangeKind;
  readonly from: readonly Run[];
  readonly to: readonly Run[];
}

/** How change number `at` of a pair is called; those of notes and look, which change no text, are counted apart. */
export function stopOfChange(pair: Pair, at: number): string {
  return `pair:${pair.index}:${at}`;
}

interface NamedSegment {
  readonly segment: RedlineSegment;
  readonly stop: string | null;
  readonly kind: ChangeKind | null;
}

/** Gives every segment its change: text changes by their number, others (a note mark, a look) one for each run of neighbours. */
function nameSegments(pair: Pair): readonly NamedSegment[] {
  let count = 0;
  let last: ChangeKind | null = null;
  return pair.redline.filter(isSomething).map((segment) => {
    const before = last;
    last = null;
    if (segment.change !== null) {
      const kind = pair.changes[segment.change]?.kind ?? "wording";
      return { segment, stop: stopOfChange(pair, segment.change), kind };
    }
    const kind = silentKind(segment);
    if (kind === null || pair.a.length === 0 || pair.b.length === 0) return { segment, stop: null, kind: null };
    if (kind !== before) count += 1;
    last = kind;
    return { segment, stop: `pair:${pair.index}:${kind}-${count}`, kind };
  });
}

/** A segment may say that nothing stood at a place; that is nothing to draw. */
function isSomething({ runs, former, boundary }: RedlineSegment): boolean {
  return boundary || [...runs, ...(former ?? [])].some((run) => run.kind === "note" || run.text !== "");
}

/** What a segment without a text change is: notes that came or went, a new look; null for what a split or a merge leaves behind. */
function silentKind({ op, runs, boundary }: RedlineSegment): ChangeKind | null {
  if (op === "same" || boundary) return null;
  if (runs.some((run) => run.kind === "note") && op !== "format") return "notes";
  return op === "format" ? "format" : null;
}

/** The changes inside a pair in reading order. A paragraph that came or went whole has none. */
export function innerChanges(pair: Pair): readonly InnerChange[] {
  const changes = new Map<string, InnerChange>();
  for (const { segment, stop, kind } of nameSegments(pair)) {
    if (stop === null || kind === null) continue;
    const so = changes.get(stop) ?? { stop, kind, from: [], to: [] };
    const { op, runs } = segment;
    const from = op === "inserted" ? [] : op === "deleted" ? runs : (segment.former ?? runs);
    const to = op === "deleted" ? [] : runs;
    changes.set(stop, { ...so, from: [...so.from, ...from], to: [...so.to, ...to] });
  }
  return [...changes.values()];
}

/** The redline of one block: where something derived reads otherwise (the number of a cross reference), both readings are shown. */
export function redlineStretches(pair: Pair, block: number): readonly Stretch[] {
  return nameSegments(pair)
    .filter(({ segment }) => segment.block === block)
    .flatMap(({ segment, stop }): readonly Stretch[] => {
      const { op, runs, boundary } = segment;
      if (!readsOtherwise(segment)) return [{ op, runs, boundary, stop }];
      return [
        { op: "deleted", runs: segment.former ?? [], boundary: false, stop },
        { op: "inserted", runs, boundary, stop },
      ];
    });
}

function readsOtherwise({ former, runs }: RedlineSegment): boolean {
  return former !== undefined && former !== null && plainText(former) !== plainText(runs);
}

/**
 * The words of one side of a pair, block by block. What only the other side has is an empty stretch with its change's name: the place where
 * something is missing, unless the change has words on this side too.
 */
export function sideStretches(pair: Pair, side: "a" | "b"): readonly (readonly Stretch[])[] {
  const blocks: Stretch[][] = pair[side].map(() => []);
  const gone = side === "a" ? "inserted" : "deleted";
  const own = side === "a" ? "deleted" : "inserted";
  const named = nameSegments(pair);
  const here = new Set(named.flatMap(({ segment, stop }) => (segment.op === gone ? [] : [stop])));
  let at = 0;
  for (const { segment, stop } of named) {
    const { op, boundary, former } = segment;
    if (side === "a" && boundary && op === "deleted") at += 1;
    const block = blocks[side === "a" ? Math.min(at, blocks.length - 1) : pair.b.indexOf(segment.block)];
    if (!block || (boundary && segment.runs.length === 0)) continue;
    const runs = side === "a" ? (former ?? segment.runs) : segment.runs;
    // The space between two paragraphs that became one, or came of one, is nobody's change.
    const isJoint = stop === null && pair.a.length > 0 && pair.b.length > 0;
    const drawn = isJoint ? "same" : op === "format" && readsOtherwise(segment) ? own : op;
    if (op !== gone) block.push({ op: drawn, runs, boundary: false, stop });
    else if (stop !== null && !here.has(stop)) block.push({ op: "same", runs: [], boundary: false, stop });
  }
  return blocks;
}
