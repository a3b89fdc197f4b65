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

/** What many messages of one code say together. Of a code that is not here, the list says what its sentences have in common. */
const TOGETHER: Readonly<Record<string, (count: number) => string>> = {
  "opening-restored": (count) => `${count} italic openings were restored from the lexicon.`,
  "opening-unknown": (count) => `${count} paragraphs begin with no opening phrase that is known.`,
  "joined-at-page-break": (count) => `${count} paragraphs were joined over page breaks.`,
  "dead-link-dropped": (count) => `${count} links that led nowhere were dropped; their words were kept.`,
  "cross-reference-recognised": (count) => `${count} references to paragraphs follow when paragraphs are renumbered.`,
  "cross-reference-unresolved": (count) =>
    `${count} references to paragraphs could not be resolved and stay as they are.`,
  "note-mark-placed": (count) => `${count} marks of notes were put where they most likely belong.`,
  "note-missing": (count) => `${count} marks name notes that the file does not have.`,
  "note-taken-from-text": (count) => `${count} notes stood inside paragraphs and were taken out of them.`,
  "number-differs": (count) => `${count} paragraphs have another number by their place than in the file.`,
  "number-locked": (count) => `${count} numbers of the file were kept although they do not follow from those before.`,
  "sponsor-unknown": (count) => `${count} sponsors are not known as States or groups.`,
};

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
  const known = TOGETHER[first.code];
  const same = `${first.text} (${items.length} places)`;
  const text = known ? known(items.length) : texts.size === 1 ? same : `${items.length} × ${common([...texts])}`;
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
