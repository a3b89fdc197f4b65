import { Fragment } from "prosemirror-model";
import { findGroup } from "../../../shared/lexicon/groups.ts";
import { findState } from "../../../shared/lexicon/member-states.ts";
import { splitSponsors } from "../../../shared/lexicon/split-sponsors.ts";

/**
 * The names in the content of one sponsor, without white space at their ends. "Iraq and Togo" is two where the lexicon knows both halves;
 * "Trinidad and Tobago" and names that nobody knows stay whole. Nothing but white space is no name.
 */
export function sponsorNames(content: Fragment): readonly Fragment[] {
  const whole = trimmed(content);
  if (whole.size === 0) return [];
  // A note mark counts as the asterisk it prints, so that it belongs to the name before it.
  const text = whole.textBetween(0, whole.size, undefined, "*");
  const names = splitSponsors(text);
  if (names.length < 2 || !names.every(isKnown)) return [whole];
  const pieces: Fragment[] = [];
  let from = 0;
  for (const name of names) {
    const start = text.indexOf(name, from);
    if (start < 0) return [whole];
    from = start + name.length;
    pieces.push(whole.cut(start, from));
  }
  return pieces;
}

function isKnown(name: string): boolean {
  const bare = name.replace(/\s*\[[^\]]*\]/gu, "").replace(/[*\s]+$/u, "");
  return findState(bare) !== null || findGroup(bare) !== null;
}

/** Content of a sponsor without white space at its ends. */
export function trimmed(content: Fragment): Fragment {
  const start = /^\s*/u.exec(content.firstChild?.text ?? "")?.[0].length ?? 0;
  const end = /\s*$/u.exec(content.lastChild?.text ?? "")?.[0].length ?? 0;
  return start + end >= content.size ? Fragment.empty : content.cut(start, content.size - end);
}
