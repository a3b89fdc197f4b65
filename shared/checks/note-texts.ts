import { type CheckContext, problemIn, replaceFix, type TextUnit } from "./check-context.ts";
import type { Problem } from "./problem.ts";

/** P10, F4, F6: what footnotes say. */
export function checkNoteTexts(context: CheckContext): readonly Problem[] {
  const numbered = new Set(context.notes.filter(({ kind }) => kind === "numbered").map(({ id }) => id));
  const units = context.units.filter(({ kind }) => kind === "note");
  return [...units.flatMap(fullStop), ...ibidem(units.filter(({ id }) => id !== null && numbered.has(id)))];
}

function fullStop(unit: TextUnit): readonly Problem[] {
  if (/[.?!…][”"’)\]]*$/u.test(unit.text)) return [];
  const mark = /[,;:]$/.exec(unit.text);
  const range = { from: mark?.index ?? unit.text.length, to: unit.text.length };
  const fix = replaceFix(unit, range, ".", "End it with a full stop", true);
  const shown = { from: Math.max(0, unit.text.length - 1), to: unit.text.length };
  return [problemIn(unit, "P10", "error", shown, "A footnote ends with a full stop.", fix)];
}

const IBID = /^ibid\b\.?/i;

/** *Ibid.* says "the same source as directly before": it needs one footnote before it, of one source, of the same kind. */
function ibidem(units: readonly TextUnit[]): readonly Problem[] {
  const problems: Problem[] = [];
  let source: TextUnit | null = null;
  for (const unit of units) {
    const ibid = IBID.exec(unit.text);
    if (!ibid) {
      source = unit;
      continue;
    }
    const range = { from: 0, to: ibid[0].length };
    if (!source) {
      problems.push(
        problemIn(unit, "F4", "warning", range, "“Ibid.” stands in the first footnote: nothing is before it."),
      );
    } else if (isSeveralSources(source.text)) {
      const message = "The footnote before names several sources, so “Ibid.” does not tell which is meant.";
      problems.push(problemIn(unit, "F4", "warning", range, message));
    } else if (/\bvols?\.\s*\d/.test(unit.text) && !/\bvols?\.\s*\d/.test(source.text)) {
      const message = "“Ibid.” gives a volume, but the source before it has none. Was a footnote moved or removed?";
      problems.push(problemIn(unit, "F6", "warning", range, message));
    }
  }
  return problems;
}

function isSeveralSources(text: string): boolean {
  return /;\s+(?:and\s+)?(?:see\s+)?(?:resolutions?|United Nations|Official Records|A\/|E\/|S\/)/i.test(text);
}
