import type { Message, Severity } from "../../shared/base/message.ts";

/** Messages that say the same of different places, folded to one line where they are many. */
export interface MessageGroup<Item extends Message = Message> {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for all of them. */
  readonly text: string;
  readonly items: readonly Item[];
}

/** From this many messages of one kind on, one line stands for all. */
const FOLDED_FROM = 4;

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Groups messages by code, the gravest first, otherwise in the order of the document. A group of fewer than four is left as single lines,
 * each a group of its own.
 */
export function groupMessages<Item extends Message>(messages: readonly Item[]): readonly MessageGroup<Item>[] {
  const byCode = new Map<string, Item[]>();
  for (const message of messages) {
    const key = `${message.severity} ${message.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), message]);
  }
  const groups = [...byCode.values()].flatMap((items): readonly MessageGroup<Item>[] => {
    if (items.length >= FOLDED_FROM) return [groupOf(items)];
    return items.map((item) => ({ ...headOf(item), text: item.text, items: [item] }));
  });
  return groups.sort((x, y) => WEIGHT[x.severity] - WEIGHT[y.severity]);
}

function headOf({ code, severity }: Message) {
  return { code, severity };
}

function groupOf<Item extends Message>(items: readonly [Item, ...Item[]] | readonly Item[]): MessageGroup<Item> {
  const first = items[0] as Item;
  const texts = new Set(items.map(({ text }) => text));
  const text = texts.size === 1 ? `${first.text} (${items.length} places)` : `${items.length} × ${common([...texts])}`;
  return { ...headOf(first), text, items };
}

/** What many sentences have in common: their words with an ellipsis where they differ. */
export function common(texts: readonly string[]): string {
  const split = texts.map((text) => text.split(" "));
  const [first = []] = split;
  const shortest = Math.min(...split.map((words) => words.length));
  const isShared = (at: number, fromEnd: boolean) =>
    split.every((words) => (fromEnd ? words.at(-at - 1) === first.at(-at - 1) : words[at] === first[at]));
  let start = 0;
  while (start < shortest && isShared(start, false)) start += 1;
  let end = 0;
  while (end < shortest - start && isShared(end, true)) end += 1;
  const head = first.slice(0, start).join(" ");
  const tail = end > 0 ? first.slice(-end).join(" ") : "";
  return [head, "…", tail].filter((piece) => piece !== "").join(" ");
}
