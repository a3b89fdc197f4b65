import type { Block } from "../document/blocks.ts";
import { type CheckContext, problemIn, replaceFix, type TextUnit } from "./check-context.ts";
import type { Problem } from "./problem.ts";

type Direction = "above" | "below";

/**
 * C7: "paragraph 49 above" leads to a paragraph that is there, on the side it says. References of other texts ("article 14, paragraph 2, of the
 * Convention") never say above or below.
 */
export function checkCrossReferences(context: CheckContext): readonly Problem[] {
  return context.units.flatMap((unit) => [...living(context, unit), ...written(context, unit)]);
}

/** References that follow their paragraph: lost targets and wrong directions. */
function living(context: CheckContext, unit: TextUnit): readonly Problem[] {
  return unit.crosses.flatMap(({ from, to, pos, target }) => {
    const block = context.blocks.find(({ id }) => id === target);
    if (!block || !context.numbers.has(target)) {
      const shown = unit.text.slice(from, to);
      const message = `This reference leads to a paragraph that is no longer there${shown === "" ? "." : ` (it was ${shown}).`}`;
      return [{ ...problemIn(unit, "C7", "error", { from, to }, message), at: { from: pos, to: pos + 1 } }];
    }
    const word = directionBehind(unit.text, to);
    return word ? direction(unit, block, word, unit.text.slice(from, to)) : [];
  });
}

/** The word behind the last number of "paragraphs 3, 4 (a) and 7 above", within the same breath. */
function directionBehind(text: string, from: number): { readonly word: Direction; readonly at: number } | null {
  const found = /^(?:[\s\d(),–]|\((?:[a-z]+)\)|\b(?:and|or|to)\b)*?\b(above|below)\b/u.exec(text.slice(from));
  if (!found) return null;
  return { word: found[1] as Direction, at: from + found[0].length - 5 };
}

function direction(
  unit: TextUnit,
  target: Block,
  { word, at }: { readonly word: Direction; readonly at: number },
  number: string,
): readonly Problem[] {
  const here = unit.block ?? null;
  // A footnote stands at the foot of its page: either word may be right.
  if (!here) return [];
  const right: Direction = target.pos < here.pos ? "above" : "below";
  if (target !== here && right === word) return [];
  const range = { from: at, to: at + word.length };
  if (target === here) return [problemIn(unit, "C7", "error", range, `Paragraph ${number} refers to itself.`)];
  const fix = replaceFix(unit, range, right, `Write “${right}”`, true);
  return [problemIn(unit, "C7", "error", range, `Paragraph ${number} is ${right}, not ${word}.`, fix)];
}

const WRITTEN =
  /\bparagraphs?\s+(\d{1,3})((?:\s?\([a-z]{1,4}\))*)(?:\s+(above|below)\b|\s+of the present resolution\b)/gu;

/** References in plain words, which nothing renumbers. */
function written(context: CheckContext, unit: TextUnit): readonly Problem[] {
  const part = unit.block?.part;
  if (part !== "preamble" && part !== "operative") return [];
  return [...unit.text.matchAll(WRITTEN)].flatMap((found) => {
    const [whole, number = "", points = "", word] = found;
    const from = found.index + whole.indexOf(number);
    const to = from + number.length + points.length;
    if (unit.crosses.some((cross) => cross.from < to && cross.to > from)) return [];
    const cited = `${number}${points}`.replace(/\s*\(/gu, " (").trim();
    const target = context.blocks.find(
      ({ id, part: where }) => where === "operative" && context.numbers.get(id)?.cited === cited,
    );
    if (!target) {
      const message = `There is no paragraph ${cited} in this text.`;
      return [problemIn(unit, "C7", "error", { from, to }, message)];
    }
    return word ? direction(unit, target, { word: word as Direction, at: found.index + whole.length - 5 }, cited) : [];
  });
}
