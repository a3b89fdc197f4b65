/** Words so frequent in resolutions, in the languages that mark them by separate words, that sharing them says nothing. */
const STOP_WORDS = new Set(
  (
    "a an and any as at be been by for from have has in into is it its of on or that the their them these this those thereto to which with within " +
    "all such other also further including inter alia their upon under will shall should " +
    "de la le les des du et en un une à au aux pour par sur dans que qui ses son sa " +
    "el los las del y en una por para con su sus que se al " +
    "и в во на по с со к о об от для из за при что как"
  ).split(" "),
);

/** True where sharing `word` says nothing about two paragraphs. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase());
}
