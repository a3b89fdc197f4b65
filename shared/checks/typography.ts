import { type CheckContext, problemIn, replaceFix, type TextUnit } from "./check-context.ts";
import type { Problem } from "./problem.ts";

/** P7, P8: curly quotation marks and apostrophes, en dashes in ranges. Source: Editorial Manual; 2,755 : 0 and 815 : 4 in official texts. */
export function checkTypography(context: CheckContext): readonly Problem[] {
  return context.units.flatMap((unit) => [...quotes(unit), ...ranges(context, unit)]);
}

function quotes(unit: TextUnit): readonly Problem[] {
  return [...unit.text.matchAll(/["'`´]/gu)].map((found) => {
    const range = { from: found.index, to: found.index + 1 };
    const right = curly(unit.text, found.index, found[0]);
    const name = /["]/.test(found[0]) ? "quotation mark" : "apostrophe";
    const fix = replaceFix(unit, range, right, `Make it ${right}`, true);
    return problemIn(unit, "P7", "error", range, `The ${name} is straight; documents print “${right}”.`, fix);
  });
}

/** A quotation mark opens at the head of the text and behind a space, a bracket or another opening mark. */
function curly(text: string, at: number, mark: string): string {
  const before = text.charAt(at - 1);
  const opens = before === "" || /[\s([{“‘—–]/u.test(before);
  if (mark === '"') return opens ? "“" : "”";
  return opens && /\p{L}/u.test(text.charAt(at + 1)) ? "‘" : "’";
}

/** Years, days, pages and paragraphs; never symbols, sessions or numbers of documents. */
const RANGE = /(?<![\p{L}\d/.\-–]|\bNo\.\s|\bNos\.\s)(\d{1,4})-(\d{1,4})(?![\p{L}\d/\-–]|\.\d)/gu;

function ranges({ era }: CheckContext, unit: TextUnit): readonly Problem[] {
  if (unit.kind === "sponsor") return [];
  return [...unit.text.matchAll(RANGE)].flatMap((found) => {
    const [whole, first = "", last = ""] = found;
    // A short form of the later year ("2012-13") is a range as well; anything falling is none.
    if (Number(last) <= Number(first) && last.length === first.length) return [];
    const dash = found.index + first.length;
    const range = { from: found.index, to: found.index + whole.length };
    const fix = replaceFix(unit, { from: dash, to: dash + 1 }, "–", `Write ${first}–${last}`, true);
    const message = `A range of numbers has an en dash: ${first}–${last}.`;
    return [problemIn(unit, "P8", era === "single" ? "warning" : "hint", range, message, fix)];
  });
}
