import type { Numbering } from "../document/numbering.ts";
import { allDrafts, type Body, type Draft } from "./draft.ts";
import { type Line, replaceInLine, textOf } from "./pieces.ts";

/** A number in the text that may stand for a block of the same document. */
interface Candidate {
  /** Half-open range of the number itself. */
  readonly from: number;
  readonly to: number;
  /** What is said of its place; `none` for "of the present resolution". */
  readonly place: "above" | "below" | "none";
  readonly kind: "paragraph" | "subparagraph" | "section";
}

const PLACE = "(above|below|of the present (?:resolution|decision|draft resolution|annex|declaration|text))";
const PARAGRAPH = String.raw`\d{1,3}(?:\s(?:bis|ter|quater))?(?:\s\([a-z]{1,3}\))*`;
const LIST = (one: string) => String.raw`${one}(?:(?:,\s|\s(?:and|or|to)\s|,\s(?:and|or)\s|[–-])${one})*`;
const PARAGRAPHS = new RegExp(
  String.raw`(?<!sub)\b(?:operative\s)?(?:paragraphs?|paras?\.)\s(${LIST(PARAGRAPH)}),?\s${PLACE}`,
  "giu",
);
const SUBPARAGRAPHS = new RegExp(
  String.raw`\bsub-?paragraphs?\s(${LIST(String.raw`\([a-z]{1,3}\)(?:\s\([a-z]{1,3}\))*`)}),?\s${PLACE}`,
  "giu",
);
const SECTIONS = new RegExp(String.raw`\bsections?\s(${LIST("[IVXL]{1,6}")}),?\s${PLACE}`, "gu");

/**
 * The internal references of a line: "paragraph 49 above", "paragraphs 2 and 3 (a) below", "section II of the present resolution". Look-alikes
 * ("article 14, paragraph 2, of the Convention", "paragraph 8 of its resolution 60/251") lack the place word and are left alone.
 */
function candidatesIn(text: string): readonly Candidate[] {
  const read = (pattern: RegExp, kind: Candidate["kind"], one: RegExp) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const list = match[1] ?? "";
      const start = match.index + match[0].indexOf(list);
      const word = (match[2] ?? "").toLowerCase();
      const place: Candidate["place"] = word === "above" || word === "below" ? word : "none";
      return [...list.matchAll(one)].map((number): Candidate => {
        const from = start + number.index;
        return { from, to: from + number[0].length, place, kind };
      });
    });
  return [
    ...read(PARAGRAPHS, "paragraph", new RegExp(PARAGRAPH, "giu")),
    ...read(SUBPARAGRAPHS, "subparagraph", /\([a-z]{1,3}\)(?:\s\([a-z]{1,3}\))*/giu),
    ...read(SECTIONS, "section", /[IVXL]+/gu),
  ].sort((a, b) => a.from - b.from);
}

/**
 * Turns internal references into atoms that follow their target when it is renumbered. A reference is taken only where exactly one block of
 * its own part bears the number and stands on the side that the text says; any other stays text and is reported.
 */
export function linkReferences(body: Body, numbers: Numbering): void {
  const main = allDrafts([...body.preamble, ...body.operative]);
  linkWithin(main, main, numbers);
  for (const annex of body.annexes) {
    const own = allDrafts(annex.below);
    linkWithin(own, own, numbers);
  }
}

function linkWithin(blocks: readonly Draft[], targets: readonly Draft[], numbers: Numbering): void {
  const parents = new Map<Draft, Draft>();
  for (const block of targets) for (const below of block.below) parents.set(below, block);
  for (const [at, block] of blocks.entries()) {
    if (block.said) continue;
    let line = block.line;
    for (const candidate of [...candidatesIn(textOf(line))].reverse()) {
      const words = textOf(line).slice(candidate.from, candidate.to);
      const found = targets.filter((target) => isTarget(target, candidate, words, block, parents, numbers));
      const target = found[0];
      const side = target ? targets.indexOf(target) - at : 0;
      const agrees = candidate.place === "none" || (candidate.place === "above" ? side < 0 : side > 0);
      if (found.length !== 1 || !target || !agrees) {
        block.remarks.push({
          severity: "warning",
          code: "cross-reference-unresolved",
          text: `“${textOf(line)
            .slice(Math.max(0, candidate.from - 14), candidate.to + 6)
            .trim()}” could not be tied to one paragraph of this text; it was left as words.`,
        });
        continue;
      }
      const form = candidate.kind === "subparagraph" ? "own" : "full";
      line = replaceInLine(line, candidate.from, candidate.to, [
        { ...pieceAt(line, candidate.from), text: words, cross: { target: target.id, form } },
      ]);
      block.remarks.push({
        severity: "info",
        code: "cross-reference-recognised",
        text: `“${words}” now follows ${numbers.get(target.id)?.label ?? words} when paragraphs are renumbered.`,
      });
    }
    block.line = line;
  }
}

function pieceAt(line: Line, offset: number): Line[number] {
  let at = 0;
  for (const piece of line) {
    at += piece.text.length;
    if (at > offset) return piece;
  }
  return { text: "" };
}

function isTarget(
  target: Draft,
  candidate: Candidate,
  words: string,
  from: Draft,
  parents: ReadonlyMap<Draft, Draft>,
  numbers: Numbering,
): boolean {
  const number = numbers.get(target.id);
  if (!number) return false;
  switch (candidate.kind) {
    case "paragraph": {
      const numbered = target.kind === "operative" || target.kind === "numbered" || target.kind === "subparagraph";
      return numbered && rootKind(target, parents) !== "preambular" && number.cited === words;
    }
    case "subparagraph":
      return target.kind === "subparagraph" && number.citedAlone === words && isBeside(target, from, parents);
    case "section":
      return target.kind === "heading" && number.cited === words;
  }
}

function rootKind(block: Draft, parents: ReadonlyMap<Draft, Draft>): Draft["kind"] {
  let root = block;
  for (let parent = parents.get(root); parent; parent = parents.get(root)) root = parent;
  return root.kind;
}

/** Whether a subparagraph belongs to the paragraph that speaks of it, or to one above it. */
function isBeside(target: Draft, from: Draft, parents: ReadonlyMap<Draft, Draft>): boolean {
  const holder = parents.get(target);
  for (let block: Draft | undefined = from; block; block = parents.get(block)) if (block === holder) return true;
  return false;
}
