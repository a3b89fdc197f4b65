import type { Node } from "prosemirror-model";
import { checkAlsoFurther } from "./also-further.ts";
import { applyFixes } from "./apply-fixes.ts";
import { checkBrackets } from "./brackets.ts";
import { type CheckContext, checkContext } from "./check-context.ts";
import { checkCiting } from "./citing.ts";
import { checkCrossReferences } from "./cross-references.ts";
import { checkEnacting } from "./enacting.ts";
import { checkEndings } from "./endings.ts";
import { checkNoteMarks } from "./note-marks.ts";
import { checkNoteTexts } from "./note-texts.ts";
import { checkOpenings } from "./openings.ts";
import { checkParagraphNumbers } from "./paragraph-numbers.ts";
import { placeNames } from "./place.ts";
import type { Problem } from "./problem.ts";
import { checkSponsors } from "./sponsor-list.ts";
import { checkStructure } from "./structure.ts";
import { checkTypography } from "./typography.ts";
import { checkWords } from "./words.ts";

const FAMILIES: readonly ((context: CheckContext) => readonly Problem[])[] = [
  checkStructure,
  checkParagraphNumbers,
  checkSponsors,
  checkEnacting,
  checkOpenings,
  checkAlsoFurther,
  checkEndings,
  checkNoteMarks,
  checkNoteTexts,
  checkCrossReferences,
  checkCiting,
  checkTypography,
  checkBrackets,
  checkWords,
];

/** Rounds of fixing: one fix may make room for another (a reordered list, a moved mark), never for ever. */
const MOST_ROUNDS = 4;

/**
 * Everything in `document` that breaks an editorial rule, in reading order; problems of the whole document come first. The rules of older or newer
 * style follow the date of the masthead. Deterministic, and never throws on a document of the schema.
 */
export function check(document: Node): Problem[] {
  const context = checkContext(document);
  const nameOf = placeNames(context);
  const problems = FAMILIES.flatMap((family) => family(context)).map((problem) => ({
    ...problem,
    place: nameOf(problem),
  }));
  return problems.sort((a, b) => (a.at?.from ?? -1) - (b.at?.from ?? -1));
}

/** Only the problems whose fix needs no second look. */
export function safeProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ fix }) => fix?.safe === true);
}

/** `document` with every safe fix carried out, and the problems that were solved by it, in the order of solving. */
export function fixSafely(document: Node): { readonly document: Node; readonly fixed: readonly Problem[] } {
  const fixed: Problem[] = [];
  let current = document;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const problems = safeProblems(check(current));
    if (problems.length === 0) break;
    const next = applyFixes(current, problems);
    if (next.eq(current)) break;
    const left = new Set(check(next).map(keyOf));
    fixed.push(...problems.filter((problem) => !left.has(keyOf(problem))));
    current = next;
  }
  return { document: current, fixed };
}

function keyOf({ rule, blockId, range, message }: Problem): string {
  return JSON.stringify([rule, blockId, range, message]);
}
