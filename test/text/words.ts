import type { Node } from "prosemirror-model";
import type { Message } from "../../shared/base/message.ts";
import { mastheadNodeName } from "../../shared/document/masthead-fields.ts";
import { partOf } from "../../shared/document/schema.ts";
import { writeText } from "../../shared/text/write-text.ts";

const PREFIX = /^(?:Distr\.:|Original:|Agenda items?) /;
const RULE = /^(?:[_—–-]{5,}|([-*_])(?: ?\1){2,})$/;
/** Numbers and marks at the head of a line: 12. · (a) · (1) · [^3]: · ¹² · ## */
const NUMBER =
  /^(?:## )?(?:\[\^[^\]]+\]:|\d{1,3}[.,]|i\.(?= \p{Lu})|\((?:[a-z]{1,5}|\d{1,2})\)|\d{1,3}(?=\p{Lu}\p{Ll})|[IVXL]+\.?(?= \p{Lu})|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|#+)\s*/u;

/**
 * The words of a text, sorted, without what a document derives: "United Nations" above a masthead, prefixes of fields, numbers at the head of a
 * line, note marks, rules above notes, signs of Markdown. Hyphens are left aside, so that a word cut at the end of a line is the same word.
 */
export function wordsOfText(text: string): readonly string[] {
  return text
    .replace(/\u00AD/g, "")
    .replace(/(?<=\p{L})-[ \t]*\n\s*(?=\p{L})/gu, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "United Nations" && !RULE.test(line))
    .map((line) => line.replace(PREFIX, "").replace(NUMBER, ""))
    .join("\n")
    .replace(/\[((?:\\.|[^\]])*)\]\(#?\)/g, "$1")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/[*_⁰¹²³⁴⁵⁶⁷⁸⁹-]/g, "")
    .split(/[\s—–|“”"()[\]{},;:.]+/u)
    .filter((word) => word !== "")
    .sort();
}

/** The words of a document as it is written, without a symbol that was only inferred from the number of a resolution. */
export function wordsOfDocument(document: Node, messages: readonly Message[]): readonly string[] {
  const words = [...wordsOfText(writeText(document))];
  if (!messages.some((message) => message.code === "symbol-from-number")) return words;
  partOf(document, "masthead").node.forEach((node) => {
    if (node.type.name !== mastheadNodeName("symbol")) return;
    for (const word of wordsOfText(node.textContent)) words.splice(words.indexOf(word), 1);
  });
  return words;
}

/** What only one of two lists of words holds. Two words that stand as one on the other side are no difference: a hyphen at a page break. */
export function difference(before: readonly string[], after: readonly string[]) {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) - 1);
  const surplus = (sign: 1 | -1) =>
    [...counts].flatMap(([word, count]) => Array.from({ length: Math.max(0, count * sign) }, () => word));
  let lost = surplus(1);
  const invented = surplus(-1).filter((word) => {
    const halves = lost.flatMap((first) =>
      lost.includes(word.slice(first.length)) && word.startsWith(first) ? [first] : [],
    );
    const first = halves[0];
    if (first === undefined) return true;
    lost = without(without(lost, first), word.slice(first.length));
    return false;
  });
  return { lost, invented };
}

function without(words: readonly string[], word: string): string[] {
  const at = words.indexOf(word);
  return words.filter((_, index) => index !== at);
}

/** Whether a word is a bare number such as paragraphs and notes bear; these are derived again and may change their place. */
export function isBareNumber(word: string): boolean {
  return /^\d{1,3}$/.test(word);
}
