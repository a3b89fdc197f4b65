import type { Block } from "../document/blocks.ts";
import { withCycleAdverb } from "../lexicon/opening-conversion.ts";
import { findOpening, type Opening, type OpeningAdverb } from "../lexicon/opening-phrases.ts";
import { isDirective, sameAddressee } from "./addressee.ts";
import { type CheckContext, problemIn, type TextUnit } from "./check-context.ts";
import type { Fix, Problem } from "./problem.ts";

/** A paragraph with its opening, in a row of paragraphs that no heading interrupts. */
interface Opened {
  readonly unit: TextUnit;
  readonly block: Block;
  readonly part: "preambular" | "operative";
  readonly opening: Opening;
}

const NEXT: Readonly<Record<OpeningAdverb, OpeningAdverb>> = { plain: "also", also: "further", further: "plain" };

/**
 * The cycle of repeated openings: plain, also, further, plain. Measured on 902 adopted resolutions: in preambles it is kept in 98 % of adjacent
 * pairs; verbs that state (recalls, decides) keep it in the operative part too; verbs that direct (requests, urges) only towards the same addressee.
 */
export function checkAlsoFurther(context: CheckContext): readonly Problem[] {
  const problems: Problem[] = [];
  for (const row of rowsOf(context)) {
    row.forEach((current, at) => {
      const problem = checkStep(row, at, current);
      if (problem) problems.push(problem);
    });
  }
  return problems;
}

function rowsOf(context: CheckContext): readonly (readonly Opened[])[] {
  const rows: Opened[][] = [[]];
  let part: string | null = null;
  for (const block of context.blocks) {
    if (block.kind === "subparagraph") continue;
    const isOpened = block.kind === "preambular" || block.kind === "operative";
    if (!isOpened || block.kind !== part) rows.push([]);
    part = block.kind;
    if (!isOpened) continue;
    const unit = context.unitOf(block);
    const opening = findOpening(unit.text, block.kind as Opened["part"]);
    if (opening) rows.at(-1)?.push({ unit, block, part: block.kind as Opened["part"], opening });
    else rows.push([]);
  }
  return rows;
}

function checkStep(row: readonly Opened[], at: number, current: Opened): Problem | null {
  const before = row[at - 1];
  const { adverb, phrase } = current.opening;
  if (!before) return adverb === "plain" ? null : orphan(current, null);
  if (before.opening.core !== current.opening.core) {
    // "Also notes with satisfaction" after "Notes with appreciation" is the same verb in another manner.
    return adverb === "plain" || before.opening.base === current.opening.base ? null : orphan(current, before);
  }
  const expected = NEXT[before.opening.adverb];
  const isDirected = current.part === "operative" && isDirective(current.opening);
  if (isDirected && !sameAddressee(before.unit.text, before.opening, current.unit.text, current.opening)) {
    if (adverb === "plain") return null;
    const message = `“${phrase}” speaks to another addressee than ${before.block.label}; “also” and “further” continue one to the same.`;
    return step(current, "hint", message, writeFix(current, "plain"));
  }
  if (adverb === expected) return null;
  const right = withCycleAdverb(phrase, current.part, expected);
  const message = `${before.block.label} begins with “${before.opening.phrase}”, so ${current.block.label} begins with “${right}”.`;
  return step(current, isDirected ? "hint" : "warning", message, cycleFix(row, at));
}

function orphan(current: Opened, before: Opened | null): Problem {
  const right = withCycleAdverb(current.opening.phrase, current.part, "plain");
  const why = before
    ? `${before.block.label} begins with another verb`
    : "no paragraph with that verb stands before it";
  const message = `${current.block.label} begins with “${current.opening.phrase}”, but ${why}.`;
  const severity = current.part === "operative" && isDirective(current.opening) ? "hint" : "warning";
  return step(current, severity, `${message} “${right}” would do.`, writeFix(current, "plain"));
}

function step(current: Opened, severity: "warning" | "hint", message: string, fix: Fix | null): Problem {
  return problemIn(current.unit, "also-further", severity, { from: 0, to: current.opening.length }, message, fix);
}

function writeFix(current: Opened, adverb: OpeningAdverb): Fix {
  const right = withCycleAdverb(current.opening.phrase, current.part, adverb);
  return { title: `Write “${right}”`, safe: false, edits: editsFor(current, right) };
}

/** Puts the paragraph right and, since each step depends on the one before, those that follow it with the same verb to the same addressee. */
function cycleFix(row: readonly Opened[], at: number): Fix {
  const edits: Fix["edits"][number][] = [];
  let adverb = row[at - 1]?.opening.adverb ?? "plain";
  let title = "";
  for (let index = at; index < row.length; index += 1) {
    const [before, current] = [row[index - 1], row[index]];
    if (!before || !current || before.opening.core !== current.opening.core) break;
    const directed = current.part === "operative" && isDirective(current.opening);
    if (directed && !sameAddressee(before.unit.text, before.opening, current.unit.text, current.opening)) break;
    adverb = NEXT[adverb];
    const right = withCycleAdverb(current.opening.phrase, current.part, adverb);
    if (title === "") title = `Write “${right}”`;
    if (right !== current.opening.phrase) edits.push(...editsFor(current, right));
  }
  return { title: edits.length > 1 ? `${title}, and go on from there` : title, safe: false, edits };
}

/** Only the words that differ change, so that whatever stands in the opening keeps its look. */
function editsFor({ unit, opening }: Opened, right: string): Fix["edits"] {
  const from = unit.text.indexOf(opening.phrase);
  if (from < 0) return [];
  return [{ kind: "text", ...unit.rangeOf(from, from + opening.phrase.length), text: right }];
}
