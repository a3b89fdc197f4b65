/**
 * The verbs that open paragraphs of United Nations resolutions, as infinitives; both finite forms follow from them. Measured on the italics of
 * adopted General Assembly resolutions and on the Security Council resolutions of 1946 to 1994. Fixed particles belong to the verb
 * ("call upon", "take note"); prepositions that lead into the object ("of", "to", "that") do not.
 */
export const OPENING_VERBS: readonly string[] = [
  "accept|acknowledge|act|address|adjust|adopt|advise|advocate|affirm|agree|aim|amend|announce|anticipate|appeal|applaud|apply|appoint",
  "apportion|appreciate|appropriate|approve|ask|assert|assess|associate itself|assure|attach great importance|attach importance|authorize",
  "be|bear in mind|believe|build on|build upon|call|call attention|call for|call on|call upon|caution|celebrate|censure|challenge|charge|choose",
  "cite|combine|commemorate|commend|commit|commit itself|complete|concur|condemn|confirm|congratulate|consider|consider it alarming",
  "consider it essential|consider it important|consider it necessary|continue|convene|create|decide|declare|dedicate itself|defer|define|demand",
  "denounce|deplore|deprecate|designate|desire|determine|direct|discourage|draw attention|draw the attention|elect|emphasize|emphasise|empower",
  "encourage|endeavour|endorse|enjoin|entrust|envisage|establish|expand|expect|express|extend|favour|find|follow up|follow with interest|foresee",
  "give effect|grant|hail|have in mind|have regard|highlight|hold|honour|hope|identify|implore|indicate|insist|instruct|intend|invite",
  "join|keep in mind|launch|lament|look ahead|look forward|maintain|make an appeal|mandate|mark|mention|mourn|note|object|observe|offer|oppose",
  "order|outline|pay homage|pay tribute|place on record|pledge|point out|postpone|praise|present|proceed|proclaim|prohibit|promote|propose|protest",
  "protect|provide|put on record|raise awareness|ratify|re-emphasize|re-endorse|reaffirm|realize|reassert|reassure|recall|recognize|recognise",
  "recommend|recommit|reconfirm|record|re-elect|refer|reflect|register|regret|reinforce|reiterate|reject|rejoice|relate|remain",
  "remain seized|remember|remind|renew|renounce|repeat|reply|repudiate|request|require|resolve|respect|respond|restate|retain|revise",
  "salute|schedule|seek|set|set up|share|stress|strive|submit|suggest|summon|support|suspend|take|take into account",
  "take into consideration|take note|take the view|terminate|thank|transmit|trust|underline|underscore|understand|undertake|urge|value|voice|warn|welcome",
  "wish|withdraw|bring to the attention|call once again for|call once again upon|call again upon|believe it necessary|continue to be concerned",
]
  .join("|")
  .split("|");

/** Verbs that say what kind of thing is said again or made known, and take "its request", "deep concern" and the like into the italics. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  "affirm|confirm|convey|declare|emphasize|express|extend|pledge|re-emphasize|reaffirm|recall|reconfirm|reiterate|renew|repeat|share|stress|underline|underscore|voice".split(
    "|",
  ),
);

/** Those of them that take the noun without "its": *Expressing deep concern*, *Reiterating deep concern*. */
export const BARE_NOUN_VERBS: ReadonlySet<string> = new Set("express|reiterate|share|voice|extend|convey".split("|"));

/** Adjectives and participles that stand in a preamble for a verb: *Mindful* of, *Convinced* that; "concerned" also follows *Remains*. */
export const OPENING_ADJECTIVES: ReadonlySet<string> = new Set(
  [
    "afraid|aggrieved|alarmed|alert|angered|animated|anxious|appalled|appreciative|apprehensive|assured|attentive|aware|cognizant|committed",
    "concerned|confident|conscious|convinced|dedicated|deeply-concerned|desirous|determined|disappointed|dismayed|distressed|disturbed|eager",
    "emboldened|encouraged|fearful|grateful|gratified|grieved|guided|heartened|hopeful|horrified|impressed|indignant|inspired|mindful|motivated|moved",
    "optimistic|outraged|perturbed|persuaded|pleased|prepared|preoccupied|proud|ready|reassured|regretful|resolute|resolved|sad|saddened|satisfied|seized",
    "sensible|sensitive|shocked|solicitous|strengthened|struck|supportive|sure|sympathetic|thankful|touched|troubled|united|unwavering|upset|vigilant|worried",
  ]
    .join("|")
    .split("|"),
);

/** Past participles after "Having" that do not end in -ed. */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(
  "been|begun|brought|drawn|felt|found|given|heard|held|kept|made|met|read|regard|seen|set|sought|taken|understood|undertaken".split(
    "|",
  ),
);
