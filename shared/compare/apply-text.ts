import type { ComparedBlock, Pair, TextChange } from "./comparison.ts";

/** The text that the ranges of a pair count in: the texts of the blocks that `indexes` name, joined by a space. */
export function joinedText(blocks: readonly ComparedBlock[], indexes: readonly number[]): string {
  return indexes.map((at) => blocks[at]?.text ?? "").join(" ");
}

/** `textA` with each change's stretch of A replaced by its stretch of B: the text of B, as a reader of the JSON would make it. */
export function applyToTexts(changes: readonly TextChange[], textA: string, textB: string): string {
  let text = "";
  let at = 0;
  for (const { a, b } of changes) {
    text += textA.slice(at, a[0]) + textB.slice(...b);
    at = a[1];
  }
  return text + textA.slice(at);
}

/** The other way about: `textB` with each change undone, the text of A. */
export function revertTexts(changes: readonly TextChange[], textA: string, textB: string): string {
  return applyToTexts(
    changes.map(({ a, b, kind }) => ({ a: b, b: a, kind })),
    textB,
    textA,
  );
}

/** The changes of a pair applied to its own texts: true where they turn A into B and back. */
export function textsHold(pair: Pair, blocksA: readonly ComparedBlock[], blocksB: readonly ComparedBlock[]): boolean {
  const [textA, textB] = [joinedText(blocksA, pair.a), joinedText(blocksB, pair.b)];
  return applyToTexts(pair.changes, textA, textB) === textB && revertTexts(pair.changes, textA, textB) === textA;
}
