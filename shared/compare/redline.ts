import type { Run } from "../document/runs.ts";
import type { ChangeKind, RedlineSegment, TextChange } from "./comparison.ts";
import type { Correspondence } from "./correspondence.ts";
import { sameNotes } from "./diff-tokens.ts";
import { joinRuns, type Line, type LineRun, sliceLine } from "./line.ts";
import type { Span } from "./spans.ts";

/** What a comparison says of the inside of a pair. */
export interface Inside {
  readonly changes: readonly TextChange[];
  readonly kinds: ReadonlySet<ChangeKind>;
  readonly redline: readonly RedlineSegment[];
}

type Segment = Omit<RedlineSegment, "block">;

/** Changes and redline of a pair from its spans; the redline is shown in the blocks of B. */
export function insideOf(spans: readonly Span[], lineA: Line, lineB: Line, names: Correspondence): Inside {
  const changes: TextChange[] = [];
  const kinds = new Set<ChangeKind>();
  const redline: RedlineSegment[] = [];
  let block = 0;
  const push = (segment: Segment) => {
    if (segment.boundary && segment.op === "inserted") block++;
    redline.push({ ...segment, block: lineB.blocks[block]?.index ?? 0 });
  };
  for (const span of joinSpans(spans)) {
    const piecesA = sliceLine(lineA, ...span.rawA);
    const piecesB = sliceLine(lineB, ...span.rawB);
    if (span.kind === "same") push({ op: "same", runs: runsOnly(piecesB), change: null, boundary: false });
    else if (span.kind === "quiet") push(restyled("same", piecesA, piecesB, null));
    else if (span.kind === "boundary") replaced(piecesA, piecesB, null).forEach(push);
    else {
      kinds.add(span.kind);
      if (!sameNotes(notesOf(piecesA), notesOf(piecesB), names)) kinds.add("notes");
      const isText = span.kind !== "format" && span.kind !== "notes";
      const change = isText ? changes.length : null;
      if (isText) changes.push({ a: span.a, b: span.b, kind: span.kind });
      if (span.kind === "format") push(restyled("format", piecesA, piecesB, change));
      else if (span.kind === "consequential" && isReference(piecesA) && isReference(piecesB)) {
        push(restyled("same", piecesA, piecesB, change));
      } else replaced(piecesA, piecesB, change).forEach(push);
    }
  }
  return { changes, kinds, redline };
}

/** Neighbouring spans of one kind as one: what is the same, and words that look otherwise with the spaces between them. */
function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const beforeLast = joined.at(-2);
    const isGap = last && last.a[1] - last.a[0] <= 1 && (last.kind === "same" || last.kind === "quiet");
    if (last && last.kind === span.kind && isJoinable(span.kind)) joined[joined.length - 1] = over(last, span);
    else if (isGap && beforeLast?.kind === "format" && span.kind === "format") {
      joined.splice(-2, 2, over(beforeLast, span));
    } else joined.push(span);
  }
  return joined;
}

function isJoinable(kind: Span["kind"]): boolean {
  return kind === "same" || kind === "quiet" || kind === "format";
}

function over(first: Span, last: Span): Span {
  return {
    kind: last.kind,
    a: [first.a[0], last.a[1]],
    b: [first.b[0], last.b[1]],
    rawA: [first.rawA[0], last.rawA[1]],
    rawB: [first.rawB[0], last.rawB[1]],
  };
}

/** The same to a reader, or in another look only: B's runs, with A's in their place. */
function restyled(op: "same" | "format", a: readonly LineRun[], b: readonly LineRun[], change: number | null): Segment {
  return { op, runs: runsOnly(b), former: runsOnly(a), change, boundary: false };
}

/** What went, then what came; cut where a paragraph ends. */
function replaced(a: readonly LineRun[], b: readonly LineRun[], change: number | null): readonly Segment[] {
  return [...cutAtBoundaries("deleted", a, change), ...cutAtBoundaries("inserted", b, change)];
}

function cutAtBoundaries(op: "inserted" | "deleted", runs: readonly LineRun[], change: number | null): Segment[] {
  const segments: Segment[] = [];
  let stretch: Run[] = [];
  const flush = () => {
    if (stretch.length > 0) segments.push({ op, runs: joinRuns(stretch), change, boundary: false });
    stretch = [];
  };
  for (const run of runs) {
    if (run.kind !== "boundary") {
      stretch.push(run);
      continue;
    }
    flush();
    segments.push({ op, runs: [], change, boundary: true });
  }
  flush();
  return segments;
}

function isReference(runs: readonly LineRun[]): boolean {
  return runs.some((run) => run.kind === "cross");
}

function notesOf(runs: readonly LineRun[]): readonly string[] {
  return runs.flatMap((run) => (run.kind === "note" ? [run.note] : []));
}

function runsOnly(runs: readonly LineRun[]): readonly Run[] {
  return joinRuns(runs.flatMap((run) => (run.kind === "boundary" ? [] : [run])));
}
