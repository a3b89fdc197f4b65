/**
 * Every number the comparison rests on, with its reason. All sit on plateaus: a third more or less changes little.
 * Budgets count steps, never time, so that the same input gives the same answer on every machine.
 */

/** Weight of a stop word and of punctuation beside 1 for a word: coincidences of "the" must not hold two rewritten clauses together. */
export const STOP_WEIGHT = 0.5;
export const PUNCTUATION_WEIGHT = 0.4;

/** Cost of one more hunk, in words. Below 1.2 dense edits become confetti, above 2.6 neighbouring edits melt into one. */
export const HUNK_COST = 1.4;

/** Cells the exact word difference may fill; a paragraph of 2,000 words against another of 2,000. Above it the cruder method answers. */
export const WORD_CELLS = 4_000_000;

/** Words the cruder method may face on both sides together before the middle is shown as replaced whole. */
export const CRUDE_WORDS = 12_000;

/** In similarity, stop words and punctuation count next to nothing: formulas are full of the same ones. */
export const SIMILARITY_STOP = 0.15;
export const SIMILARITY_PUNCTUATION = 0.05;

/** Smoothing of rarity (log(1 + n/(1 + df)) with n + 20): with few paragraphs plain rarity degenerates. */
export const RARITY_SMOOTHING = 20;

/** Shingles looked up for each paragraph, the rarest first; and how many paragraphs may share one before it says nothing. */
export const RARE_SHINGLES = 12;
export const SHINGLE_SHARE = 40;

/** Candidates compared for each paragraph. */
export const CANDIDATES = 6;

/** Similarity that links two paragraphs between the same neighbours. Unrelated recitals of one formula reach 0.42. */
export const LINK_IN_GAP = 0.44;

/** Similarity that links two paragraphs anywhere, that is, as a move; a false move costs more trust than a missed one. */
export const LINK_ANYWHERE = 0.55;

/** …or this much where it leads every rival of both by the margin. */
export const LINK_CLEAR = 0.36;
export const CLEAR_MARGIN = 0.2;

/** Taken off where the kinds differ: a recital that became operative is a link, but the last to be believed. */
export const OTHER_KIND = 0.1;

/** What is left in a gap after that: a pair in order, and a lone pair. */
export const LINK_LEFTOVER = 0.34;
export const LINK_LONE = 0.22;

/** An exact copy elsewhere is a move only if it is longer than this many characters: short formulas recur by themselves. */
export const MOVE_LENGTH = 40;

/** Share of a paragraph's weight found in another that makes it a part of a split or merge, and what the joint difference must then keep. */
export const CONTAINED = 0.45;
export const PART_KEPT = 0.4;

/** A pair that keeps less than this share of its words is shown as replaced whole. */
export const KEPT_AT_LEAST = 0.2;

/** Cells an order-preserving alignment of repeated equal paragraphs may fill. */
export const REPEAT_CELLS = 4_000_000;
