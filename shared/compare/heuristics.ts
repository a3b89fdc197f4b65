/**
 * Every threshold of the comparison, each with its reason and the case that set it. Weights are whole numbers, tenths of a word, so that sums are
 * exact and the same everywhere; budgets count steps, never time.
 */

// --- Words and similarity ------------------------------------------------------------------------------------------------------------------

/** A stop word says little of what a paragraph is about: "of the" occurs in all of them. Share of its weight that counts in similarity. */
export const STOP_WORD_SHARE = 0.15;
/** A comma says next to nothing. */
export const PUNCTUATION_SHARE = 0.05;
/** Paragraphs added to the count behind the rarity of a word: among three paragraphs every word would look rare. */
export const RARITY_SMOOTHING = 20;

// --- Pairing paragraphs --------------------------------------------------------------------------------------------------------------------

/** Equal paragraphs out of order are a move only if they say something: "Decides:" twice is a coincidence. In characters. */
export const EXACT_MOVE_LENGTH = 40;
/** Rarest word pairs of a paragraph that are looked up; 3 lose one move in ten of a long text, 32 gain nothing. */
export const RARE_SHINGLES = 12;
/** Lists of paragraphs that share a word pair are cut to SHINGLE_LIST_KEPT around the expected place when longer than this. */
export const SHINGLE_LIST_LIMIT = 40;
export const SHINGLE_LIST_KEPT = 20;
/** Candidates of a paragraph that are compared word by word. */
export const CANDIDATES = 6;
/** Candidates between the same equal neighbours come first. */
export const SAME_GAP_FACTOR = 1.3;
/** Gaps with at most this many open pairs are compared completely: short paragraphs share no rare word pair. */
export const SMALL_GAP = 64;

/** Least similarity of a pair between the same neighbours. Unrelated paragraphs reach 0.42 at most (boilerplate on the Secretary-General's report). */
export const IN_GAP = 0.44;
/** Least similarity of a moved paragraph: a false move costs more trust than a missed one. */
export const MOVED = 0.55;
/** … or this much, if it leads every rival on both sides by MARGIN: a rewritten paragraph that has no second candidate. */
export const MOVED_CLEARLY = 0.36;
export const MARGIN = 0.2;
/** A recital may become an operative paragraph (A/C.2/80/L.23 → A/RES/80/126): another kind costs, never forbids. */
export const OTHER_KIND = 0.25;
/** A subparagraph looks first below the paragraph its own was paired with. */
export const SAME_PARENT = 0.12;
/** A pair is good enough to stand as a neighbour for others at this similarity, if no rival comes within FRAME_LEAD. */
export const FRAME = 0.6;
export const FRAME_LEAD = 0.1;
/** What is left between the same neighbours, in order; and a paragraph with nothing else beside it. */
export const FILLING = 0.34;
export const LONE = 0.22;
/** Of equally similar candidates the one in the expected place wins; weighs less than one word in a long paragraph. */
export const PLACE = 0.02;
/** Between the same neighbours is better than anywhere else. */
export const IN_GAP_WORTH = 0.08;
/** Components of the candidate graph up to this many paragraphs a side are matched optimally; larger ones best first. */
export const ASSIGNMENT_LIMIT = 80;

/** A block of another kind must stand in the other nearly whole: "(a) To establish focal points" in the paragraph it was cut from. */
export const FILLING_CONTAINED = 0.7;
/** Cells of the table in which a gap is filled in order. */
export const FILLING_CELLS = 4096;

/** Below this share of kept words a pair is no pair: shown as deleted and inserted. */
export const KEPT_SHARE = 0.2;
/** … and a moved one keeps this much: what shares less with a paragraph elsewhere only quotes it. */
export const MOVED_KEPT_SHARE = 0.4;
/** A paragraph left over is part of a split when this share of it stands in what its neighbour lost … */
export const CONTAINED = 0.45;
/** … and each part keeps this share of its words in the common redline. */
export const PART_KEPT = 0.4;
/** Most parts of one split: every part costs a redline of the whole. */
export const MOST_PARTS = 12;

// --- Words inside a pair -------------------------------------------------------------------------------------------------------------------

/** What it costs to mark a word, a stop word, a sign as changed, in tenths. */
export const WORD_WEIGHT = 10;
export const STOP_WORD_WEIGHT = 5;
export const PUNCTUATION_WEIGHT = 4;
/** What each separate stretch of changes costs: plateau from 12 to 26; 14 gives as many stretches as a person would mark. */
export const HUNK_COST = 14;
/** Keeping a word whose quotation mark, hyphen or note differs costs a little: the same word beside it is the better partner. */
export const LOOK_ALIKE_COST = 1;
/** Cells of the table of the word diff; beyond, diff-match-patch stands in and the result is flagged. 4 million: 2,000 words by 2,000. */
export const DIFF_CELLS = 4_000_000;
/** Cells that all pairs of one comparison may use together. */
export const DIFF_CELLS_ALL = 400_000_000;
/** Beyond, texts are cut at phrases of this many words that stayed … */
export const ANCHOR_WORDS = 3;
/** … looked for in at most this many steps; enough for 1,400 differences. Steps also bound the memory of the search. */
export const ANCHOR_STEPS = 2_000_000;
/** Steps of the search for repeated equal paragraphs in order; 2,000 repetitions of one paragraph stay far below. */
export const REPEATED_STEPS = 4_000_000;

/** A kept island between two replaced stretches is swallowed when it weighs at most this much … */
export const ISLAND_WEIGHT = 10;
/** … and each of the stretches beside it at least this many times as much: "a heavily rewritten sentence is one replaced phrase". */
export const ISLAND_FACTOR = 2;

// --- Notes ---------------------------------------------------------------------------------------------------------------------------------

/** Least similarity of two notes that are one edited note wherever they stand. */
export const NOTE_SIMILAR = 0.5;
/** … and where they hang on linked paragraphs behind the same word. */
export const NOTE_SIMILAR_IN_PLACE = 0.1;
/** What a common place is worth when several notes say the same (Ibid.). */
export const NOTE_PLACE = 0.3;
export const NOTE_WORD = 0.2;
/** Pairs of notes compared word by word; beyond, only notes in the same place are. */
export const NOTE_PAIRS = 250_000;
