import type { Run } from "../../document/runs.ts";
import type { RedlineSegment } from "../comparison.ts";
import { type PlacedToken, runsOfToken } from "./joined-side.ts";
import { appendRun, lookKey, marksKey } from "./normal-runs.ts";
import type { Step } from "./text-changes.ts";

type Draft = Omit<RedlineSegment, "former" | "runs"> & {
  readonly runs: readonly Run[];
  readonly former: readonly Run[] | null;
};

/** A segment while it grows. */
type Growing = Omit<Draft, "runs" | "former"> & { readonly runs: Run[]; readonly former: Run[] | null };

/**
 * The redline of one pair. `changeOf` tells which text change a step belongs to (null for none). Taking what is same, format and inserted gives
 * the runs of B; taking what is same (as it was), format (as it was) and deleted gives those of A.
 */
export function redlineOf(
  steps: readonly Step[],
  changeOf: (step: number) => number | null,
): readonly RedlineSegment[] {
  const segments: Growing[] = [];
  const put = (segment: Draft) => {
    if (segment.runs.length === 0 && !segment.boundary && !segment.former?.length) return;
    const last = segments.at(-1);
    const joins =
      last &&
      !segment.boundary &&
      last.op === segment.op &&
      last.block === segment.block &&
      last.change === segment.change &&
      (last.former === null) === (segment.former === null);
    if (joins) {
      appendRuns(last.runs, segment.runs);
      if (last.former && segment.former) appendRuns(last.former, segment.former);
    } else {
      const former = segment.former && appendRuns([], segment.former);
      segments.push({ ...segment, runs: appendRuns([], segment.runs), former });
    }
  };

  let block = firstBlock(steps);
  steps.forEach((step, at) => {
    const change = changeOf(at);
    switch (step.kind) {
      case "hunk": {
        const space = commonSpace(step);
        if (space) put(space);
        for (const [index, token] of step.a.entries()) {
          if (token.boundary) put({ op: "deleted", runs: [], former: null, block, change, boundary: true });
          const runs = space && index === 0 ? token.token.pieces : runsOfToken(token);
          put({ op: "deleted", runs, former: null, block, change, boundary: false });
        }
        for (const [index, token] of step.b.entries()) {
          block = token.block;
          if (token.boundary) put({ op: "inserted", runs: [], former: null, block, change, boundary: true });
          const runs = space && index === 0 ? token.token.pieces : runsOfToken(token);
          put({ op: "inserted", runs, former: null, block, change, boundary: false });
        }
        break;
      }
      case "adjust":
        adjust(step.a[0] as PlacedToken, step.b[0] as PlacedToken, change);
        break;
      default:
        step.b.forEach((token, index) => {
          const before = step.a[index] as PlacedToken;
          if (token.boundary && !before.boundary) {
            // A split: the space that stood here in A became the end of a paragraph.
            put({
              op: "deleted",
              runs: before.token.lead ? [before.token.lead] : [],
              former: null,
              block,
              change: null,
              boundary: false,
            });
            put({ op: "inserted", runs: [], former: null, block: token.block, change: null, boundary: true });
          }
          if (before.boundary && !token.boundary) {
            put({ op: "deleted", runs: [], former: null, block: token.block, change: null, boundary: true });
            put({
              op: "inserted",
              runs: token.token.lead ? [token.token.lead] : [],
              former: null,
              block: token.block,
              change: null,
              boundary: false,
            });
          }
          if (before.boundary && token.boundary)
            put({ op: "same", runs: [], former: null, block: token.block, change: null, boundary: true });
          block = token.block;
          put(sameSegment(before, token, step.kind === "cross" ? change : null));
        });
    }
  });
  return segments;

  /** A space that came or went where the words stayed; the word itself follows as the same. */
  function adjust(before: PlacedToken, after: PlacedToken, change: number | null): void {
    if (before.token.lead && !after.token.lead) {
      put({ op: "deleted", runs: [before.token.lead], former: null, block: after.block, change, boundary: false });
    } else if (after.token.lead && !before.token.lead) {
      put({ op: "inserted", runs: [after.token.lead], former: null, block: after.block, change, boundary: false });
    }
  }
}

/** The space before both the old and the new words: it stayed. */
function commonSpace(step: Step): Draft | null {
  const [before, after] = [step.a[0], step.b[0]];
  if (!before?.token.lead || !after?.token.lead || marksKey(before.token.lead) !== marksKey(after.token.lead))
    return null;
  return { op: "same", runs: [after.token.lead], former: null, block: after.block, change: null, boundary: false };
}

function firstBlock(steps: readonly Step[]): number {
  for (const step of steps) if (step.b[0]) return step.b[0].block;
  return steps[0]?.a[0]?.block ?? 0;
}

/** A token that stayed: the same, or with another look. Spaces that one side lacks are told by an adjustment before it. */
function sameSegment(before: PlacedToken, after: PlacedToken, change: number | null): Draft {
  const both = before.token.lead !== null && after.token.lead !== null;
  const runs = both ? runsOfToken(after) : after.token.pieces;
  const former = both ? runsOfToken(before) : before.token.pieces;
  if (plain(former) && plain(runs))
    return { op: "same", runs, former: null, block: after.block, change, boundary: false };
  const looksSame = printed(former, lookKey) === printed(runs, lookKey);
  const same = looksSame && printed(former, exactKey) === printed(runs, exactKey);
  const op = looksSame ? "same" : "format";
  return { op, runs, former: same ? null : former, block: after.block, change, boundary: false };
}

/** Unmarked text and nothing else: the common case, which needs no comparison. */
function plain(runs: readonly Run[]): boolean {
  return runs.every((run) => run.kind === "text" && run.marks.length === 0);
}

function exactKey(run: Run): string {
  return `${run.kind} ${marksKey(run)} ${run.kind === "cross" ? `${run.text} ${run.target} ${run.form}` : run.kind === "note" ? run.note : ""}`;
}

/** The runs as one string of characters and looks, whatever way they are cut; the look of a space and the number of a reference do not count. */
function printed(runs: readonly Run[], key: (run: Run) => string): string {
  const signs = (run: Run) => {
    if (run.kind === "note" || run.kind === "cross") return `[${key(run)}]`;
    return [...run.text].map((sign) => (sign === " " && key === lookKey ? sign : `${sign}${key(run)}`)).join("");
  };
  return runs.map(signs).join("");
}

function appendRuns(runs: Run[], more: readonly Run[]): Run[] {
  for (const run of more) appendRun(runs, run);
  return runs;
}
