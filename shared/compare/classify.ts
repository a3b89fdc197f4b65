import { characterLook } from "./character-look.ts";
import type { ChangeKind } from "./comparison.ts";

/** What the kind of a change may depend on besides its words. */
export interface ClassifiedPair {
  readonly textA: string;
  readonly textB: string;
  /** Where the opening phrase ends in each text; 0 where there is none. */
  readonly openingA: number;
  readonly openingB: number;
  /** The number of each operative paragraph of A in B, by printed number. */
  readonly numbers: ReadonlyMap<string, string>;
}

type Range = readonly [number, number];

/** The kind of a change of words; see `ChangeKind`. */
export function classify(a: Range, b: Range, pair: ClassifiedPair): ChangeKind {
  const wordsA = pair.textA.slice(...a).trim();
  const wordsB = pair.textB.slice(...b).trim();
  if (isFilledCitation(wordsA, wordsB)) return "citation";
  // The same number that now leads elsewhere is no longer the same reference.
  const look = wordsA === wordsB ? "wording" : characterLook(wordsA, wordsB);
  if (look !== "wording") return look;
  const isInOpening = a[0] < pair.openingA || b[0] < pair.openingB;
  const isAtStart = a[0] === 0 && b[0] === 0;
  if ((isInOpening || isAtStart) && differOnlyInCycle(wordsA, wordsB)) return "consequential";
  if (isFollowingNumber(a, wordsA, wordsB, pair)) return "consequential";
  return isInOpening ? "opening" : "wording";
}

/** A place that a drafter left open: 80/___, A/80/L.__, [xx], 80/XXX, “…/…”. */
const PLACEHOLDER =
  /_+|\[(?:\s|\.|…|[xX]{1,4})*\]|(?<![\p{L}\d])[xX]{2,4}(?![\p{L}\d])|\/[xX]{2,4}(?![\p{L}\d])|…\/…|\.\.\.\/\.\.\./u;

/** True where an open place of A holds a number or symbol in B, and nothing else differs. */
function isFilledCitation(a: string, b: string): boolean {
  if (!PLACEHOLDER.test(a) || PLACEHOLDER.test(b) || !/\d/.test(b)) return false;
  const [head = "", ...rest] = a.split(PLACEHOLDER);
  const tail = rest.at(-1) ?? "";
  return rest.length === 1 && b.length >= head.length + tail.length && b.startsWith(head) && b.endsWith(tail);
}

/** Steps of the cycle by which neighbours with one verb are told apart; inserting a paragraph flips those of the next. */
const CYCLE = new Set(
  "also further furthermore également aussi outre en también además asimismo также далее كذلك أيضا وكذلك".split(" "),
);

function differOnlyInCycle(a: string, b: string): boolean {
  const core = (words: string) =>
    words
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== "" && !CYCLE.has(word))
      .join(" ");
  const words = `${a} ${b}`.toLowerCase().split(/\s+/u);
  return core(a) === core(b) && words.some((word) => CYCLE.has(word));
}

/** "paragraph 7 above" in plain letters that followed its paragraph to another number. */
function isFollowingNumber([from, to]: Range, a: string, b: string, pair: ClassifiedPair): boolean {
  if (!/^\d+$/.test(a) || pair.numbers.get(a) !== b) return false;
  const before = pair.textA.slice(0, from);
  const after = pair.textA.slice(to);
  return (
    /\bparagraphs?\s(?:\d+(?:\s\([a-z]+\))?(?:,\s|\sand\s|\sto\s|–|-))*$/iu.test(before) &&
    /^\s?(?:\([a-z]+\))?(?:[\s,\d–-]|and|to)*\b(?:above|below|of the present resolution)\b/iu.test(after)
  );
}
