import type { Run } from "../../document/runs.ts";
import {
  PUNCTUATION_WEIGHT,
  RARITY_SMOOTHING,
  SIMILARITY_PUNCTUATION,
  SIMILARITY_STOP,
  STOP_WEIGHT,
} from "./heuristics.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** The tokens of all blocks of both documents as whole numbers, with what each number weighs. */
export interface TokenTable {
  readonly a: readonly TokenBlock[];
  readonly b: readonly TokenBlock[];
  /** By token number: weight in a word difference. */
  readonly weight: readonly number[];
  /** By token number: rarity times weight, for similarity; notes and cross references weigh nothing. */
  readonly worth: Float64Array;
}

export interface TokenBlock {
  readonly tokens: readonly Token[];
  readonly ids: Int32Array;
}

/** Anything with lines of runs: a document, or its notes alone. */
export interface WithRuns {
  readonly blocks: readonly { readonly runs: readonly Run[] }[];
}

/** Reads the blocks of both documents into one table. `noteKeyA/B` say what a note of that side says. */
export function tokenTable(
  a: WithRuns,
  b: WithRuns,
  noteKeyA: (note: string) => string,
  noteKeyB: (note: string) => string,
): TokenTable {
  const numbers = new Map<string, number>();
  const kinds: Token["kind"][] = [];
  const frequency: number[] = [];
  const lastSeen: number[] = [];
  let serial = 0;

  const read = (document: WithRuns, noteKey: (note: string) => string): TokenBlock[] =>
    document.blocks.map((block) => {
      serial += 1;
      const tokens = tokensOf(block.runs, noteKey);
      const ids = new Int32Array(tokens.length);
      tokens.forEach((token, at) => {
        let id = numbers.get(token.key);
        if (id === undefined) {
          id = numbers.size;
          numbers.set(token.key, id);
          kinds.push(token.kind);
          frequency.push(0);
          lastSeen.push(0);
        }
        ids[at] = id;
        if (lastSeen[id] !== serial) {
          lastSeen[id] = serial;
          frequency[id] = (frequency[id] ?? 0) + 1;
        }
      });
      return { tokens, ids };
    });

  const blocksA = read(a, noteKeyA);
  const blocksB = read(b, noteKeyB);
  const total = blocksA.length + blocksB.length + RARITY_SMOOTHING;
  const worth = Float64Array.from(kinds, (kind, id) => {
    const rarity = Math.log(1 + total / (1 + (frequency[id] ?? 0)));
    switch (kind) {
      case "word":
        return rarity;
      case "stop":
        return rarity * SIMILARITY_STOP;
      case "sign":
        return rarity * SIMILARITY_PUNCTUATION;
      default:
        return 0;
    }
  });
  return { a: blocksA, b: blocksB, weight: kinds.map(hunkWeight), worth };
}

function hunkWeight(kind: Token["kind"]): number {
  switch (kind) {
    case "stop":
      return STOP_WEIGHT;
    case "sign":
    case "note":
      return PUNCTUATION_WEIGHT;
    default:
      return 1;
  }
}
