import type { Run } from "../document/runs.ts";
import { stateSortKey } from "../lexicon/member-states.ts";
import type { ComparedBlock, ComparedDocument, Comparison } from "./comparison.ts";
import { type Direction, MisfitError, patchRuns, type Rename } from "./patch-runs.ts";

/** What a document holds of what is compared, in the names (ids) of its own. */
export interface Content {
  readonly fields: Readonly<Record<string, string>>;
  /** Sponsors by what they are sorted by, in that order: a set. */
  readonly sponsors: readonly string[];
  readonly blocks: readonly Omit<ComparedBlock, "index" | "label" | "printed" | "opening" | "text" | "notes">[];
  readonly notes: readonly { readonly id: string; readonly mark: string; readonly runs: readonly Run[] }[];
}

/** The content of one side as the comparison knows it. */
export function contentOf(side: ComparedDocument, sponsors: readonly string[]): Content {
  const line = (runs: readonly Run[]) => textOf(runs);
  const { masthead, form, title, enacting } = side.head;
  const fields = Object.fromEntries(Object.entries(masthead).map(([name, runs]) => [name, line(runs)]));
  return {
    fields: { ...fields, form: line(form), title: line(title), enacting: line(enacting) },
    sponsors: [...new Set(sponsors.map(stateSortKey))].sort(),
    blocks: side.blocks,
    notes: side.notes,
  };
}

function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Accepts every change on the content of A and answers that of B, or rejects every change on that of B and answers that of A. What stays is taken
 * from `content`; only what the comparison says came in is taken from it. Throws {@link MisfitError} where the content is not the comparison's.
 */
export function applyToContent(content: Content, comparison: Comparison, direction: Direction): Content {
  const [from, to] = direction === "accept" ? (["a", "b"] as const) : (["b", "a"] as const);
  const rename = renaming(comparison, direction);
  const blocks: Content["blocks"][number][] = [];
  for (const pair of comparison.pairs) {
    const source = pair[from].map((at) => content.blocks[at]?.runs ?? []);
    if (pair[to].length === 0) {
      patchRuns(source, pair.redline, direction, rename);
      continue;
    }
    const patched = patchRuns(source.length > 0 ? source : [[]], pair.redline, direction, rename);
    if (patched.length !== pair[to].length) throw new MisfitError("A paragraph came or went unnoticed");
    pair[to].forEach((at, place) => {
      const block = comparison[to].blocks[at] as ComparedBlock;
      blocks[at] = { ...block, runs: patched[place] ?? [] };
    });
  }
  return {
    fields: patchFields(content, comparison, from, to),
    sponsors: patchSponsors(content, comparison, direction),
    blocks,
    notes: patchNotes(content, comparison, direction, rename),
  };
}

function patchFields({ fields }: Content, comparison: Comparison, from: "a" | "b", to: "a" | "b"): Content["fields"] {
  const patched = { ...fields };
  for (const change of comparison.fields) {
    if ((patched[change.name] ?? "") !== (change[from] ?? "")) throw new MisfitError(`Another ${change.name}`);
    patched[change.name] = change[to] ?? "";
  }
  return patched;
}

function patchSponsors(
  { sponsors }: Content,
  { sponsors: changes }: Comparison,
  direction: Direction,
): Content["sponsors"] {
  const [come, go] = direction === "accept" ? [changes.joined, changes.withdrawn] : [changes.withdrawn, changes.joined];
  const names = new Set(sponsors);
  for (const name of go) names.delete(stateSortKey(name));
  for (const { a, b } of changes.renamed) {
    names.delete(stateSortKey(direction === "accept" ? a : b));
    names.add(stateSortKey(direction === "accept" ? b : a));
  }
  for (const name of come) names.add(stateSortKey(name));
  return [...names].sort();
}

function patchNotes(content: Content, comparison: Comparison, direction: Direction, rename: Rename): Content["notes"] {
  const [from, to] = direction === "accept" ? (["a", "b"] as const) : (["b", "a"] as const);
  const byMark = new Map(comparison.notes.map((pair) => [pair[to], pair]));
  const gone = comparison.notes.filter((pair) => pair[to] === null);
  const ownRuns = new Map(content.notes.map(({ mark, runs }) => [mark, runs]));
  const source = (mark: string | null) => ownRuns.get(mark ?? "") ?? [];
  for (const pair of gone) patchRuns([source(pair[from])], pair.redline, direction, rename);
  return comparison[to].notes.map(({ id, mark }) => {
    const pair = byMark.get(mark);
    if (!pair) throw new MisfitError(`Note ${mark} came unnoticed`);
    const runs = pair[from] === null ? [] : source(pair[from]);
    return { id, mark, runs: patchRuns([runs], pair.redline, direction, rename)[0] ?? [] };
  });
}

/** What a note or paragraph of one side is called on the other; what has no partner there keeps its name. */
export function renaming(comparison: Comparison, direction: Direction): Rename {
  const [from, to] = direction === "accept" ? (["a", "b"] as const) : (["b", "a"] as const);
  const idsByMark = (side: "a" | "b") => new Map(comparison[side].notes.map(({ mark, id }) => [mark, id]));
  const [idsFrom, idsTo] = [idsByMark(from), idsByMark(to)];
  const notes = new Map(
    comparison.notes.map((pair) => [idsFrom.get(pair[from] ?? ""), idsTo.get(pair[to] ?? "")] as const),
  );
  const blocks = new Map(
    comparison.pairs.flatMap((pair) => {
      const target = comparison[to].blocks[pair[to][0] ?? -1]?.id;
      return pair[from].map((at, place) => {
        const own = comparison[to].blocks[pair[to][place] ?? -1]?.id;
        return [comparison[from].blocks[at]?.id, own ?? target] as const;
      });
    }),
  );
  return (run) => {
    if (run.kind === "note") return { ...run, note: notes.get(run.note) ?? run.note };
    return run.kind === "cross" ? { ...run, target: blocks.get(run.target) ?? run.target } : run;
  };
}
