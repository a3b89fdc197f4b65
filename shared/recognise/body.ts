import { type AnnexLine, annexLine } from "./annex-lines.ts";
import { isClosing, isClosingDate } from "./closing-lines.ts";
import { cutAtNumbers } from "./cut-numbers.ts";
import { type Body, type Draft, draft, takesSubparagraphs } from "./draft.ts";
import { type FoundHeading, readHeading } from "./headings.ts";
import { endsLikeParagraph, type Item, isOpen, wordsOf } from "./item.ts";
import { placeOf, putBelow, wordsAbove } from "./levels.ts";
import { parseNumber, type TypedNumber } from "./number.ts";
import { findOperativeStart, isMisreadOne, opensOperative } from "./operative-start.ts";
import { type Line, sliceLine, textOf, tidyLine } from "./pieces.ts";
import { plainLook } from "./plain-look.ts";
import { putSaid } from "./said.ts";
import { put, type Walk } from "./walk.ts";

/** Sorts the paragraphs of the body into its parts and gives each its kind and level. */
export function readBody(items: readonly Item[], isResolution: boolean): Body {
  const body: Body = { preamble: [], operative: [], closing: [], annexes: [] };
  const { start, counts } = isResolution ? findOperativeStart(items) : { start: 0, counts: false };
  const walk: Walk = {
    body,
    part: "preamble",
    parent: undefined,
    open: { lists: [] },
    operative: 0,
    numbered: 0,
    embedded: false,
    counts,
  };
  for (let at = 0; at < items.length; at += 1) {
    if (at >= start && walk.part === "preamble") walk.part = "operative";
    const item = items[at] as Item;
    const pieces = walk.part === "annex" ? cutAtNumbers(item, walk.numbered) : [item];
    for (const [nth, piece] of pieces.entries()) {
      const last = nth === pieces.length - 1;
      const taken = readItem(
        walk,
        piece,
        nth > 0 ? pieces[nth - 1] : items[at - 1],
        last ? items[at + 1] : pieces[nth + 1],
        isResolution,
      );
      if (last) at += taken;
    }
  }
  return body;
}

/** Puts an item where it belongs; returns how many of the items after it went with it. */
function readItem(
  walk: Walk,
  item: Item,
  before: Item | undefined,
  next: Item | undefined,
  isResolution: boolean,
): number {
  if (item.said) {
    putSaid(walk, item);
    return 0;
  }
  if (item.table) {
    if (walk.part !== "annex") walk.part = "operative";
    const rows = item.table.rows.map((row) => row.map(tidyLine));
    put(walk, draft("table", item, [], { rows, attrs: { header: item.table.header ? "yes" : "no" } }));
    return 0;
  }
  const words = wordsOf(item);
  if (!isResolution) {
    put(walk, draft("paragraph", item, item.line));
    return 0;
  }
  if (walk.part !== "preamble") {
    const annex = item.number === null ? null : annexLine(words);
    if (annex) return beginAnnex(walk, item, annex, next);
  }
  if (walk.part !== "annex" && (isClosing(words) || (walk.part === "closing" && isClosingDate(words)))) {
    walk.part = "closing";
    put(walk, draft("closing", item, plainLook(item.line)));
    return 0;
  }
  // A title or a heading above is complete, however it ends.
  const above = walk.parent?.kind === "annex" || walk.parent?.kind === "heading" ? undefined : before;
  const heading = walk.part === "preamble" || walk.part === "closing" ? null : readHeading(item, above, next);
  if (heading) return putHeading(walk, item, heading, next);
  const typed = numberOf(item, words);
  const isOne = typed !== null && walk.part === "operative" && walk.operative === 0 && isMisreadOne(typed, words);
  const number = isOne ? { ...typed, form: "digit" as const, typed: "1" } : typed;
  if (number && putNumbered(walk, item, number, next)) return 0;
  putUnnumbered(walk, item, words);
  return 0;
}

function numberOf(item: Item, words: string): TypedNumber | null {
  if (item.number === null) return null;
  if (item.number === undefined) return parseNumber(words);
  const apart = parseNumber(`${item.number} `);
  return apart && { ...apart, length: 0 };
}

function beginAnnex(walk: Walk, item: Item, annex: AnnexLine, next: Item | undefined): number {
  walk.part = "annex";
  walk.numbered = 0;
  let title: Line = annex.title === null ? [] : plainLook(sliceLine(item.line, annex.title));
  let taken = 0;
  if (annex.title === null && next && isOpen(next) && isTitle(next)) {
    title = plainLook(next.line);
    taken = 1;
  }
  const block = draft("annex", item, title, { attrs: { form: annex.form }, typed: annex.typed });
  walk.body.annexes.push(block);
  walk.parent = block;
  return taken;
}

function isTitle(item: Item): boolean {
  const words = wordsOf(item);
  const heading = readHeading(item, undefined, undefined);
  return (
    !endsLikeParagraph(item) && words.length <= 300 && parseNumber(words) === null && (heading?.typed ?? null) === null
  );
}

function putHeading(walk: Walk, item: Item, heading: FoundHeading, next: Item | undefined): number {
  let line = plainLook(tidyLine(sliceLine(item.line, heading.from)));
  let taken = 0;
  // "II" stands on a line of its own above the words of the heading.
  if (
    textOf(line) === "" &&
    heading.typed !== null &&
    next &&
    isOpen(next) &&
    next.heading === item.heading &&
    isTitle(next)
  ) {
    line = plainLook(next.line);
    taken = 1;
  }
  if (heading.named) walk.embedded = true;
  put(walk, draft("heading", item, line, { attrs: headingAttrs(walk, heading), typed: heading.typed }));
  return taken;
}

/** Depth of a heading: as the file marks it, else roman numbers above letters above none. */
function headingAttrs(walk: Walk, heading: FoundHeading): Record<string, string | number> {
  const above = (walk.part === "annex" ? (walk.body.annexes.at(-1)?.below ?? []) : walk.body.operative).filter(
    (block) => block.kind === "heading",
  );
  const roman = above.some((block) => block.attrs.numbering === "roman");
  const lettered = above.some((block) => block.attrs.numbering === "letter");
  const guess =
    heading.numbering === "roman"
      ? 1
      : heading.numbering === "letter"
        ? roman
          ? 2
          : 1
        : 1 + Number(roman) + Number(lettered);
  const depth = heading.depth === null ? guess : Math.max(1, heading.depth - 1);
  return { level: depth, numbering: heading.numbering, restart: "no" };
}

/** Puts a paragraph with a number of its own; false where the number turns out to be none. */
function putNumbered(walk: Walk, item: Item, number: TypedNumber, next: Item | undefined): boolean {
  const rest = tidyLine(sliceLine(item.line, number.length));
  const words = textOf(rest);
  if (number.form === "paren" || number.form === "dot") return putSubparagraph(walk, item, number, rest, next);
  if (number.form === "label" && number.typed.startsWith("PP")) {
    walk.part = "preamble";
    const typed = number.typed.slice(2);
    put(walk, draft("preambular", item, rest, { typed, attrs: { suffix: number.suffix } }));
    return true;
  }
  const value = Number(number.typed.replace(/^OP/, ""));
  const opens = opensOperative(rest, words);
  if (number.form === "loose" && !(opens && value === walk.operative + 1 && walk.part === "operative")) return false;
  if (walk.part === "preamble") return false;
  if (walk.part === "closing") walk.part = "operative";
  const typed = String(value);
  if (walk.part === "annex" || (!opens && number.form !== "label" && isEmbedded(walk, value))) {
    walk.embedded ||= walk.part !== "annex";
    restartAt(walk, value, walk.numbered);
    put(walk, draft("numbered", item, rest, { typed, attrs: { locked: value === walk.numbered + 1 ? null : typed } }));
    walk.numbered = value;
    return true;
  }
  const expected = number.suffix ? Math.max(walk.operative, 1) : walk.operative + 1;
  if (value !== expected && restartAt(walk, value, walk.operative)) walk.operative = 0;
  const due = number.suffix ? Math.max(walk.operative, 1) : walk.operative + 1;
  const attrs = { suffix: number.suffix, locked: value === due ? null : typed };
  put(walk, draft("operative", item, rest, { typed: number.suffix ? `${typed} ${number.suffix}` : typed, attrs }));
  walk.operative = value;
  if (opens) walk.embedded = false;
  return true;
}

/** Whether a number without an operative opening belongs to a text within the text ("Adopts the following Declaration: … 1. We, the …"). */
function isEmbedded(walk: Walk, value: number): boolean {
  const resumes = value === walk.operative + 1 && value !== walk.numbered + 1;
  return walk.embedded ? !resumes : value === 1 && walk.operative > 0;
}

/** Lets the heading directly above begin the numbers again where a paragraph under it is 1 once more. */
function restartAt(walk: Walk, value: number, last: number): boolean {
  const above = walk.parent;
  if (value !== 1 || last === 0 || above?.kind !== "heading") return false;
  above.attrs.restart = "yes";
  walk.operative = 0;
  walk.numbered = 0;
  return true;
}

function putSubparagraph(walk: Walk, item: Item, number: TypedNumber, rest: Line, next: Item | undefined): boolean {
  const { parent, open } = walk;
  if (!takesSubparagraphs(parent)) return false;
  const after =
    next && isOpen(next) && next.number !== null ? parseNumber(next.number ? `${next.number} ` : wordsOf(next)) : null;
  const place = placeOf(number, open, after, wordsAbove(parent, open));
  if (!place) return false;
  const mark = number.form === "dot" ? `${number.typed}.` : `(${number.typed})`;
  const { suffix } = number;
  const typed = suffix ? `${mark} ${suffix}` : mark;
  putBelow(parent, open, place, draft("subparagraph", item, rest, { level: place.level, typed, attrs: { suffix } }));
  return true;
}

function putUnnumbered(walk: Walk, item: Item, words: string): void {
  put(walk, unnumbered(walk, item, words));
}

function unnumbered(walk: Walk, item: Item, words: string): Draft {
  const { line } = item;
  if (walk.part === "preamble") return draft("preambular", item, line);
  if (walk.part === "closing") return draft("closing", item, plainLook(line));
  if (walk.part === "annex") return draft("paragraph", item, line);
  if (!walk.counts && opensOperative(line, words)) {
    walk.operative += 1;
    return draft("operative", item, line);
  }
  const chapeau = !opensOperative(line, words) && /^\p{Lu}\p{Ll}+(?:ing|ed)\b/u.test(words) && /[,:]$/.test(words);
  return draft(chapeau ? "chapeau" : "paragraph", item, line);
}
