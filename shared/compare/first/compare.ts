import type { Node } from "prosemirror-model";
import type { ComparedDocument, Comparison, Coverage, Pair, Summary } from "../comparison.ts";
import { linkLeftovers, linkSimilarBlocks } from "./assign.ts";
import { candidates } from "./candidates.ts";
import { comparedDocument } from "./compared-document.ts";
import { linkEqualBlocks } from "./equal-blocks.ts";
import { type Group, groupBlocks } from "./grouping.ts";
import { fieldChanges, sponsorChanges } from "./head-changes.ts";
import { type Links, noLinks } from "./links.ts";
import { linkNotes, notePairs } from "./note-pairs.ts";
import { pairOf } from "./pairs.ts";
import { placePairs } from "./place-pairs.ts";
import { prove } from "./proof.ts";
import { type Bag, bagOf, similarity } from "./similarity.ts";
import { type TokenTable, tokenTable } from "./token-table.ts";

/**
 * Compares document A with document B: the only entry of this room. Deterministic, pure, and proven before it is returned.
 * Throws nothing; a spent budget is `limited`, a proof that fails is told in `proof`.
 */
export function compare(documentA: Node, documentB: Node): Comparison {
  const a = comparedDocument(documentA);
  const b = comparedDocument(documentB);
  const noteLinks = linkNotes(a, b);
  const table = readTokens(a, b, noteLinks);
  const groups = alignBlocks(a, b, table);
  const linked = linkedTargets(groups, a, b);
  const compared = groups.map((group) => pairOf(group, a, b, table, linked));
  const pairs = placePairs(
    compared.map(({ pair }) => pair),
    a.blocks,
    b.blocks,
  );
  const unproven = {
    a,
    b,
    pairs,
    sponsors: sponsorChanges(a, b),
    fields: fieldChanges(a, b),
    notes: notePairs(a, b, noteLinks),
    labels: labelChanges(pairs, a, b),
    coverage: coverageOf(),
    limited: compared.some(({ limited }) => limited),
    summary: summaryOf(pairs),
  };
  return { ...unproven, proof: prove(unproven) };
}

/** Notes are compared by what they say: linked notes share a key, so that a mark renumbered is no change. */
function readTokens(a: ComparedDocument, b: ComparedDocument, links: Links): TokenTable {
  const keyA = new Map(a.notes.map((note, at) => [note.id, `n${at}`]));
  const keyB = new Map(
    b.notes.map((note, at) => [note.id, (links.ofB[at] ?? -1) >= 0 ? `n${links.ofB[at]}` : `new${at}`]),
  );
  return tokenTable(
    a,
    b,
    (note) => keyA.get(note) ?? `lost ${note}`,
    (note) => keyB.get(note) ?? `lost ${note}`,
  );
}

function alignBlocks(a: ComparedDocument, b: ComparedDocument, table: TokenTable): readonly Group[] {
  const links = noLinks(a.blocks.length, b.blocks.length);
  linkEqualBlocks(a.blocks, b.blocks, links);
  const bagsA = table.a.map((block) => bagOf(block.ids, table.worth));
  const bagsB = table.b.map((block) => bagOf(block.ids, table.worth));
  const freeA = a.blocks.filter((block) => links.ofA[block.index] === -1).map((block) => block.index);
  const freeB = b.blocks.filter((block) => links.ofB[block.index] === -1).map((block) => block.index);
  linkSimilarBlocks(a.blocks, b.blocks, candidates(table, freeA, freeB, bagsA, bagsB), links);
  const alike = (x: number, y: number) => similarity(bagsA[x] as Bag, bagsB[y] as Bag, table.worth);
  linkLeftovers(a.blocks, b.blocks, alike, links);
  return groupBlocks(a.blocks, b.blocks, bagsA, bagsB, table.worth, links);
}

function linkedTargets(groups: readonly Group[], a: ComparedDocument, b: ComparedDocument) {
  const partner = new Map<string, string>();
  for (const group of groups) {
    const [first, second] = [a.blocks[group.a[0] ?? -1], b.blocks[group.b[0] ?? -1]];
    if (first && second) partner.set(first.id, second.id);
  }
  return (targetA: string, targetB: string) => partner.get(targetA) === targetB;
}

function labelChanges(pairs: readonly Pair[], a: ComparedDocument, b: ComparedDocument): Comparison["labels"] {
  return pairs.flatMap((pair) => {
    const [before, after] = [a.blocks[pair.a[0] ?? -1]?.label, b.blocks[pair.b[0] ?? -1]?.label];
    return before === undefined || after === undefined || before === after ? [] : [{ a: before, b: after }];
  });
}

function coverageOf(): Coverage {
  return {
    compared: [
      "masthead",
      "sponsors",
      "title",
      "enacting phrase",
      "paragraphs",
      "headings",
      "tables",
      "annexes",
      "closing lines",
      "notes",
    ],
    notCompared: [
      { what: "addresses behind links", why: "only their words are compared" },
      { what: "widths and merged cells of tables", why: "a table is compared by the words of its cells" },
    ],
  };
}

/** Counts paragraphs of the larger side of each pair, as people do. */
function summaryOf(pairs: readonly Pair[]): Summary {
  const count = (test: (pair: Pair) => boolean) =>
    pairs.filter(test).reduce((sum, pair) => sum + Math.max(pair.a.length, pair.b.length), 0);
  return {
    inserted: count((pair) => pair.relation === "inserted"),
    deleted: count((pair) => pair.relation === "deleted"),
    moved: count((pair) => pair.moved),
    edited: count((pair) => pair.relation === "edited" || pair.relation === "split" || pair.relation === "merged"),
    renumbered: count((pair) => pair.relation === "renumbered" && !pair.moved),
    same: count((pair) => pair.relation === "same" && !pair.moved),
  };
}
