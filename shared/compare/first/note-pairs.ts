import type { ComparedDocument, ComparedNote, NotePair, NoteRelation, RedlineSegment } from "../comparison.ts";
import { LINK_LEFTOVER } from "./heuristics.ts";
import { heaviestIncreasing } from "./increasing.ts";
import { joinSide } from "./joined-side.ts";
import { type Links, link, noLinks } from "./links.ts";
import { redlineOf } from "./redline.ts";
import { bagOf, similarity } from "./similarity.ts";
import { stepsOf } from "./text-changes.ts";
import { tokenTable } from "./token-table.ts";
import { wordDiff } from "./word-diff.ts";

/** Notes of A and B linked by what they say: equal texts first, in order, then alike ones. Indexes into `notes` of each side. */
export function linkNotes(a: ComparedDocument, b: ComparedDocument): Links {
  const links = noLinks(a.notes.length, b.notes.length);
  const places = new Map<string, number[]>();
  b.notes.forEach((note, at) => {
    const list = places.get(note.text);
    if (list) list.push(at);
    else places.set(note.text, [at]);
  });
  a.notes.forEach((note, at) => {
    // "Ibid." and other short notes recur: the k-th goes with the k-th.
    const place = places.get(note.text)?.shift();
    if (place !== undefined) link(links, at, place);
  });
  const table = tokenTable(
    asBlocks(a),
    asBlocks(b),
    () => "",
    () => "",
  );
  const bagsA = table.a.map((block) => bagOf(block.ids, table.worth));
  const bagsB = table.b.map((block) => bagOf(block.ids, table.worth));
  const found = a.notes.flatMap((_, atA) =>
    b.notes.flatMap((__, atB) => {
      const x = bagsA[atA];
      const y = bagsB[atB];
      if (links.ofA[atA] !== -1 || links.ofB[atB] !== -1 || !x || !y) return [];
      return [{ a: atA, b: atB, score: similarity(x, y, table.worth) }];
    }),
  );
  found.sort((x, y) => y.score - x.score || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a || x.b - y.b);
  for (const pair of found) {
    if (pair.score >= LINK_LEFTOVER && links.ofA[pair.a] === -1 && links.ofB[pair.b] === -1)
      link(links, pair.a, pair.b);
  }
  return links;
}

/** What became of each note, in the order of B; notes that are gone stand where they stood in A. */
export function notePairs(a: ComparedDocument, b: ComparedDocument, links: Links): readonly NotePair[] {
  const linked = Array.from(links.ofA).flatMap((atB, atA) => (atB >= 0 ? [{ a: atA, b: atB }] : []));
  const kept = new Set(
    heaviestIncreasing(
      linked.map((pair) => pair.b),
      () => 1,
    ).map((at) => linked[at]?.a),
  );
  const uses = (document: ComparedDocument, note: ComparedNote) =>
    document.blocks.reduce(
      (sum, block) => sum + block.runs.filter((run) => run.kind === "note" && run.note === note.id).length,
      0,
    );
  const pairs: { readonly at: number; readonly pair: NotePair }[] = [];
  b.notes.forEach((noteB, atB) => {
    const atA = links.ofB[atB] ?? -1;
    const noteA = a.notes[atA];
    if (!noteA) {
      pairs.push({
        at: atB,
        pair: { a: null, b: noteB.mark, relation: "inserted", redline: oneSided("inserted", noteB) },
      });
      return;
    }
    const relation = relationOf(noteA, noteB, uses(a, noteA), uses(b, noteB), !kept.has(atA));
    pairs.push({
      at: atB,
      pair: { a: noteA.mark, b: noteB.mark, relation, redline: relation === "edited" ? noteRedline(noteA, noteB) : [] },
    });
  });
  a.notes.forEach((noteA, atA) => {
    if (links.ofA[atA] !== -1) return;
    pairs.push({
      at: atA - 0.5,
      pair: { a: noteA.mark, b: null, relation: "deleted", redline: oneSided("deleted", noteA) },
    });
  });
  return pairs.sort((x, y) => x.at - y.at).map(({ pair }) => pair);
}

function relationOf(a: ComparedNote, b: ComparedNote, usesA: number, usesB: number, moved: boolean): NoteRelation {
  if (JSON.stringify(a.runs) !== JSON.stringify(b.runs) && a.text !== b.text) return "edited";
  if (usesB > 1 && usesA <= 1) return "repeated";
  if (usesA > 1 && usesB <= 1) return "unrepeated";
  if (moved) return "moved";
  return a.mark === b.mark ? "same" : "renumbered";
}

function oneSided(op: "inserted" | "deleted", note: ComparedNote): NotePair["redline"] {
  return [{ op, runs: note.runs, former: null, change: null, boundary: false }];
}

function noteRedline(a: ComparedNote, b: ComparedNote): NotePair["redline"] {
  const table = tokenTable(
    asBlock(a),
    asBlock(b),
    () => "",
    () => "",
  );
  const sideA = joinSide([0], table.a, () => a.text.length);
  const sideB = joinSide([0], table.b, () => b.text.length);
  const steps = stepsOf(sideA, sideB, wordDiff(sideA.ids, sideB.ids, table.weight).hunks);
  return redlineOf(steps, () => null).map(({ block: _block, ...segment }: RedlineSegment) => segment);
}

type Blocks = Parameters<typeof tokenTable>[0];
const asBlocks = (document: ComparedDocument): Blocks => ({ blocks: document.notes });
const asBlock = (note: ComparedNote): Blocks => ({ blocks: [note] });
