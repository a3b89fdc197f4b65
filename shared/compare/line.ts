import type { Run } from "../document/runs.ts";
import { classOf, SPACE } from "./characters.ts";

/** Where one block of a pair ends and the next begins; in the text a single space. */
export interface BoundaryRun {
  readonly kind: "boundary";
  readonly text: "";
}

export type LineRun = Run | BoundaryRun;

/** A block of a pair: its text as `plainText` has it, and the runs it was made of. */
export interface LineBlock {
  readonly index: number;
  readonly text: string;
  readonly runs: readonly Run[];
}

/**
 * The blocks of one side of a pair as one line. `text` has single white space; *raw* offsets count what truly stands there: every UTF-16 unit of
 * white space, 1 for an atom (note mark, break, boundary). `rawAt[p]` is where unit p of `text` begins.
 */
export interface Line {
  readonly blocks: readonly LineBlock[];
  readonly text: string;
  readonly runs: readonly LineRun[];
  /** Raw offset at which each run begins; one more for the end. */
  readonly rawStarts: Int32Array;
  readonly rawAt: Int32Array;
  /** Raw offsets of atoms that no character of `text` stands for, ascending: note marks, references that print nothing. */
  readonly marks: readonly number[];
}

const BOUNDARY: BoundaryRun = { kind: "boundary", text: "" };

function rawLength(run: LineRun): number {
  return run.kind === "text" ? run.text.length : Math.max(run.text.length, 1);
}

/** True for what has a place in the line but no character. */
export function isBareAtom(run: LineRun): boolean {
  return run.kind === "note" || (run.kind === "cross" && run.text === "");
}

export function lineOf(blocks: readonly LineBlock[]): Line {
  const runs: LineRun[] = blocks.flatMap((block, at): readonly LineRun[] =>
    at === 0 ? block.runs : [BOUNDARY, ...block.runs],
  );
  const text = blocks.map((block) => block.text).join(" ");
  const rawStarts = new Int32Array(runs.length + 1);
  const rawAt = new Int32Array(text.length);
  const marks: number[] = [];
  let count = 0;
  let blockStart = 0;
  let space = -1;
  runs.forEach((run, at) => {
    const start = rawStarts[at] as number;
    rawStarts[at + 1] = start + rawLength(run);
    if (run.kind === "boundary") {
      space = -1;
      rawAt[count++] = start;
      blockStart = count;
    } else if (isBareAtom(run)) marks.push(start);
    for (let unit = 0; unit < run.text.length; unit++) {
      if (classOf(run.text.charCodeAt(unit)) === SPACE) {
        if (space < 0 && count > blockStart) space = start + unit;
        continue;
      }
      if (space >= 0) rawAt[count++] = space;
      space = -1;
      rawAt[count++] = start + unit;
    }
  });
  return { blocks, text, runs, rawStarts, rawAt, marks };
}

/** Length of a line in raw units. */
export function rawEnd(line: Line): number {
  return line.rawStarts[line.runs.length] as number;
}

/** What stands in a line between two raw offsets. */
export function sliceLine(line: Line, from: number, to: number): readonly LineRun[] {
  const slice: LineRun[] = [];
  for (let at = runAt(line, from); at < line.runs.length; at++) {
    const start = line.rawStarts[at] as number;
    if (start >= to) break;
    const run = line.runs[at] as LineRun;
    const end = line.rawStarts[at + 1] as number;
    if (end <= from) continue;
    if (run.kind !== "text" || (start >= from && end <= to)) slice.push(run);
    else slice.push({ ...run, text: run.text.slice(Math.max(from - start, 0), to - start) });
  }
  return slice;
}

/** The run in which a raw offset lies: the last one that begins at or before it. */
function runAt({ rawStarts }: Line, raw: number): number {
  let low = 0;
  let high = rawStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rawStarts[middle] as number) <= raw) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Adjoining text runs of one look joined to one. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === "text" && run.text === "") continue;
    if (last?.kind === "text" && run.kind === "text" && sameMarks(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

export function sameMarks(x: Run, y: Run): boolean {
  if (x.marks === y.marks) return true;
  if (x.marks.length !== y.marks.length) return false;
  return x.marks.every((mark, at) => mark.name === y.marks[at]?.name && mark.value === y.marks[at]?.value);
}
