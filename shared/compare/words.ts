import type { Interner } from "./interner.ts";
import { type Bag, bagOf } from "./similarity.ts";
import { type Tokens, tokenize } from "./tokenize.ts";

/** The words of one document's blocks, scanned when first asked for: what never changes is never scanned. */
export interface Words {
  tokens(block: number): Tokens;
  bag(block: number): Bag;
}

export function wordsOf(texts: readonly string[], interner: Interner): Words {
  const tokens: Tokens[] = [];
  const bags: Bag[] = [];
  const scanned = (block: number): Tokens => (tokens[block] ??= tokenize(texts[block] ?? "", interner));
  return {
    tokens: scanned,
    bag: (block) => (bags[block] ??= bagOf(scanned(block).ids, interner)),
  };
}
