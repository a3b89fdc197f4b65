import { applyToContent, type Content } from "./apply.ts";
import { textsHold } from "./apply-text.ts";
import type { ComparedBlock, Comparison, Proof } from "./comparison.ts";
import { type Correspondence, sameRuns } from "./correspondence.ts";
import { joinRuns, sameMarks } from "./line.ts";
import { MisfitError } from "./patch-runs.ts";

/**
 * Proves a comparison by carrying it out, both ways: words, looks, notes, references, attributes, fields and sponsors must come out as the other
 * document has them; and the changes of text alone must turn each text into the other. A proof that fails is told, never hidden.
 */
export function prove(unproven: Omit<Comparison, "proof">, contentA: Content, contentB: Content): Proof {
  const comparison: Comparison = { ...unproven, proof: { acceptAll: false, rejectAll: false } };
  const hold = comparison.pairs.every((pair) => textsHold(pair, comparison.a.blocks, comparison.b.blocks));
  return {
    acceptAll: hold && yields(comparison, contentA, contentB, "accept"),
    rejectAll: hold && yields(comparison, contentB, contentA, "reject"),
  };
}

function yields(comparison: Comparison, source: Content, target: Content, direction: "accept" | "reject"): boolean {
  try {
    return sameContent(applyToContent(source, comparison, direction), target, groupsById(comparison, direction));
  } catch (error) {
    if (error instanceof MisfitError) return false;
    throw error;
  }
}

/** Paragraphs that were split share one number: a reference to either points to the same thing. */
function groupsById(comparison: Comparison, direction: "accept" | "reject"): Correspondence {
  const side = direction === "accept" ? "b" : "a";
  const groups = new Map(
    comparison.pairs.flatMap((pair) =>
      pair[side].map((at) => [comparison[side].blocks[at]?.id ?? "", pair.index] as const),
    ),
  );
  return { noteA: new Map(), noteB: new Map(), blockA: groups, blockB: groups };
}

function sameContent(got: Content, wanted: Content, names: Correspondence): boolean {
  return (
    JSON.stringify(got.fields) === JSON.stringify(wanted.fields) &&
    JSON.stringify(got.sponsors) === JSON.stringify(wanted.sponsors) &&
    got.blocks.length === wanted.blocks.length &&
    wanted.blocks.every((block, at) => sameBlock(got.blocks[at], block, names)) &&
    got.notes.length === wanted.notes.length &&
    wanted.notes.every((note, at) => {
      const own = got.notes[at];
      return own?.mark === note.mark && sameRuns(own.runs, joinRuns(note.runs), names, sameMarks);
    })
  );
}

function sameBlock(
  got: Content["blocks"][number] | undefined,
  { kind, part, level, attrs, rows, runs }: Pick<ComparedBlock, "kind" | "part" | "level" | "attrs" | "rows" | "runs">,
  names: Correspondence,
): boolean {
  if (!got || got.kind !== kind || got.part !== part || got.level !== level) return false;
  if (got.attrs !== attrs && JSON.stringify(got.attrs) !== JSON.stringify(attrs)) return false;
  if (got.rows !== rows && JSON.stringify(got.rows) !== JSON.stringify(rows)) return false;
  return sameRuns(got.runs, runs, names, sameMarks);
}
