import type { Comparison, Pair } from "./comparison.ts";

/** "1 paragraph", "3 paragraphs"; `many` where the plural is not made by s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** True where a pair's words changed in substance: more than punctuation, spacing, look, notes or what merely followed. */
export function isSubstance(pair: Pair): boolean {
  return pair.kinds.some((kind) => kind === "wording" || kind === "opening" || kind === "citation");
}

/** What the two sides are called where they have no symbol. */
export interface SideNames {
  readonly a: string;
  readonly b: string;
}

/**
 * The result of a comparison in one sentence and its proof in another, for the head of every view. Counts paragraphs as people do: a paragraph split
 * in two is one that changed.
 */
export function headline(comparison: Comparison, names?: SideNames): string {
  const { pairs, sponsors, fields, notes, summary } = comparison;
  const both = pairs.filter((pair) => pair.a.length > 0 && pair.b.length > 0);
  const substance = both.filter(isSubstance).length;
  const form = both.filter((pair) => pair.kinds.length > 0 && !isSubstance(pair)).length;
  const split = both.filter((pair) => pair.relation === "split").length;
  const merged = both.filter((pair) => pair.relation === "merged").length;
  const changedNotes = notes.filter((note) => note.relation !== "same" && note.relation !== "renumbered").length;
  const paragraphs = list("paragraph", [
    [substance, "changed in substance"],
    [form, "only in form"],
    [split, "split"],
    [merged, "merged"],
    [summary.inserted, "inserted"],
    [summary.deleted, "deleted"],
    [summary.moved, "moved"],
  ]);
  const others = [
    summary.renumbered > 0 ? `${summary.renumbered} only renumbered` : "",
    list("sponsor", [
      [sponsors.joined.length, "joined"],
      [sponsors.withdrawn.length, "withdrew"],
      [sponsors.renamed.length, "renamed"],
    ]),
    list("field", [[fields.length, "of the head changed"]]),
    list("note", [[changedNotes, "changed"]]),
  ].filter((part) => part !== "");
  const said = [paragraphs, others.join("; ")].filter((part) => part !== "");
  const result = said.length === 0 ? "No difference" : capitalised(said.join("; "));
  return `${result}. ${proofLine(comparison, names)}`;
}

/** What was proven, or that it could not be. */
export function proofLine({ proof, a, b }: Comparison, names?: SideNames): string {
  if (!proof.acceptAll || !proof.rejectAll) {
    return "Not proven: this comparison does not reproduce both texts and must not be relied on.";
  }
  const now = b.symbol ?? names?.b ?? "the second text";
  const before = a.symbol ?? names?.a ?? "the first text";
  // A revision that does not bear its own symbol yet is called by what it is, not by the symbol of both.
  const isSameName = now === before;
  const [second, first] = isSameName ? ["the second text", "the first text"] : [now, before];
  return `Proven: accepting all gives ${second}, rejecting all ${first}.`;
}

/** "12 paragraphs changed in substance, 3 inserted": the noun is said once. Empty where all counts are 0. */
function list(noun: string, parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what], at) => `${at === 0 ? counted(count, noun) : count} ${what}`)
    .join(", ");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
