import { assign, type Edge } from "./assignment.ts";
import { NOTE_PAIRS, NOTE_PLACE, NOTE_SIMILAR, NOTE_SIMILAR_IN_PLACE, NOTE_WORD } from "./heuristics.ts";
import type { Interner } from "./interner.ts";
import { type Links, link, noLinks } from "./links.ts";
import type { SideNote } from "./side.ts";
import { similarity, wordWeights } from "./similarity.ts";
import { wordsOf } from "./words.ts";

/**
 * Which note of A is which of B, by what they say and where they hang, never by their numbers. Among several of the same words ("Ibid.") the one
 * on the linked paragraph, behind the same word, is the partner.
 */
export function pairNotes(
  notesA: readonly SideNote[],
  notesB: readonly SideNote[],
  blocks: Links,
  interner: Interner,
): Links {
  const links = noLinks(notesA.length, notesB.length);
  const wordsA = wordsOf(
    notesA.map((note) => note.text),
    interner,
  );
  const wordsB = wordsOf(
    notesB.map((note) => note.text),
    interner,
  );
  const bags = [...notesA.map((_, at) => wordsA.bag(at)), ...notesB.map((_, at) => wordsB.bag(at))];
  const weights = wordWeights(bags, interner);
  const comparesAll = notesA.length * notesB.length <= NOTE_PAIRS;
  const sameText = groupByText(notesB);
  const edges: Edge[] = [];
  const size = notesA.length + notesB.length;
  notesA.forEach((noteA, a) => {
    const others = comparesAll ? notesB.keys() : (sameText.get(noteA.text) ?? []);
    for (const b of others) {
      const noteB = notesB[b] as SideNote;
      const alike = noteA.text === noteB.text ? 1 : similarity(wordsA.bag(a), wordsB.bag(b), weights);
      const { isInPlace, isBehindWord } = placesInCommon(noteA, noteB, blocks);
      const least = isInPlace && isBehindWord ? 0 : isInPlace ? NOTE_SIMILAR_IN_PLACE : NOTE_SIMILAR;
      if (alike < least || noteA.kind !== noteB.kind) continue;
      const place = (isInPlace ? NOTE_PLACE : 0) + (isBehindWord ? NOTE_WORD : 0);
      const order = (1 - Math.abs(a - b) / size) / 1000;
      edges.push({ a, b, worth: alike * alike + place + order });
    }
  });
  for (const { a, b } of assign(edges)) link(links, a, b);
  return links;
}

function groupByText(notes: readonly SideNote[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, { text }] of notes.entries()) groups.set(text, [...(groups.get(text) ?? []), at]);
  return groups;
}

/** Whether two notes hang on linked paragraphs (or the same line of the head), and there behind the same word. */
function placesInCommon(a: SideNote, b: SideNote, blocks: Links): { isInPlace: boolean; isBehindWord: boolean } {
  let isInPlace = false;
  let isBehindWord = false;
  for (const inA of a.references) {
    for (const inB of b.references) {
      const isLinked =
        inA.block < 0 || inB.block < 0
          ? inA.block === inB.block && inA.line === inB.line
          : blocks.toB[inA.block] === inB.block;
      if (!isLinked) continue;
      isInPlace = true;
      if (inA.word === inB.word && inA.word !== "") isBehindWord = true;
    }
  }
  return { isInPlace, isBehindWord };
}
