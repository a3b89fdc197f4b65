import { DIFF_DELETE, DIFF_EQUAL, diff_match_patch as DiffMatchPatch } from "diff-match-patch";
import type { DiffTokens } from "./diff-tokens.ts";
import type { Hunk, WordDiff } from "./word-diff.ts";

/** Characters that can stand for words: all units but surrogates, which the library would take apart. */
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;
const CODES = 0x10000 - (AFTER_SURROGATES - FIRST_SURROGATE);

/**
 * The baseline: diff-match-patch over words, each word interned to one character, no timeout, its own clean-up on those characters. A pair with
 * more different words than there are characters is answered as replaced whole, and flagged.
 */
export const patchMatchWordDiff: WordDiff = (a, b) => {
  const codes = new Map<number, string>();
  const textA = encode(a, codes);
  const textB = encode(b, codes);
  const whole = { fromA: 0, toA: a.keys.length, fromB: 0, toB: b.keys.length };
  if (codes.size > CODES) return { hunks: [whole], limited: true };
  const library = new DiffMatchPatch();
  library.Diff_Timeout = 0;
  // Its line mode takes a line for a unit of text; in a text of codes there are none.
  const diffs = library.diff_main(textA, textB, false);
  library.diff_cleanupSemantic(diffs);
  const hunks: Hunk[] = [];
  let [inA, inB] = [0, 0];
  let open: { fromA: number; fromB: number } | null = null;
  for (const [operation, text] of diffs) {
    if (operation === DIFF_EQUAL) {
      if (open) hunks.push({ ...open, toA: inA, toB: inB });
      open = null;
      inA += text.length;
      inB += text.length;
      continue;
    }
    open ??= { fromA: inA, fromB: inB };
    if (operation === DIFF_DELETE) inA += text.length;
    else inB += text.length;
  }
  if (open) hunks.push({ ...open, toA: inA, toB: inB });
  return { hunks, limited: false };
};

function encode({ keys }: DiffTokens, codes: Map<number, string>): string {
  let text = "";
  for (const key of keys) {
    let code = codes.get(key);
    if (code === undefined) {
      const next = codes.size < FIRST_SURROGATE ? codes.size : codes.size + AFTER_SURROGATES - FIRST_SURROGATE;
      code = String.fromCharCode(next);
      codes.set(key, code);
    }
    text += code;
  }
  return text;
}
