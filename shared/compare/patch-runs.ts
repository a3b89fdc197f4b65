import type { Run } from "../document/runs.ts";
import type { RedlineSegment } from "./comparison.ts";
import { sameRuns } from "./correspondence.ts";
import { joinRuns, type LineRun } from "./line.ts";

/** Which way a redline is carried out: every change of it accepted, or every one rejected. */
export type Direction = "accept" | "reject";

/** Gives a run that stays its name in the other document: the note or paragraph it points to. */
export type Rename = (run: Run) => Run;

/** A redline that does not fit the text it is carried out on: the text is not what the comparison was made of. */
export class MisfitError extends Error {
  override readonly name = "MisfitError";
}

/**
 * Carries out a redline on the blocks it was made of (`source`: of A to accept, of B to reject) and answers the blocks of the other side. What
 * stays is taken from the source, what goes is checked against it; throws {@link MisfitError} where the two do not fit to the last unit.
 */
export function patchRuns(
  source: readonly (readonly Run[])[],
  redline: readonly Omit<RedlineSegment, "block">[],
  direction: Direction,
  rename: Rename,
): readonly (readonly Run[])[] {
  const reader = readerOf(source);
  const blocks: Run[][] = [[]];
  const put = (runs: readonly Run[]) => blocks.at(-1)?.push(...runs);
  for (const { op, runs, former, boundary } of redline) {
    const goes = op === (direction === "accept" ? "deleted" : "inserted");
    const comes = op === (direction === "accept" ? "inserted" : "deleted");
    if (boundary) {
      if (!comes) reader.boundary();
      if (!goes) blocks.push([]);
      continue;
    }
    if (comes) put(runs);
    else if (goes) reader.expect(runs);
    else if (former) {
      const [before, after] = direction === "accept" ? [former, runs] : [runs, former];
      reader.expect(before);
      put(after);
    } else put(reader.take(runs).map(rename));
  }
  reader.end();
  return blocks.map(joinRuns);
}

/** Reads through the runs of a source from beginning to end. */
function readerOf(source: readonly (readonly Run[])[]) {
  const left: LineRun[] = source.flatMap((runs, at): readonly LineRun[] =>
    at === 0 ? runs : [{ kind: "boundary", text: "" }, ...runs],
  );
  let at = 0;
  let unit = 0;
  const misfit = (what: string): never => {
    throw new MisfitError(`The redline does not fit the text: ${what}`);
  };
  /** As many units as `like` has, of the source's own runs. */
  const take = (like: readonly Run[]): readonly Run[] => {
    const taken: Run[] = [];
    for (const wanted of like) {
      let missing = wanted.kind === "text" ? wanted.text.length : 1;
      while (missing > 0) {
        const run = left[at];
        if (!run || run.kind === "boundary") return misfit("it ends too soon");
        if (run.kind !== "text") {
          if (wanted.kind === "text" || missing !== 1) return misfit("a reference stands where words should");
          taken.push(run);
          missing = 0;
          at++;
          continue;
        }
        if (wanted.kind !== "text") return misfit("words stand where a reference should");
        const slice = run.text.slice(unit, unit + missing);
        taken.push({ ...run, text: slice });
        missing -= slice.length;
        unit += slice.length;
        if (unit >= run.text.length) {
          at++;
          unit = 0;
        }
      }
    }
    const words = (runs: readonly Run[]) => runs.map((run) => (run.kind === "cross" ? "" : run.text)).join("");
    return words(taken) === words(like) ? taken : misfit("other words stand there");
  };
  return {
    take,
    expect: (runs: readonly Run[]) => {
      if (!sameRuns(take(runs), runs, NO_NAMES)) misfit("other words or another look stand there");
    },
    boundary: () => {
      if (left[at]?.kind !== "boundary") misfit("a paragraph should end");
      at++;
    },
    end: () => {
      if (at < left.length) misfit("something is left over");
    },
  };
}

const NO_NAMES = { noteA: new Map(), noteB: new Map(), blockA: new Map(), blockB: new Map() };
