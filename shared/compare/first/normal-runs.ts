import type { Run } from "../../document/runs.ts";

/**
 * `runs` with every stretch of white space as one space and none at the ends, so that their texts joined are the plain text of the block.
 * A space that spans two runs stays with the first; breaks become spaces; runs emptied by this are dropped, note references never.
 */
export function normalRuns(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let open = false;
  let any = false;
  for (const run of runs) {
    if (run.kind === "note") {
      result.push(run);
      continue;
    }
    let text = run.text.replace(/\s+/gu, " ");
    if ((!any || open) && text.startsWith(" ")) text = text.slice(1);
    if (text === "") continue;
    any = true;
    open = text.endsWith(" ");
    result.push(run.kind === "cross" ? { ...run, text } : { kind: "text", text, marks: run.marks });
  }
  return open ? withoutLastSpace(result) : result;
}

function withoutLastSpace(runs: readonly Run[]): readonly Run[] {
  const last = runs.findLastIndex((run) => run.kind !== "note");
  return runs.flatMap((run, at): readonly Run[] => {
    if (at !== last || run.kind === "note" || run.kind === "break") return [run];
    const text = run.text.slice(0, -1);
    return text === "" ? [] : [{ ...run, text }];
  });
}

/** Adds `run` to `runs`, joined with the last one where both are text of one look. */
export function appendRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.kind === "text" && run.kind === "text" && sameMarks(last, run)) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else {
    runs.push(run);
  }
}

/** True where two runs carry the same marks, in whatever order. */
export function sameMarks(x: Run, y: Run): boolean {
  return marksKey(x) === marksKey(y);
}

/** The marks of a run as one string. */
export function marksKey(run: Run): string {
  return run.marks
    .map((mark) => `${mark.name}=${mark.value}`)
    .sort()
    .join(" ");
}

/** How a run looks on paper: an opening phrase and an emphasis are both italic, a citation looks like plain text. */
export function lookKey(run: Run): string {
  return run.marks
    .flatMap((mark) => {
      if (mark.name === "citation" || mark.name === "link") return [];
      return [mark.name === "opening" || mark.name === "emphasis" ? "italic" : mark.name];
    })
    .sort()
    .join(" ");
}
