import { withCycleAdverb } from "./opening-conversion.ts";
import type { OpeningPart } from "./opening-grammar.ts";

/** Cores by how often they open a paragraph of an adopted resolution. */
const PREAMBULAR_CORES: readonly string[] = [
  "Recalling|Recognizing|Reaffirming|Noting|Welcoming|Taking note|Stressing|Emphasizing|Acknowledging|Noting with concern|Bearing in mind",
  "Deeply concerned|Expressing concern|Convinced|Mindful|Underlining|Having considered|Concerned|Reiterating|Noting with appreciation",
  "Expressing deep concern|Aware|Considering|Conscious|Guided|Encouraging|Affirming|Taking note with appreciation|Noting with great concern|Highlighting",
  "Noting with satisfaction|Condemning|Underscoring|Expressing grave concern|Commending|Gravely concerned|Alarmed|Taking into account|Looking forward",
  "Cognizant|Deploring|Reaffirming its commitment|Strongly condemning|Having examined|Seriously concerned|Urging|Expressing its appreciation",
  "Expressing its concern|Expressing its deep concern|Noting with deep concern|Noting with grave concern|Recalling with appreciation|Determined|Calling upon",
  "Reiterating its deep concern|Noting with serious concern|Taking into consideration|Wishing|Calling for|Desirous|Believing|Expressing serious concern",
  "Expressing appreciation|Encouraged|Recommitting|Deeply convinced|Acknowledging with appreciation|Noting with regret|Remaining deeply concerned",
  "Supporting|Resolved|Regretting|Honouring|Deeply alarmed|Deeply disturbed|Inviting|Having received|Trusting|Appreciating|Referring|Realizing|Confirming",
  "Seized|Firmly convinced|Having heard|Having noted|Having regard|Striving|Acting|Determining|Responding|Paying tribute|Having studied|Dismayed|Rejecting",
]
  .join("|")
  .split("|");

const OPERATIVE_CORES: readonly string[] = [
  "Encourages|Calls upon|Requests|Recognizes|Welcomes|Urges|Recalls|Decides|Reaffirms|Invites|Stresses|Takes note|Notes|Emphasizes|Acknowledges|Reiterates",
  "Underlines|Calls for|Notes with appreciation|Endorses|Notes with concern|Expresses its appreciation|Takes note with appreciation|Commends",
  "Expresses concern|Recommends|Underscores|Reiterates its request|Affirms|Notes with satisfaction|Strongly condemns|Expresses deep concern",
  "Expresses grave concern|Approves|Looks forward|Condemns|Appeals|Strongly encourages|Authorizes|Reiterates its call upon|Demands|Supports",
  "Reaffirms its commitment|Appreciates|Strongly urges|Recommits|Highlights|Expresses its concern|Expresses its deep concern|Expresses serious concern",
  "Takes into account|Expresses its gratitude|Deplores|Recognizes with appreciation|Reiterates its call for|Considers|Appropriates|Resolves",
  "Calls once again upon|Recalls with satisfaction|Reiterates its appreciation|Reiterates its invitation|Reiterates its support",
  "Condemns in the strongest terms|Agrees|Commits|Re-emphasizes|Welcomes and encourages|Welcomes with appreciation|Recalls its request|Reminds",
  "Condemns unequivocally|Declares|Expresses its satisfaction|Takes note with interest|Notes with grave concern|Regrets|Congratulates|Once again urges",
  "Draws attention|Draws the attention|Continues to encourage|Renews its call upon|Rejects|Invites and encourages|Expresses the hope|Remains concerned",
  "Remains seized|Determines|Proclaims|Urgently calls upon|Pays tribute|Adopts|Strongly appeals|Strongly reaffirms|Confirms|Proposes|Establishes|Extends",
  "Directs|Instructs|Insists|Entrusts|Censures|Strongly deplores",
]
  .join("|")
  .split("|");

/** How many of the cores are common enough to be offered with also and further. */
const CYCLED = 40;

/** Opening phrases to offer while a drafter types: the plain ones by frequency, then the common ones with also, then with further. */
export function openingPhrases(part: OpeningPart): readonly string[] {
  const cores = part === "preambular" ? PREAMBULAR_CORES : OPERATIVE_CORES;
  const common = cores.slice(0, CYCLED);
  const cycled = (["also", "further"] as const).flatMap((adverb) =>
    common.map((core) => withCycleAdverb(core, part, adverb)),
  );
  return [...cores, ...cycled];
}
