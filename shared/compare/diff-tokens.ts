import { foldText } from "./characters.ts";
import { type Correspondence, sameNote } from "./correspondence.ts";
import { diffWords, type Word } from "./diff-words.ts";
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

/** Both sides of a pair at once, since what is one word depends on the other side. `tokensA` are those of the line's blocks, in order. */
export function diffTokens(
  lineA: Line,
  lineB: Line,
  tokensA: readonly Tokens[],
  tokensB: readonly Tokens[],
  interner: Interner,
  names: Correspondence,
): readonly [DiffTokens, DiffTokens] {
  const [wordsA, wordsB] = diffWords(lineA, lineB, tokensA, tokensB, interner, names);
  const variants = new Map<string, number>();
  return [
    ready(wordsA, lineA, interner, variants, (note) => nameOfNote(note, names, "a")),
    ready(wordsB, lineB, interner, variants, (note) => nameOfNote(note, names, "b")),
  ];
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
