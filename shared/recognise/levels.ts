import type { Draft } from "./draft.ts";
import { type ListStyle, readings, type TypedNumber } from "./number.ts";
import { textOf } from "./pieces.ts";

/** The lists that are open below one paragraph, outermost first: how each is counted, how far it has come, and its last member. */
export interface OpenLists {
  readonly lists: { readonly style: ListStyle; value: number; member: Draft }[];
}

/** Where a subparagraph belongs: below how many open lists, and what its mark means. */
export interface Place {
  /** 1 to 4. */
  readonly level: number;
  readonly style: ListStyle;
  readonly value: number;
}

const DEEPEST = 4;

/**
 * Finds the level of a subparagraph by the sequence it continues. "(i)" after "(h)" is the ninth letter or the first roman number: the mark that
 * follows decides ("(ii)" or "(j)"), else whether the words before it end in a colon. Null where a mark neither continues nor begins a list.
 */
export function placeOf(number: TypedNumber, open: OpenLists, next: TypedNumber | null, above: string): Place | null {
  const continuing: Place[] = [];
  const beginning: Place[] = [];
  const stray: Place[] = [];
  for (const { style, value } of readings(number)) {
    const depth = open.lists.findLastIndex((list) => list.style === style);
    if (depth >= 0 && (open.lists[depth]?.value ?? 0) + 1 === value)
      continuing.push({ level: depth + 1, style, value });
    else if (value === 1) beginning.push({ level: Math.min(open.lists.length + 1, DEEPEST), style, value });
    else stray.push({ level: depth >= 0 ? depth + 1 : Math.min(open.lists.length + 1, DEEPEST), style, value });
  }
  const going = continuing.sort((x, y) => y.level - x.level)[0];
  const fresh = beginning[0];
  if (going && fresh) return isFresh(fresh, going, next, above) ? fresh : going;
  if (going || fresh) return going ?? fresh ?? null;
  // A gap in the sequence: the list that counts this way goes on; a mark with a dot is too weak to begin in the middle.
  return number.form === "paren" ? (stray[0] ?? null) : null;
}

function isFresh(fresh: Place, going: Place, next: TypedNumber | null, above: string): boolean {
  const follows = next === null ? [] : readings(next);
  const follow = (place: Place) => follows.some((one) => one.style === place.style && one.value === place.value + 1);
  if (follow(fresh) !== follow(going)) return follow(fresh);
  return above.endsWith(":");
}

/** Puts `member` at its place below `parent` and remembers it as the last of its list. */
export function putBelow(parent: Draft, open: OpenLists, place: Place, member: Draft): void {
  open.lists.length = Math.min(open.lists.length, place.level);
  const holder = place.level === 1 ? parent : open.lists[place.level - 2]?.member;
  (holder ?? parent).below.push(member);
  open.lists[place.level - 1] = { style: place.style, value: place.value, member };
  open.lists.length = place.level;
}

/** The words that stand directly before the next subparagraph. */
export function wordsAbove(parent: Draft, open: OpenLists): string {
  return textOf((open.lists.at(-1)?.member ?? parent).line).trim();
}
