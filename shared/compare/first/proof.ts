import type { Run } from "../../document/runs.ts";
import type { ComparedDocument, Comparison, Proof } from "../comparison.ts";
import { acceptAll, applyTextChanges, joinedText, rejectAll, revertTextChanges } from "./apply.ts";
import { appendRun, marksKey } from "./normal-runs.ts";

/**
 * Proves a comparison by carrying it out: accepting all must give every block of B, rejecting all every block of A, in words, looks, notes and
 * references; and the text changes alone must do the same to the plain texts.
 */
export function prove(comparison: Omit<Comparison, "proof">): Proof {
  const whole = { ...comparison, proof: { acceptAll: false, rejectAll: false } };
  const textsHold = (forward: boolean) =>
    comparison.pairs.every((pair) => {
      if (pair.a.length === 0 || pair.b.length === 0) return true;
      const textA = joinedText(comparison.a.blocks, pair.a);
      const textB = joinedText(comparison.b.blocks, pair.b);
      return forward ? applyTextChanges(pair, textA, textB) === textB : revertTextChanges(pair, textA, textB) === textA;
    });
  return {
    acceptAll: sameBlocks(acceptAll(whole), comparison.b) && textsHold(true),
    rejectAll: sameBlocks(rejectAll(whole), comparison.a) && textsHold(false),
  };
}

function sameBlocks(got: ReadonlyMap<number, readonly Run[]>, document: ComparedDocument): boolean {
  return (
    got.size === document.blocks.length &&
    document.blocks.every((block) => runsKey(got.get(block.index) ?? []) === runsKey(block.runs))
  );
}

/** Runs as one string, whatever way equal looks are cut. */
function runsKey(runs: readonly Run[]): string {
  const joined: Run[] = [];
  for (const run of runs) appendRun(joined, run);
  return JSON.stringify(
    joined.map((run) => [
      run.kind,
      run.text,
      marksKey(run),
      run.kind === "cross" ? `${run.target} ${run.form}` : run.kind === "note" ? run.note : "",
    ]),
  );
}
