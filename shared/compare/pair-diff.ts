import type { Block } from "../document/blocks.ts";
import type { Correspondence } from "./correspondence.ts";
import { type DiffTokens, diffTokens } from "./diff-tokens.ts";
import type { Interner } from "./interner.ts";
import { type Line, lineOf } from "./line.ts";
import type { Budget, Hunk, WordDiff } from "./word-diff.ts";
import type { Words } from "./words.ts";

/** Everything that comparing the words of a pair needs from outside. */
export interface DiffContext {
  readonly blocksA: readonly Block[];
  readonly blocksB: readonly Block[];
  readonly wordsA: Words;
  readonly wordsB: Words;
  readonly interner: Interner;
  readonly wordDiff: WordDiff;
  readonly budget: Budget;
}

/** The two sides of a pair as lines and words, and the words that differ. */
export interface PairDiff {
  readonly lineA: Line;
  readonly lineB: Line;
  readonly tokensA: DiffTokens;
  readonly tokensB: DiffTokens;
  readonly hunks: readonly Hunk[];
  readonly limited: boolean;
}

/** Compares the words of the given blocks of A, taken as one text, with those of B. */
export function diffPair(
  a: readonly number[],
  b: readonly number[],
  context: DiffContext,
  names: Correspondence,
): PairDiff {
  const lineA = lineOf(a.map((at) => context.blocksA[at] as Block));
  const lineB = lineOf(b.map((at) => context.blocksB[at] as Block));
  const [tokensA, tokensB] = diffTokens(
    lineA,
    lineB,
    a.map((at) => context.wordsA.tokens(at)),
    b.map((at) => context.wordsB.tokens(at)),
    context.interner,
    names,
  );
  return { lineA, lineB, tokensA, tokensB, ...context.wordDiff(tokensA, tokensB, context.budget) };
}

/** The share of a pair's words, by weight, that both sides keep; 1 for a pair without words. */
export function keptShare({ tokensA, tokensB, hunks }: PairDiff): number {
  const all = sum(tokensA.weights, 0, tokensA.weights.length) + sum(tokensB.weights, 0, tokensB.weights.length);
  let changed = 0;
  for (const { fromA, toA, fromB, toB } of hunks) {
    changed += sum(tokensA.weights, fromA, toA) + sum(tokensB.weights, fromB, toB);
  }
  return all === 0 ? 1 : 1 - changed / all;
}

/** The share of the words of each block of B (of A) that a pair keeps. */
export function keptByBlock({ tokensA, tokensB, lineA, lineB, hunks }: PairDiff, side: "a" | "b"): readonly number[] {
  const [tokens, line] = side === "a" ? [tokensA, lineA] : [tokensB, lineB];
  const isChanged = new Uint8Array(tokens.weights.length);
  for (const { fromA, toA, fromB, toB } of hunks) {
    if (side === "a") isChanged.fill(1, fromA, toA);
    else isChanged.fill(1, fromB, toB);
  }
  let end = 0;
  let at = 0;
  return line.blocks.map((block) => {
    end += block.text.length + 1;
    let all = 0;
    let kept = 0;
    for (; at < tokens.weights.length && (tokens.from[at] as number) < end; at++) {
      const weight = tokens.weights[at] as number;
      all += weight;
      if (!isChanged[at]) kept += weight;
    }
    return all === 0 ? 0 : kept / all;
  });
}

function sum(weights: Int32Array, from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at++) total += weights[at] as number;
  return total;
}
