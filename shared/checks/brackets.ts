import { type CheckContext, problemIn, type TextUnit } from "./check-context.ts";
import type { Problem } from "./problem.ts";

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "“": "”" };
const OPENING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "”": "“" };

/** Brackets and quotation marks that are opened and not closed in the same paragraph, or closed and never opened. */
export function checkBrackets(context: CheckContext): readonly Problem[] {
  return context.units.flatMap(unbalanced);
}

function unbalanced(unit: TextUnit): readonly Problem[] {
  const problems: Problem[] = [];
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (let at = 0; at < unit.text.length; at += 1) {
    const sign = unit.text.charAt(at);
    if (sign in CLOSING) open.push({ sign, at });
    const opener = OPENING[sign];
    if (opener === undefined) continue;
    const match = open.findLastIndex((entry) => entry.sign === opener);
    if (match >= 0) open.splice(match, 1);
    else if (!isListMark(unit.text, at))
      problems.push(report(unit, sign, at, `“${sign}” closes what nothing has opened.`));
  }
  return [
    ...problems,
    ...open.map(({ sign, at }) => report(unit, sign, at, `“${sign}” is opened and not closed in this paragraph.`)),
  ];
}

/** "a)" and "1)" number the items of a list inside a sentence. */
function isListMark(text: string, at: number): boolean {
  return text.charAt(at) === ")" && /(?:^|\s)(?:[a-z]|[ivx]+|\d{1,2})$/u.test(text.slice(0, at));
}

/** Square brackets hold what is not agreed and may run over several paragraphs; so may a long quotation. */
function report(unit: TextUnit, sign: string, at: number, message: string): Problem {
  const severity = sign === "(" || sign === ")" ? "warning" : "hint";
  return problemIn(unit, "brackets", severity, { from: at, to: at + 1 }, message);
}
