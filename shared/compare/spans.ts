import { characterLook } from "./character-look.ts";
import { type ClassifiedPair, classify } from "./classify.ts";
import type { ChangeKind } from "./comparison.ts";
import { type Correspondence, sameLook, sameRuns } from "./correspondence.ts";
import { type DiffTokens, notesIn, sameNotes } from "./diff-tokens.ts";
import { type Line, type LineRun, rawEnd, sliceLine } from "./line.ts";
import type { Hunk } from "./word-diff.ts";

/**
 * A stretch of a pair, all of one kind: `same`, `quiet` (the same to every reader, but not unit by unit: the width of a space, a recognised
 * citation), `boundary` (only one side begins a paragraph here), or a change. Text and raw ranges of both sides; spans follow without gap.
 */
export interface Span {
  readonly kind: "same" | "quiet" | "boundary" | ChangeKind;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly rawA: readonly [number, number];
  readonly rawB: readonly [number, number];
}

/** Both sides of a pair as the walk over it needs them. */
export interface WalkedPair extends ClassifiedPair {
  readonly lineA: Line;
  readonly lineB: Line;
  readonly tokensA: DiffTokens;
  readonly tokensB: DiffTokens;
  readonly names: Correspondence;
}

/** The spans of a pair from its beginning to its end, given the words that differ. */
export function spansOf(pair: WalkedPair, hunks: readonly Hunk[]): readonly Span[] {
  const { lineA, lineB, tokensA, tokensB } = pair;
  const spans: Span[] = [];
  let [textA, textB, rawA, rawB] = [0, 0, 0, 0];
  let [inA, inB] = [0, 0];

  /** Adds what reaches from where the walk stands to the given ends. */
  const advance = (kindOf: (span: Span) => Span["kind"], toA: number, toB: number, toRawA: number, toRawB: number) => {
    const span: Span = { kind: "same", a: [textA, toA], b: [textB, toB], rawA: [rawA, toRawA], rawB: [rawB, toRawB] };
    [textA, textB, rawA, rawB] = [toA, toB, toRawA, toRawB];
    if (toRawA === span.rawA[0] && toRawB === span.rawB[0] && toA === span.a[0] && toB === span.b[0]) return;
    spans.push({ ...span, kind: kindOf(span) });
  };
  /** White space up to the words with the given numbers. */
  const gapTo = (nextA: number, nextB: number) =>
    advance(
      (span) => gapKind(span, pair),
      startOf(tokensA, nextA, lineA.text.length),
      startOf(tokensB, nextB, lineB.text.length),
      rawStartOf(tokensA, nextA, lineA),
      rawStartOf(tokensB, nextB, lineB),
    );
  const gap = () => gapTo(inA, inB);
  /** Words up to number `until` of A, with their partners: as one stretch where nothing differs, else halved until it shows where. */
  const keep = (until: number) => {
    const count = until - inA;
    if (count <= 0) return;
    const [lastA, lastB] = [until - 1, inB + count - 1];
    const [endA, endB] = [tokensA.rawTo[lastA] as number, tokensB.rawTo[lastB] as number];
    const [toA, toB] = [tokensA.to[lastA] as number, tokensB.to[lastB] as number];
    const isSame =
      lineA.text.slice(textA, toA) === lineB.text.slice(textB, toB) &&
      sameRuns(sliceLine(lineA, rawA, endA), sliceLine(lineB, rawB, endB), pair.names);
    if (isSame) {
      advance(() => "same", toA, toB, endA, endB);
      inA = until;
      inB += count;
    } else if (count > 1) {
      keep(inA + (count >> 1));
      keep(until);
    } else keepWord();
  };
  const keepWord = () => {
    gap();
    const [toA, toB] = [tokensA.to[inA] as number, tokensB.to[inB] as number];
    const units = [tokensA.rawUnits[inA] as number, tokensB.rawUnits[inB] as number] as const;
    const ends = [tokensA.rawTo[inA] as number, tokensB.rawTo[inB] as number] as const;
    const differsInNotes = !sameNotes(notesIn(lineA, rawA, ends[0]), notesIn(lineB, rawB, ends[1]), pair.names);
    if (differsInNotes && notesIn(lineA, rawA, units[0]).length + notesIn(lineB, rawB, units[1]).length === 0) {
      advance((span) => wordKind(span, pair), toA, toB, ...units);
      advance(() => "notes", toA, toB, ...ends);
    } else advance((span) => (differsInNotes ? "notes" : wordKind(span, pair)), toA, toB, ...ends);
    inA++;
    inB++;
  };

  for (const hunk of hunks) {
    keep(hunk.fromA);
    if (inA === 0 && inB === 0) lead();
    replace(hunk);
  }
  keep(tokensA.keys.length);
  gap();
  return spans;

  /** What stands before the first word belongs to no change of words. */
  function lead(): void {
    advance((span) => gapKind(span, pair), 0, 0, rawStartOf(tokensA, 0, lineA), rawStartOf(tokensB, 0, lineB));
  }

  function replace({ fromA, toA, fromB, toB }: Hunk): void {
    const endA = startOf(tokensA, toA, lineA.text.length);
    const endB = startOf(tokensB, toB, lineB.text.length);
    // A space belongs to the word behind it: what stands before a replaced phrase is kept, what stands before an inserted one came with it.
    const stopA = behindWords(tokensA, fromA, toA, textA, rawA);
    const stopB = behindWords(tokensB, fromB, toB, textB, rawB);
    const isSpaced =
      lineA.text[stopA.text] === " " && lineB.text[stopB.text] === " " && stopA.text < endA && stopB.text < endB;
    const startsSpaced = lineA.text[textA] === " " && lineB.text[textB] === " ";
    const isReplaced = fromA < toA && fromB < toB;
    if (startsSpaced && (isReplaced || !isSpaced)) gapTo(fromA, fromB);
    const [lastA, lastB] = isSpaced
      ? [stopA, stopB]
      : [
          { text: endA, raw: rawEndOf(tokensA, toA, lineA, rawA) },
          { text: endB, raw: rawEndOf(tokensB, toB, lineB, rawB) },
        ];
    advance((span) => classify(span.a, span.b, pair), lastA.text, lastB.text, lastA.raw, lastB.raw);
    inA = toA;
    inB = toB;
    if (isSpaced) gap();
  }
}

/** Where the words from…to end; where none are, where the walk stands. */
function behindWords(tokens: DiffTokens, from: number, to: number, text: number, raw: number) {
  if (from < to) return { text: tokens.to[to - 1] as number, raw: tokens.rawTo[to - 1] as number };
  return { text, raw };
}

function startOf(tokens: DiffTokens, at: number, length: number): number {
  return at < tokens.keys.length ? (tokens.from[at] as number) : length;
}

function rawStartOf(tokens: DiffTokens, at: number, line: Line): number {
  return at < tokens.keys.length ? (tokens.rawFrom[at] as number) : rawEnd(line);
}

/** Where a change that reaches to word `at` ends: before it, or at the end of the last word. `start` where there is none before it either. */
function rawEndOf(tokens: DiffTokens, at: number, line: Line, start: number): number {
  if (at < tokens.keys.length) return rawStartOf(tokens, at, line);
  return at > 0 ? Math.max(start, tokens.rawTo[at - 1] as number) : start;
}

/** What differs in the white space, breaks and boundaries between two kept words. */
function gapKind(span: Span, { lineA, lineB, names }: WalkedPair): Span["kind"] {
  const piecesA = sliceLine(lineA, ...span.rawA);
  const piecesB = sliceLine(lineB, ...span.rawB);
  if (lineA.text.slice(...span.a) !== lineB.text.slice(...span.b)) return "spacing";
  if (!sameNotes(notesIn(lineA, ...span.rawA), notesIn(lineB, ...span.rawB), names)) return "notes";
  if (has(piecesA, "boundary") !== has(piecesB, "boundary")) return "boundary";
  if (sameRuns(piecesA, piecesB, names)) return "same";
  const isSpace = span.a[0] < span.a[1];
  return isSpace && has(piecesA, "break") !== has(piecesB, "break") ? "format" : "quiet";
}

function has(runs: readonly LineRun[], kind: LineRun["kind"]): boolean {
  return runs.some((run) => run.kind === kind);
}

/** What differs in a word that both sides have. */
function wordKind(span: Span, { lineA, lineB, names }: WalkedPair): Span["kind"] {
  const piecesA = sliceLine(lineA, ...span.rawA);
  const piecesB = sliceLine(lineB, ...span.rawB);
  if (sameRuns(piecesA, piecesB, names)) return "same";
  const [wordA, wordB] = [lineA.text.slice(...span.a), lineB.text.slice(...span.b)];
  if (wordA !== wordB) {
    if (has(piecesA, "cross") || has(piecesB, "cross")) return "consequential";
    const look = characterLook(wordA, wordB);
    // One word to the scanner, so what differs is how it is written.
    return look === "spacing" ? "spacing" : "punctuation";
  }
  if (sameLooks(piecesA, piecesB)) return "quiet";
  return "format";
}

/** True where every letter looks the same on both sides. */
function sameLooks(a: readonly LineRun[], b: readonly LineRun[]): boolean {
  return sameRuns(lettersOf(a), lettersOf(b), NO_NAMES, sameLook);
}

const NO_NAMES: Correspondence = { noteA: new Map(), noteB: new Map(), blockA: new Map(), blockB: new Map() };

/** The printed letters with their looks: a reference prints its number, spaces and marks of notes have none. */
function lettersOf(runs: readonly LineRun[]): readonly LineRun[] {
  return runs.flatMap((run): readonly LineRun[] => {
    if (run.kind === "boundary" || run.kind === "note" || run.kind === "break") return [];
    const text = run.text.replace(/\s+/gu, "");
    return text === "" ? [] : [{ kind: "text", text, marks: run.marks }];
  });
}
