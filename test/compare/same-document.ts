import type { Node } from "prosemirror-model";
import { expect } from "vitest";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { numbering } from "../../shared/document/numbering.ts";
import { plainText, type Run, runsOf } from "../../shared/document/runs.ts";
import { partOf } from "../../shared/document/schema.ts";
import { stateSortKey } from "../../shared/lexicon/member-states.ts";
import { sponsorsOf } from "../../shared/lexicon/sponsors.ts";

/** Runs of one look as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.kind === "text" && run.kind === "text" && JSON.stringify(last.marks) === JSON.stringify(run.marks)) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}

/** Everything of a document but its ids: words, looks, structure, numbers, notes by their marks, references by the labels they lead to. */
export function contentsOf(document: Node) {
  const numbers = numbering(document);
  const blocks = blocksOf(document, numbers);
  const labels = new Map(blocks.map((block) => [block.id, `${block.index} ${block.label}`]));
  const marks = new Map(notesOf(document).map((note) => [note.id, note.mark]));
  const named = (runs: readonly Run[]) =>
    joined(runs).map((run) => {
      if (run.kind === "note") return { ...run, note: marks.get(run.note) ?? "?" };
      return run.kind === "cross" ? { ...run, target: labels.get(run.target) ?? "?" } : run;
    });
  const masthead: string[] = [];
  partOf(document, "masthead").node.forEach((node) => {
    masthead.push(plainText(runsOf(node, numbers)));
  });
  return {
    masthead,
    title: plainText(runsOf(partOf(document, "title").node, numbers)),
    enacting: plainText(runsOf(partOf(document, "enacting").node, numbers)),
    form: sponsorsOf(document).form,
    sponsors: [...new Set(sponsorsOf(document).entries.map((entry) => stateSortKey(entry.name)))].sort(),
    blocks: blocks.map(({ part, kind, level, label, printed, text, opening, notes, runs, rows }) => ({
      ...{ part, kind, level, label, printed, text, opening, notes },
      runs: named(runs),
      rows: rows?.map((row) => row.map((cell) => named(cell))) ?? null,
    })),
    notes: notesOf(document).map(({ mark, node }) => ({ mark, runs: named(runsOf(node, numbers)) })),
  };
}

/** Expects two documents to say the same in every respect but their ids. */
export function expectSameDocument(got: Node, wanted: Node): void {
  expect(contentsOf(got)).toEqual(contentsOf(wanted));
}
