import type { Block } from "../document/blocks.ts";
import { textblockOf } from "../document/blocks.ts";
import { convertOpening } from "../lexicon/opening-conversion.ts";
import { findOpening, type Opening, type OpeningPart, openingRange } from "../lexicon/opening-phrases.ts";
import { type CheckContext, problemIn, replaceFix, type TextUnit } from "./check-context.ts";
import type { Fix, Problem } from "./problem.ts";

/** I1, I3, I7: whether each preambular and operative paragraph begins as one of its part, and its italics cover just the opening. */
export function checkOpenings(context: CheckContext): readonly Problem[] {
  return context.blocks.flatMap((block) => {
    if (block.kind !== "preambular" && block.kind !== "operative") return [];
    const unit = context.unitOf(block);
    return unit.text === "" ? [] : checkOpening(block, unit, block.kind);
  });
}

function checkOpening(block: Block, unit: TextUnit, part: OpeningPart): readonly Problem[] {
  const found = findOpening(unit.text, part);
  const other = findOpening(unit.text, part === "preambular" ? "operative" : "preambular");
  if ((!found || found.guessed) && other && !other.guessed) return [wrongPart(unit, part, other)];
  if (!found || found.guessed || /^[[\s]*\p{Lu}{3}/u.test(unit.text)) {
    const capitals = misspelt(unit, part);
    if (capitals) return [capitals];
  }
  // A drafter who set the italics by hand, further on in the sentence, has said where the opening is.
  if (!found) return block.opening !== null && block.node.attrs.opening === "drafter" ? [] : [missing(unit, part)];
  return [
    ...small(unit, found),
    ...(found.guessed ? [unknown(unit, found)] : []),
    ...italics(block, unit, part, found),
  ];
}

function wrongPart(unit: TextUnit, part: OpeningPart, other: Opening): Problem {
  const range = { from: 0, to: other.length };
  const converted = convertOpening(other.phrase, part);
  const fix = converted ? replaceFix(unit, range, converted, `Write “${converted}”`, false) : null;
  const message =
    part === "preambular"
      ? `“${other.phrase}” opens an operative paragraph; a preambular one begins with a participle.`
      : `“${other.phrase}” opens a preambular paragraph; an operative one begins with a verb.`;
  return problemIn(unit, "I1", "error", range, message, fix);
}

function missing(unit: TextUnit, part: OpeningPart): Problem {
  const end = /^\S+/.exec(unit.text)?.[0].length ?? 0;
  const message =
    part === "preambular"
      ? "A preambular paragraph begins with a participle such as “Recalling” or “Deeply concerned”."
      : "An operative paragraph begins with a verb such as “Requests” or “Calls upon”.";
  return problemIn(unit, "I1", "warning", { from: 0, to: end }, message);
}

function unknown(unit: TextUnit, { phrase, length }: Opening): Problem {
  const message = `“${phrase}” is no opening that resolutions are known to use.`;
  return problemIn(unit, "I1", "hint", { from: 0, to: length }, message);
}

/** I7: "Also Requests", "TAKING NOTE": an opening but for its capitals. */
function misspelt(unit: TextUnit, part: OpeningPart): Problem | null {
  const lowered = findOpening(unit.text.toLowerCase(), part);
  if (!lowered || lowered.guessed) return null;
  const range = { from: 0, to: lowered.length };
  const right = lowered.phrase.charAt(0).toUpperCase() + lowered.phrase.slice(1);
  const written = unit.text.slice(0, lowered.length);
  if (written.toLowerCase() !== right.toLowerCase() || written === right) return null;
  return problemIn(
    unit,
    "I7",
    "warning",
    range,
    capital(right),
    replaceFix(unit, range, right, `Write “${right}”`, true),
  );
}

/** I7: a first letter that is small. */
function small(unit: TextUnit, { phrase }: Opening): readonly Problem[] {
  const right = phrase.charAt(0).toUpperCase();
  if (phrase.charAt(0) === right) return [];
  const from = unit.text.indexOf(phrase.charAt(0));
  const range = { from, to: from + 1 };
  const written = right + phrase.slice(1);
  return [
    problemIn(
      unit,
      "I7",
      "warning",
      range,
      capital(written),
      replaceFix(unit, range, right, `Write “${written}”`, true),
    ),
  ];
}

function capital(right: string): string {
  return `The opening is written “${right}”: one capital, at its head.`;
}

/** I3: italics that were left to the lexicon and differ from it; a drafter's own are not touched. */
function italics(block: Block, unit: TextUnit, part: OpeningPart, { phrase, length }: Opening): readonly Problem[] {
  if (block.node.attrs.opening === "drafter" || block.opening === phrase) return [];
  const range = openingRange(unit.text, part) ?? { from: 0, to: length };
  const textblock = textblockOf(block.node);
  const pos = textblock === block.node ? block.pos : block.pos + 1;
  const fix: Fix = {
    title: `Set “${phrase}” in italics`,
    safe: true,
    edits: [{ kind: "opening", pos, ...unit.rangeOf(range.from, range.to) }],
  };
  const message =
    block.opening === null
      ? `“${phrase}” is printed in italics.`
      : `The italics cover “${phrase}”, not “${block.opening}”.`;
  return [problemIn(unit, "I3", "warning", range, message, fix)];
}
