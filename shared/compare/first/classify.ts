import { diff_match_patch } from "diff-match-patch";
import type { ChangeKind } from "../comparison.ts";

/** What a change is judged by. */
export interface ChangeText {
  readonly deleted: string;
  readonly inserted: string;
  /** The change lies wholly inside the opening phrases of both sides. */
  readonly inOpening: boolean;
  /** The change is the number of a cross reference whose target is the same paragraph. */
  readonly followed: boolean;
}

/** A blank left for a text not yet adopted: "80/___", "[resolution 80/...]" (rule C6). */
const PLACEHOLDER = /_{2,}|\.\.\.|…|\[\s*\]/u;
/** Signs whose exchange changes no word: quotes, dashes, commas and their kin. */
const SIGNS = /[\p{P}\p{S}]/gu;
const ADVERBS = /\b(?:also|further)\b/giu;

/**
 * The kind of one text change. The order of the questions is the rule: what is mere spacing is never called punctuation, what merely follows
 * from another change never wording.
 */
export function classifyChange({ deleted, inserted, inOpening, followed }: ChangeText): ChangeKind {
  if (followed) return "consequential";
  if (squeeze(deleted) === squeeze(inserted)) return "spacing";
  if (bare(deleted) === bare(inserted)) return "punctuation";
  if (onlyAdverbs(deleted, inserted)) return "consequential";
  if (PLACEHOLDER.test(deleted) && !PLACEHOLDER.test(inserted) && /\d/.test(inserted)) return "citation";
  if (isSpelling(deleted, inserted)) return "spacing";
  return inOpening ? "opening" : "wording";
}

const squeeze = (text: string) => text.replace(/\s+/gu, "");
const bare = (text: string) => text.replace(SIGNS, "").replace(/\s+/gu, "").toLowerCase();

/** "Requests" → "Also requests": the cycle of also and further turned because a neighbour came or went (domain rule on repeated lead verbs). */
function onlyAdverbs(deleted: string, inserted: string): boolean {
  if (!ADVERBS.test(deleted + inserted)) return false;
  ADVERBS.lastIndex = 0;
  return bare(deleted.replace(ADVERBS, "")) === bare(inserted.replace(ADVERBS, ""));
}

/**
 * One word written differently ("organisation" → "organization", "programs" → "programmes" is not): the characters common to both, as diff-match-patch
 * finds them, leave one letter against one other, or a doubled letter. Words with digits are never spelling.
 */
function isSpelling(deleted: string, inserted: string): boolean {
  const x = deleted.trim();
  const y = inserted.trim();
  if (/[\s\d]/u.test(x + y) || Math.min(x.length, y.length) < 6) return false;
  const engine = new diff_match_patch();
  engine.Diff_Timeout = 0;
  const changed = engine.diff_main(x, y, false).filter(([operation]) => operation !== 0);
  if (changed.length !== 2) return false;
  const [first, second] = changed.map(([, text]) => text.toLowerCase());
  return (first === "s" && second === "z") || (first === "z" && second === "s");
}
