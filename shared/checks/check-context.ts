import type { Node } from "prosemirror-model";
import { type Block, blocksOf, textblockOf } from "../document/blocks.ts";
import { isoDate, mastheadNodeName } from "../document/masthead-fields.ts";
import { type NoteEntry, notesOf } from "../document/notes.ts";
import { type Numbering, numbering } from "../document/numbering.ts";
import { partOf } from "../document/schema.ts";
import type { Fix, Problem, ProblemSeverity } from "./problem.ts";
import { type TextMap, textMap } from "./text-map.ts";

/**
 * How footnotes are cited: until about 2019 a mark was repeated where a source was named again, since then numbers are never repeated.
 * Source: Editorial Manual, footnotes, in its older and its present form.
 */
export type StyleEra = "repeating" | "single";

/** The last year of the older style. */
const LAST_REPEATING_YEAR = 2019;

/** A stretch of text that is checked as one: a block, a note, the title, a sponsor. */
export interface TextUnit extends TextMap {
  readonly kind: "block" | "note" | "title" | "sponsor" | "enacting";
  /** Id of the block or note; null for all others. */
  readonly id: string | null;
  readonly block: Block | null;
}

/** What every rule looks at, derived once. */
export interface CheckContext {
  readonly document: Node;
  readonly numbers: Numbering;
  readonly blocks: readonly Block[];
  readonly notes: readonly NoteEntry[];
  readonly era: StyleEra;
  /** Whether the text is adopted: it bears the symbol of a resolution or the lines that close one. */
  readonly adopted: boolean;
  readonly organ: string;
  /** All texts in reading order: sponsors, title, enacting phrase, blocks, notes. Tables and empty texts are left out. */
  readonly units: readonly TextUnit[];
  readonly unitOf: (block: Block) => TextUnit;
}

/** Derives what the rules need from `document`. */
export function checkContext(document: Node): CheckContext {
  const numbers = numbering(document);
  const blocks = blocksOf(document, numbers);
  const notes = notesOf(document);
  const byBlock = new Map<Block, TextUnit>();
  for (const block of blocks) {
    const textblock = textblockOf(block.node);
    const start = textblock === block.node ? block.pos + 1 : block.pos + 2;
    byBlock.set(block, { kind: "block", id: block.id, block, ...textMap(textblock, start, numbers) });
  }
  const unitOf = (block: Block): TextUnit => byBlock.get(block) ?? emptyUnit(block);
  const units = [
    ...headUnits(document, numbers),
    ...blocks.filter((block) => block.kind !== "table").map(unitOf),
    ...notes.map(
      (note): TextUnit => ({
        kind: "note",
        id: note.id,
        block: null,
        ...textMap(note.node, note.pos + 1, numbers),
      }),
    ),
  ];
  return {
    document,
    numbers,
    blocks,
    notes,
    era: styleEra(document),
    adopted: isAdopted(document),
    organ: organOf(document),
    units: units.filter((unit) => unit.text !== ""),
    unitOf,
  };
}

/** The style of the year in the masthead; a text without a date is taken to be of today. */
export function styleEra(document: Node): StyleEra {
  const date = mastheadText(document, "date");
  const year = Number((isoDate(date) ?? /\b(?:19|20)\d{2}\b/.exec(date)?.[0] ?? "").slice(0, 4));
  return year > 0 && year <= LAST_REPEATING_YEAR ? "repeating" : "single";
}

function isAdopted(document: Node): boolean {
  const form = partOf(document, "sponsorship").node.lastChild?.textContent ?? "";
  return /^[A-Z]+(?:\/HRC)?\/RES\//.test(mastheadText(document, "symbol")) || /^Resolution adopted\b/i.test(form);
}

/** The organ that speaks: the masthead's, or that of the enacting phrase where a text came without a masthead. */
function organOf(document: Node): string {
  const spoken = partOf(document, "enacting").node.textContent.replace(/^The\s+/u, "");
  return mastheadText(document, "organ") || spoken.replace(/[,;:.\s]+$/u, "");
}

function mastheadText(document: Node, field: Parameters<typeof mastheadNodeName>[0]): string {
  let text = "";
  partOf(document, "masthead").node.forEach((node) => {
    if (node.type.name === mastheadNodeName(field)) text = node.textContent.trim();
  });
  return text;
}

function headUnits(document: Node, numbers: Numbering): readonly TextUnit[] {
  const units: TextUnit[] = [];
  const sponsorship = partOf(document, "sponsorship");
  sponsorship.node.forEach((node, offset) => {
    if (node.type.name !== "sponsor") return;
    const start = sponsorship.pos + 1 + offset + 1;
    units.push({ kind: "sponsor", id: null, block: null, ...textMap(node, start, numbers) });
  });
  for (const kind of ["title", "enacting"] as const) {
    const { node, pos } = partOf(document, kind);
    units.push({ kind, id: null, block: null, ...textMap(node, pos + 1, numbers) });
  }
  return units;
}

function emptyUnit(block: Block): TextUnit {
  const start = block.pos + 1;
  return {
    kind: "block",
    id: block.id,
    block,
    text: "",
    notes: [],
    crosses: [],
    posAt: () => start,
    rangeOf: () => ({ from: start, to: start }),
  };
}

/** Builds a problem at a range of a unit, or at the whole of it; `check` names its place. */
export function problemIn(
  unit: TextUnit,
  rule: string,
  severity: ProblemSeverity,
  range: { readonly from: number; readonly to: number } | null,
  message: string,
  fix: Fix | null = null,
): Problem {
  const whole = { from: 0, to: unit.text.length };
  const { from, to } = range ?? whole;
  return {
    rule,
    severity,
    blockId: unit.id,
    range: unit.id === null ? null : range,
    at: unit.rangeOf(from, to),
    place: "",
    message,
    fix,
  };
}

/** Builds a problem of the document as a whole; `check` names its place. */
export function problemOfDocument(
  rule: string,
  severity: ProblemSeverity,
  message: string,
  at: { readonly from: number; readonly to: number } | null = null,
  fix: Fix | null = null,
): Problem {
  return { rule, severity, blockId: null, range: null, at, place: "", message, fix };
}

/** A fix that puts `text` in place of a range of a unit. */
export function replaceFix(
  unit: TextUnit,
  range: { readonly from: number; readonly to: number },
  text: string,
  title: string,
  safe: boolean,
): Fix {
  return { title, safe, edits: [{ kind: "text", ...unit.rangeOf(range.from, range.to), text }] };
}
