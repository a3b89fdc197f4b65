import { foldOf } from "./characters.ts";

/** What kind of token a word id is; decides what it weighs. */
export const WORD = 0;
export const STOP_WORD = 1;
export const PUNCTUATION = 2;

/**
 * Gives each distinct token a small whole number, so that everything behind the scanner works on integers. Tokens that differ only in the form of
 * a quotation mark, an apostrophe or a dash share a number; upper and lower case do not, but share `lower`.
 */
export interface Interner {
  /** The number of the token `text.slice(from, to)`. */
  intern(text: string, from: number, to: number): number;
  /** How many numbers are given: they are 0 … size − 1. */
  size(): number;
  /** The token first seen under this number, look-alikes folded. */
  textOf(id: number): string;
  /** WORD, STOP_WORD or PUNCTUATION. */
  kindOf(id: number): number;
  /** The number of the same token in lower case. */
  lowerOf(id: number): number;
}

/** A new interner; one serves both documents of a comparison. */
export function createInterner(): Interner {
  let slots = new Int32Array(4096).fill(-1);
  let hashes = new Int32Array(2048);
  const texts: string[] = [];
  const kinds: number[] = [];
  const lowers: number[] = [];

  const sameAs = (id: number, text: string, from: number, length: number): boolean => {
    const stored = texts[id] as string;
    if (stored.length !== length) return false;
    for (let at = 0; at < length; at++) {
      if (stored.charCodeAt(at) !== foldOf(text.charCodeAt(from + at))) return false;
    }
    return true;
  };

  const place = (table: Int32Array, id: number) => {
    const mask = table.length - 1;
    let slot = (hashes[id] as number) & mask;
    while (table[slot] !== -1) slot = (slot + 1) & mask;
    table[slot] = id;
  };

  const grow = () => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    const longer = new Int32Array(hashes.length * 2);
    longer.set(hashes);
    hashes = longer;
    for (let id = 0; id < texts.length; id++) place(slots, id);
  };

  const find = (text: string, from: number, to: number, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] as number;
      if (id === -1 || (hashes[id] === hash && sameAs(id, text, from, to - from))) return id;
    }
  };

  const add = (text: string, from: number, to: number, hash: number): number => {
    // Half of the slots stay free, and there is a hash for every number.
    if ((texts.length + 1) * 2 > slots.length) grow();
    const id = texts.length;
    let folded = "";
    for (let at = from; at < to; at++) folded += String.fromCharCode(foldOf(text.charCodeAt(at)));
    texts.push(folded);
    hashes[id] = hash;
    place(slots, id);
    const lower = folded.toLowerCase();
    kinds.push(kindOfToken(lower));
    lowers.push(id);
    if (lower !== folded) lowers[id] = intern(lower, 0, lower.length);
    return id;
  };

  const intern = (text: string, from: number, to: number): number => {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ foldOf(text.charCodeAt(at)), 0x01000193);
    hash ^= hash >>> 15;
    const known = find(text, from, to, hash);
    return known >= 0 ? known : add(text, from, to, hash);
  };

  return {
    intern,
    size: () => texts.length,
    textOf: (id) => texts[id] as string,
    kindOf: (id) => kinds[id] as number,
    lowerOf: (id) => lowers[id] as number,
  };
}

/** Words that carry grammar rather than matter, in the official languages that write words apart. */
const STOP_WORDS = new Set(
  (
    "a an and as at be been by can for from had has have in into is it its may not of on or other shall such that the their them " +
    "these this those to was were which who will with within " +
    "au aux ce ces cette d dans de des du en est et la le les leur leurs l ou par pour qu que qui sa ses son sur un une " +
    "al como con del el ella las lo los no o para por se sin su sus una uno y " +
    "в во и к на не о об от по с со у что для из за как или их его " +
    "في من على إلى أن عن و التي الذي هذا هذه مع"
  ).split(" "),
);

function kindOfToken(lower: string): number {
  if (STOP_WORDS.has(lower)) return STOP_WORD;
  return /[\p{L}\p{N}\p{So}]/u.test(lower) ? WORD : PUNCTUATION;
}
