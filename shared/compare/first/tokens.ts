import type { Run } from "../../document/runs.ts";
import { isStopWord } from "./stop-words.ts";

/**
 * The unit of comparison: a word of this domain, whole. Numbers (2030), symbols (A/RES/70/1, 2013/40), hyphenated and apostrophised words are never
 * cut; other signs stand alone; a note reference is a token without characters.
 */
export interface Token {
  /** What equality goes by: the characters; for a note what it says; for a cross reference only that it is one. */
  readonly key: string;
  readonly kind: "word" | "stop" | "sign" | "note" | "cross";
  /** Half-open range in the text of its block (for several blocks: of their texts joined by a space). */
  readonly from: number;
  readonly to: number;
  /** The space before it as a run, or null. */
  readonly lead: Run | null;
  /** The runs it consists of: several where its look changes inside. */
  readonly pieces: readonly Run[];
}

const WORD = "\\p{L}\\p{N}\\p{M}_\\u00ad\\u200c\\u200d";
const UNSPACED = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const PATTERN = new RegExp(
  `[${UNSPACED}]+|(?:(?![${UNSPACED}])[${WORD}])+(?:['’\\-‐‑–./](?:(?![${UNSPACED}])[${WORD}])+)*|\\p{RI}\\p{RI}|\\S(?:[\\p{M}\\u{1F3FB}-\\u{1F3FF}\\uFE0F]|\\u200D\\S)*`,
  "gu",
);
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, "u");
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Ranges of the words and signs of `text`, in order; white space belongs to none. Scripts without spaces are cut by the dictionary of Unicode. */
export function wordRanges(text: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (const match of text.matchAll(PATTERN)) {
    const from = match.index;
    if (UNSPACED_START.test(match[0])) {
      for (const part of segmenter().segment(match[0]))
        ranges.push([from + part.index, from + part.index + part.segment.length]);
    } else {
      ranges.push([from, from + match[0].length]);
    }
  }
  return ranges;
}

let words: Intl.Segmenter | null = null;
function segmenter(): Intl.Segmenter {
  words ??= new Intl.Segmenter("und", { granularity: "word" });
  return words;
}

/**
 * Tokens of the normal runs of a block; `noteKey` tells what a note says. Their leads and pieces joined are the runs again.
 * A note reference or a cross reference ends the word before it.
 */
export function tokensOf(runs: readonly Run[], noteKey: (note: string) => string): readonly Token[] {
  const text = runs.map((run) => run.text).join("");
  const spans = spansOf(runs);
  const tokens: Token[] = [];
  let end = 0;
  const put = (from: number, to: number, kind: Token["kind"], key: string, pieces: readonly Run[]) => {
    const lead = from > end ? (slice(spans, end, from)[0] ?? null) : null;
    tokens.push({ key, kind, from, to, lead, pieces });
    end = to;
  };
  const putWords = (from: number, to: number) => {
    for (const [start, stop] of wordRanges(text.slice(from, to))) {
      const word = text.slice(from + start, from + stop);
      put(from + start, from + stop, kindOfWord(word), word, slice(spans, from + start, from + stop));
    }
  };
  let open = 0;
  for (const { run, from, to } of spans) {
    if (run.kind !== "note" && run.kind !== "cross") continue;
    putWords(open, from);
    if (run.kind === "note") put(from, from, "note", `\u0001${noteKey(run.note)}`, [run]);
    else put(from, to, "cross", "\u0002", [run]);
    open = to;
  }
  putWords(open, text.length);
  return tokens;
}

function kindOfWord(word: string): Token["kind"] {
  if (!HAS_WORD.test(word)) return "sign";
  return isStopWord(word) ? "stop" : "word";
}

interface Span {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
}

function spansOf(runs: readonly Run[]): readonly Span[] {
  let at = 0;
  return runs.map((run) => {
    const from = at;
    at += run.text.length;
    return { run, from, to: at };
  });
}

function slice(spans: readonly Span[], from: number, to: number): readonly Run[] {
  return spans.flatMap((span): readonly Run[] => {
    if (span.run.kind !== "text" || span.to <= from || span.from >= to) return [];
    return [{ ...span.run, text: span.run.text.slice(Math.max(from - span.from, 0), to - span.from) }];
  });
}
