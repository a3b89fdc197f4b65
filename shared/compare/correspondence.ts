import type { Run } from "../document/runs.ts";
import { type LineRun, sameMarks } from "./line.ts";

/**
 * What is one thing in both documents although its name differs: notes by their pairing, blocks by theirs. Two notes (two blocks) correspond when
 * they have the same number here; those of A and of B that stand alone never do.
 */
export interface Correspondence {
  readonly noteA: ReadonlyMap<string, number>;
  readonly noteB: ReadonlyMap<string, number>;
  readonly blockA: ReadonlyMap<string, number>;
  readonly blockB: ReadonlyMap<string, number>;
}

/** True where two stretches hold the same, atoms compared by what they name. `looks` decides whether two runs look alike. */
export function sameRuns(
  a: readonly LineRun[],
  b: readonly LineRun[],
  names: Correspondence,
  looks: (x: Run, y: Run) => boolean = sameMarks,
): boolean {
  let inA = 0;
  let inB = 0;
  let unitA = 0;
  let unitB = 0;
  for (;;) {
    while (inA < a.length && a[inA]?.kind === "text" && unitA >= (a[inA] as Run).text.length) {
      inA++;
      unitA = 0;
    }
    while (inB < b.length && b[inB]?.kind === "text" && unitB >= (b[inB] as Run).text.length) {
      inB++;
      unitB = 0;
    }
    const runA = a[inA];
    const runB = b[inB];
    if (!runA || !runB) return runA === runB;
    if (runA.kind === "text" && runB.kind === "text") {
      if (!looks(runA, runB)) return false;
      const length = Math.min(runA.text.length - unitA, runB.text.length - unitB);
      if (runA.text.substr(unitA, length) !== runB.text.substr(unitB, length)) return false;
      unitA += length;
      unitB += length;
    } else {
      if (!sameAtom(runA, runB, names, looks)) return false;
      inA++;
      inB++;
    }
  }
}

function sameAtom(a: LineRun, b: LineRun, names: Correspondence, looks: (x: Run, y: Run) => boolean): boolean {
  if (a.kind === "boundary" || b.kind === "boundary") return a.kind === b.kind;
  if (a.kind !== b.kind || !looks(a, b)) return false;
  if (a.kind === "note" && b.kind === "note") return sameNote(a.note, b.note, names);
  if (a.kind === "cross" && b.kind === "cross") {
    return a.text === b.text && a.form === b.form && sameTarget(a.target, b.target, names);
  }
  return a.kind === "break";
}

/** True where two references name one note. A note that neither document has is known by its name alone. */
export function sameNote(a: string, b: string, { noteA, noteB }: Correspondence): boolean {
  return sameNumber(noteA.get(a), noteB.get(b), a === b);
}

/** True where two references point to one block. */
export function sameTarget(a: string, b: string, { blockA, blockB }: Correspondence): boolean {
  return sameNumber(blockA.get(a), blockB.get(b), a === b);
}

function sameNumber(a: number | undefined, b: number | undefined, sameName: boolean): boolean {
  return a === undefined && b === undefined ? sameName : a === b;
}

/** Visible look only: the two kinds of italics look alike; a citation and a link are recognised from the words and not seen. */
export function sameLook(x: Run, y: Run): boolean {
  return x.marks === y.marks || lookOf(x) === lookOf(y);
}

export function lookOf(run: Run): number {
  let look = 0;
  for (const { name } of run.marks) {
    if (name === "opening" || name === "emphasis") look |= 1;
    else if (name === "strong") look |= 2;
    else if (name === "superscript") look |= 4;
    else if (name === "subscript") look |= 8;
  }
  return look;
}
