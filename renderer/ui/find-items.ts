/** Something to be found in a list by its words. */
export interface Findable {
  readonly label: string;
  readonly detail?: string;
}

/**
 * The items in which every word of the query begins a word, in the list's order, those whose label begins with the query first.
 * An empty query finds everything.
 */
export function findItems<Item extends Findable>(items: readonly Item[], query: string): readonly Item[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return items;
  const found = items.filter((item) => {
    const words = wordsOf(`${item.label} ${item.detail ?? ""}`);
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
  const start = plain(query);
  const first = found.filter((item) => plain(item.label).startsWith(start));
  return [...first, ...found.filter((item) => !first.includes(item))];
}

/** Letters without accents or case: "Côte" is found by "cote". */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The words of a text; of a label such as "OP12" also its number, which is what one types. */
function wordsOf(text: string): readonly string[] {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words, ...words.flatMap((word) => /^\p{L}+(\p{N}+)$/u.exec(word)?.[1] ?? [])];
}
