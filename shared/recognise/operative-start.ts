import { readHeading } from "./headings.ts";
import { type Item, isOpen, wordsOf } from "./item.ts";
import { parseNumber, type TypedNumber } from "./number.ts";
import { opensParagraph } from "./openings.ts";
import { type Line, textOf } from "./pieces.ts";

/** Whether words begin with an operative opening, or with an italic that the lexicon does not know as a preambular one. */
export function opensOperative(line: Line, words: string = textOf(line)): boolean {
  if (opensParagraph(words, "operative")) return true;
  const first = line.find((piece) => piece.text.trim() !== "");
  return first?.italic === true && !first.emphasis && first.text.length < 60 && !opensParagraph(words, "preambular");
}

/** "i. Condemns …": the figure 1 as scanners misread it, before an operative opening. */
export function isMisreadOne(number: TypedNumber, words: string): boolean {
  return (
    number.form === "dot" && /^[il]$/.test(number.typed) && opensParagraph(words.slice(number.length), "operative")
  );
}

/**
 * Where the operative part begins, and whether its paragraphs are numbered: at the first numbered paragraph, or at the section heading above
 * it; where none is numbered, or where the numbered ones only belong to a text that a sole operative paragraph adopts, at the first that
 * opens with a finite verb.
 */
export function findOperativeStart(items: readonly Item[]): { readonly start: number; readonly counts: boolean } {
  const said = items.findIndex(
    (item) => item.said !== null && !/^(?:preambular|subparagraph_\d)$/.test(item.said.node),
  );
  const numbered = items.findIndex((item) => {
    const number =
      isOpen(item) && item.number !== null ? parseNumber(item.number ? `${item.number} ` : wordsOf(item)) : null;
    if (number?.form === "loose")
      return number.typed === "1" && opensParagraph(wordsOf(item).slice(number.length), "operative");
    if (number && isMisreadOne(number, wordsOf(item))) return true;
    return number?.form === "digit" || (number?.form === "label" && number.typed.startsWith("OP"));
  });
  const verb = items.findIndex((item) => {
    if (!isOpen(item) || item.heading !== null) return false;
    const words = wordsOf(item);
    return (
      opensOperative(item.line, words) && opensParagraph(words, "operative") && !opensParagraph(words, "preambular")
    );
  });
  const first = items[numbered];
  const counts = numbered >= 0 && (verb < 0 || verb > numbered || (first !== undefined && opensAfterNumber(first)));
  const paragraph = counts ? numbered : verb >= 0 ? verb : items.length;
  const heading = items.findIndex((item, at) => {
    if (at >= paragraph || !isOpen(item)) return false;
    const found = readHeading(item, items[at - 1], items[at + 1]);
    return (
      found !== null && (found.numbering !== "none" || found.named || item.heading !== null || at === paragraph - 1)
    );
  });
  const table = items.findIndex((item) => item.table !== null);
  const starts = [paragraph, heading, said, table].filter((at) => at >= 0);
  return { start: Math.min(...starts), counts };
}

function opensAfterNumber(item: Item): boolean {
  const words = wordsOf(item);
  const number = parseNumber(words);
  const rest = words.slice(number?.length ?? 0);
  return opensParagraph(rest, "operative") || item.line.some((piece) => piece.italic && !piece.emphasis);
}
