/** Words that make up an opening phrase beside its verb. Lower case; measured on real italics. */

/** Degrees before the verb: *Deeply* concerned, *Strongly* condemns. */
export const DEGREES: ReadonlySet<string> = new Set(
  [
    "again|always|categorically|clearly|cordially|deeply|duly|earnestly|emphatically|equally|especially|ever|extremely|firmly|formally|fully",
    "gratefully|gravely|greatly|highly|increasingly|keenly|most|once|particularly|positively|profoundly|resolutely|sadly|seriously|severely",
    "sincerely|solemnly|still|strongly|truly|unanimously|unequivocally|unreservedly|urgently|utterly|vehemently|very|vigorously|vividly|warmly",
  ]
    .join("|")
    .split("|"),
);

/** What stands between the verb and its noun: "its *deep* concern", "with *great* concern". */
export const NOUN_DEGREES: ReadonlySet<string> = new Set(
  [
    "continued|continuing|deep|deepest|extreme|firm|full|grave|gravest|great|greatest|grateful|growing|heartfelt|high|highest|increased|increasing|keen",
    "much|particular|previous|profound|renewed|serious|sincere|special|strong|strongest|unanimous|unequivocal|unqualified|unreserved|unswerving",
    "unwavering|utmost|very|warm|warmest|steadfast|total|unconditional|solemn|urgent|repeated|earlier",
  ]
    .join("|")
    .split("|"),
);

/** The noun of "with appreciation", "with deep concern". */
export const MANNER_NOUNS: ReadonlySet<string> = new Set(
  [
    "abhorrence|alarm|anticipation|anxiety|appreciation|apprehension|approval|concern|concerns|condemnation|consternation|conviction|disappointment",
    "dismay|disquiet|distress|encouragement|gratification|gratitude|horror|indignation|interest|outrage|pleasure|preoccupation|pride|regret|respect",
    "sadness|satisfaction|shock|sorrow|sympathy|thanks|urgency|worry",
  ]
    .join("|")
    .split("|"),
);

/** The noun of "Reiterates its request", "Expressing its gratitude", "Reaffirming its commitment". */
export const SPEECH_NOUNS: ReadonlySet<string> = new Set(
  [
    "abhorrence|admiration|alarm|apology|appeal|appeals|appreciation|approval|belief|call|calls|commendation|commitment|commitments|compassion|concern",
    "concerns|condemnation|condolences|confidence|congratulations|conviction|demand|demands|determination|disappointment|dismay",
    "displeasure|disquiet|dissatisfaction|distress|encouragement|endorsement|expectation|expectations|faith|gratification|gratitude|hope|horror|indignation",
    "intention|interest|invitation|objection|opposition|outrage|position|readiness|recognition|recommendation|recommendations|regret|rejection|request|requests",
    "resolve|respect|satisfaction|shock|solidarity|sorrow|support|sympathies|sympathy|thanks|understanding|view|willingness|wish|wishes",
  ]
    .join("|")
    .split("|"),
);

/** Behind a participle these are italic (*Noting in this regard*); behind a finite verb the practice is roman. */
export const PREAMBULAR_ADVERBS: readonly string[] = ["in this regard", "in that regard"];

/** Said once more, or to a point; these may follow the verb. Longest first where one begins another. */
export const TRAILING_ADVERBS: readonly string[] = [
  "in the strongest possible terms",
  "in the strongest terms",
  "in particular",
  "without reservation",
  "once again",
  "once more",
  "also",
  "further",
  "again",
  "especially",
  "firmly",
  "unequivocally",
  "categorically",
  "strongly",
];
