import { foldText } from "./characters.ts";
import { type Correspondence, sameNote } from "./correspondence.ts";
import { PUNCTUATION_WEIGHT, STOP_WORD_WEIGHT, WORD_WEIGHT } from "./heuristics.ts";
import { type Interner, PUNCTUATION, STOP_WORD } from "./interner.ts";
import type { Line } from "./line.ts";
import type { Tokens } from "./tokenize.ts";

/**
 * The words of one side of a pair, ready for the word diff. Words with equal keys are one word; equal keys with different variants are one word
 * that looks otherwise (a quotation mark, a note mark). A cross reference is one word whatever its number prints.
 */
export interface DiffTokens {
  readonly keys: Int32Array;
  readonly variants: Int32Array;
  /** What marking the word as changed costs. */
  readonly weights: Int32Array;
  /** Its range in the line's text. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Raw offsets: where its first unit begins, its last ends, and the note marks end that hang on it. */
  readonly rawFrom: Int32Array;
  readonly rawUnits: Int32Array;
  readonly rawTo: Int32Array;
}

/** A word while sides are made ready: number of the word, range in the line's text, and the key it is compared by. */
interface Word {
  from: number;
  to: number;
  id: number;
  key: number;
  /** Joined of pieces that are one word on the other side. */
  joined?: boolean;
}

/** Both sides of a pair at once, since what is one word depends on the other side. `tokensA` are those of the line's blocks, in order. */
export function diffTokens(
  lineA: Line,
  lineB: Line,
  tokensA: readonly Tokens[],
  tokensB: readonly Tokens[],
  interner: Interner,
  names: Correspondence,
): readonly [DiffTokens, DiffTokens] {
  const wordsA = withReferences(joined(lineA, tokensA), lineA, interner);
  const wordsB = withReferences(joined(lineB, tokensB), lineB, interner);
  keyReferences(wordsA, wordsB, lineA, lineB, names);
  const closedA = closeKerned(wordsA, wordsB, interner);
  const closedB = closeKerned(wordsB, closedA, interner);
  const variants = new Map<string, number>();
  return [
    ready(closedA, lineA, interner, variants, (note) => nameOfNote(note, names, "a")),
    ready(closedB, lineB, interner, variants, (note) => nameOfNote(note, names, "b")),
  ];
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

/** Which note a mark means, the same on both sides where the notes correspond. */
function nameOfNote(note: string, names: Correspondence, side: "a" | "b"): string {
  const number = (side === "a" ? names.noteA : names.noteB).get(note);
  return number === undefined ? note : `#${number}`;
}

function ready(
  words: readonly Word[],
  line: Line,
  interner: Interner,
  variants: Map<string, number>,
  nameOf: (note: string) => string,
): DiffTokens {
  const size = words.length;
  const tokens = {
    keys: new Int32Array(size),
    variants: new Int32Array(size),
    weights: new Int32Array(size),
    from: new Int32Array(size),
    to: new Int32Array(size),
    rawFrom: new Int32Array(size),
    rawUnits: new Int32Array(size),
    rawTo: new Int32Array(size),
  };
  const hangings = line.marks.length > 0 ? hangingMarks(words, line) : null;
  // Where a line has no look-alike signs, only words joined of pieces are written otherwise than the interner has them.
  const isPlain = foldText(line.text) === line.text;
  words.forEach((word, at) => {
    tokens.keys[at] = word.key;
    tokens.weights[at] = weightOf(interner.kindOf(word.id));
    tokens.from[at] = word.from;
    tokens.to[at] = word.to;
    tokens.rawFrom[at] = line.rawAt[word.from] as number;
    tokens.rawUnits[at] = (line.rawAt[word.to - 1] as number) + 1;
    const { end, notes } = hangings?.[at] ?? NOTHING_HANGS;
    tokens.rawTo[at] = Math.max(tokens.rawUnits[at] as number, end);
    if (isPlain && notes.length === 0 && !word.joined) return;
    const exact = line.text.slice(word.from, word.to);
    if (exact === interner.textOf(word.id) && notes.length === 0) return;
    tokens.variants[at] = variantOf(`${exact}\n${notes.map(nameOf).join()}`, variants);
  });
  return tokens;
}

function variantOf(look: string, variants: Map<string, number>): number {
  const known = variants.get(look);
  if (known !== undefined) return known;
  variants.set(look, variants.size + 1);
  return variants.size;
}

interface Hanging {
  /** Raw offset behind the last mark; −1 where there is none. */
  readonly end: number;
  readonly notes: readonly string[];
}

const NOTHING_HANGS: Hanging = { end: -1, notes: [] };

/** The note marks that hang on each word: those that follow it without a space. */
function hangingMarks(words: readonly Word[], line: Line): readonly Hanging[] {
  const noteAt = new Map(line.runs.map((run, at) => [line.rawStarts[at] as number, run]));
  let mark = 0;
  return words.map((word) => {
    const units = (line.rawAt[word.to - 1] as number) + 1;
    const notes: string[] = [];
    let end = units;
    while (mark < line.marks.length && (line.marks[mark] as number) < (line.rawAt[word.from] as number)) mark++;
    // Marks inside the word belong to it as well.
    for (; mark < line.marks.length && (line.marks[mark] as number) <= end; mark++) {
      end = Math.max(end, (line.marks[mark] as number) + 1);
      const run = noteAt.get(line.marks[mark] as number);
      notes.push(run?.kind === "note" ? run.note : "");
    }
    return { end, notes };
  });
}

function weightOf(kind: number): number {
  if (kind === STOP_WORD) return STOP_WORD_WEIGHT;
  return kind === PUNCTUATION ? PUNCTUATION_WEIGHT : WORD_WEIGHT;
}

/** Numbers of the notes whose marks stand in a stretch, for telling whether it gained or lost one. */
export function notesIn(line: Line, from: number, to: number): readonly string[] {
  return line.runs.flatMap((run, at) => {
    const start = line.rawStarts[at] as number;
    return run.kind === "note" && start >= from && start < to ? [run.note] : [];
  });
}

/** True where two lists of notes are the same in the same order. */
export function sameNotes(a: readonly string[], b: readonly string[], names: Correspondence): boolean {
  return a.length === b.length && a.every((note, at) => sameNote(note, b[at] ?? "", names));
}
