import type { Comparison, Pair } from "./comparison.ts";

/** "1 paragraph", "3 paragraphs"; `many` where the plural is not made by s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** True where a pair's words changed in substance: more than punctuation, spacing, look, notes or what merely followed. */
export function isSubstance(pair: Pair): boolean {
  return pair.kinds.some((kind) => kind === "wording" || kind === "opening" || kind === "citation");
}

/**
 * The result of a comparison in one sentence and its proof in another, for the head of every view. Counts paragraphs as people do: a paragraph split
 * in two is one that changed.
 */
export function headline(comparison: Comparison): string {
  const { pairs, sponsors, fields, notes, summary } = comparison;
  const both = pairs.filter((pair) => pair.a.length > 0 && pair.b.length > 0);
  const substance = both.filter(isSubstance).length;
  const touched = both.filter((pair) => pair.kinds.length > 0 && !isSubstance(pair)).length;
  const reshaped = both.filter((pair) => pair.relation === "split" || pair.relation === "merged").length;
  const changedNotes = notes.filter((note) => note.relation !== "same" && note.relation !== "renumbered").length;
  const paragraphs = [
    substance > 0 && `${counted(substance, "paragraph")} changed in substance`,
    touched > 0 && `${substance > 0 ? touched : counted(touched, "paragraph")} only in form`,
    reshaped > 0 && `${reshaped} split or merged`,
    summary.inserted > 0 && `${summary.inserted} inserted`,
    summary.deleted > 0 && `${summary.deleted} deleted`,
    summary.moved > 0 && `${summary.moved} moved`,
  ];
  const others = [
    summary.renumbered > 0 && `${summary.renumbered} only renumbered`,
    sponsors.joined.length > 0 && `${counted(sponsors.joined.length, "sponsor")} joined`,
    sponsors.withdrawn.length > 0 &&
      `${sponsors.joined.length > 0 ? sponsors.withdrawn.length : counted(sponsors.withdrawn.length, "sponsor")} withdrew`,
    fields.length > 0 && `${counted(fields.length, "field")} of the head changed`,
    changedNotes > 0 && `${counted(changedNotes, "note")} changed`,
  ];
  const said = [paragraphs, others]
    .map((parts) => parts.filter((part) => part !== false).join(", "))
    .filter((part) => part !== "");
  const result = said.length === 0 ? "No difference." : `${capitalised(said.join("; "))}.`;
  return `${result} ${proofLine(comparison)}`;
}

/** What was proven, or that it could not be. */
export function proofLine({ proof, b }: Comparison): string {
  const name = b.symbol ?? "the second text";
  if (proof.acceptAll && proof.rejectAll) return `Proven: accepting all gives ${name}, rejecting all the first text.`;
  return "Not proven: this comparison does not reproduce both texts and must not be relied on.";
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
