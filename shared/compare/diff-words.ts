import type { Correspondence } from "./correspondence.ts";
import type { Interner } from "./interner.ts";
import type { Line } from "./line.ts";
import type { Tokens } from "./tokenize.ts";

/** A word while sides are made ready: number of the word, range in the line's text, and the key it is compared by. */
export interface Word {
  from: number;
  to: number;
  id: number;
  key: number;
  /** Joined of pieces that are one word on the other side. */
  joined?: boolean;
}

/**
 * The words of both sides of a pair, in order: what is one word depends on the other side. `tokensA` are those of the line's blocks. References
 * are one word each, and pieces that kerning made of one word are joined.
 */
export function diffWords(
  lineA: Line,
  lineB: Line,
  tokensA: readonly Tokens[],
  tokensB: readonly Tokens[],
  interner: Interner,
  names: Correspondence,
): readonly [readonly Word[], readonly Word[]] {
  const wordsA = withReferences(joined(lineA, tokensA), lineA, interner);
  const wordsB = withReferences(joined(lineB, tokensB), lineB, interner);
  keyReferences(wordsA, wordsB, lineA, lineB, names);
  const closedA = closeKerned(wordsA, wordsB, interner);
  return [closedA, closeKerned(wordsB, closedA, interner)];
}

function joined(line: Line, tokens: readonly Tokens[]): Word[] {
  const words: Word[] = [];
  let base = 0;
  tokens.forEach(({ ids, from, to }, block) => {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      words.push({ from: base + (from[at] as number), to: base + (to[at] as number), id, key: id });
    }
    base += (line.blocks[block]?.text.length ?? 0) + 1;
  });
  return words;
}

/** The references of a line with their ranges in its text. */
function referencesOf(line: Line): readonly { from: number; to: number; target: string }[] {
  const references: { from: number; to: number; target: string }[] = [];
  let next = 0;
  line.runs.forEach((run, at) => {
    if (run.kind !== "cross" || run.text === "") return;
    const start = line.rawStarts[at] as number;
    const end = line.rawStarts[at + 1] as number;
    while (next < line.text.length && (line.rawAt[next] as number) < start) next++;
    const from = next;
    while (next < line.text.length && (line.rawAt[next] as number) < end) next++;
    references.push({ from, to: next, target: run.target });
  });
  return references;
}

/** "6 (a)" that a cross reference prints is one word. */
function withReferences(words: Word[], line: Line, interner: Interner): Word[] {
  if (!line.runs.some((run) => run.kind === "cross")) return words;
  const merged: Word[] = [];
  const references = referencesOf(line);
  let next = 0;
  for (const word of words) {
    while (next < references.length && (references[next]?.to ?? 0) <= word.from) next++;
    const reference = references[next];
    const last = merged.at(-1);
    const isInside = reference && word.to > reference.from && word.from < reference.to;
    if (isInside && last && last.to > reference.from) last.to = word.to;
    else merged.push({ ...word });
  }
  for (const word of merged) {
    word.id = interner.intern(line.text, word.from, word.to);
    word.key = word.id;
  }
  return merged;
}

/** Keys of references lie above all numbers of words. */
const REFERENCE_KEYS = 2 ** 28;

/**
 * A reference is known by the paragraph it points to: "paragraph 49" that became "paragraph 50" because its paragraph did is the same word. Where
 * the other side has the number in plain letters it is known by the number.
 */
function keyReferences(wordsA: Word[], wordsB: Word[], lineA: Line, lineB: Line, names: Correspondence): void {
  const referencesA = targetsByStart(lineA, names.blockA);
  const referencesB = targetsByStart(lineB, names.blockB);
  if (referencesA.size === 0 && referencesB.size === 0) return;
  const keySide = (words: Word[], own: ReadonlyMap<number, number>, other: readonly Word[], others: typeof own) => {
    const targets = new Set(others.values());
    const plain = new Set(other.filter((word) => !others.has(word.from)).map((word) => word.id));
    for (const word of words) {
      const target = own.get(word.from);
      if (target === undefined) continue;
      if (targets.has(target) || !plain.has(word.id)) word.key = REFERENCE_KEYS + target;
    }
  };
  keySide(wordsA, referencesA, wordsB, referencesB);
  keySide(wordsB, referencesB, wordsA, referencesA);
}

function targetsByStart(line: Line, blocks: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  return new Map(
    referencesOf(line).flatMap(({ from, target }) => {
      const number = blocks.get(target);
      return number === undefined ? [] : [[from, number] as const];
    }),
  );
}

/** Most pieces that kerning or a hyphen left of one word: "South", "-", "South". */
const PIECES = 5;

/** Joins pieces that are one word on the other side: "Amer ica" is America, "well being" well-being. */
function closeKerned(words: Word[], other: readonly Word[], interner: Interner): Word[] {
  const own = new Set(words.map((word) => word.key));
  const wanted = new Map<string, Word>();
  const beginnings = new Set<string>();
  for (const word of other) {
    if (own.has(word.key) || word.to - word.from < 3) continue;
    const bare = withoutHyphens(interner.textOf(word.id));
    if (wanted.has(bare)) continue;
    wanted.set(bare, word);
    for (let length = 1; length <= bare.length; length++) beginnings.add(bare.slice(0, length));
  }
  if (wanted.size === 0) return words;
  const closed: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    let text = withoutHyphens(interner.textOf(word.id));
    let found: { end: number; word: Word } | null = null;
    for (let end = at + 1; end < words.length && end < at + PIECES && beginnings.has(text); end++) {
      text += withoutHyphens(interner.textOf((words[end] as Word).id));
      const match = wanted.get(text);
      if (match) found = { end, word: match };
    }
    if (!found) {
      closed.push(word);
      continue;
    }
    const to = (words[found.end] as Word).to;
    closed.push({ from: word.from, to, id: found.word.id, key: found.word.key, joined: true });
    at = found.end;
  }
  return closed;
}

function withoutHyphens(text: string): string {
  return text.includes("-") ? text.replaceAll("-", "") : text;
}
