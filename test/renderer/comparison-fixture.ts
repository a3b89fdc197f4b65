import type {
  ComparedBlock,
  ComparedDocument,
  ComparedHead,
  Comparison,
  Pair,
  RedlineSegment,
  Relation,
  TextChange,
} from "../../shared/compare/comparison.ts";
import type { BlockKind } from "../../shared/document/blocks.ts";
import { MASTHEAD_FIELDS } from "../../shared/document/masthead-fields.ts";

/** A pair in short: block numbers of A and B, and what became of them. */
export interface ShortPair {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly relation: Relation;
  readonly moved?: boolean;
  readonly changes?: readonly TextChange[];
  readonly redline?: readonly RedlineSegment[];
}

/** A comparison of blocks given as "LABEL: words", with nothing else in it. The views are tested on it without the engine. */
export function comparisonOf(
  a: readonly string[],
  b: readonly string[],
  pairs: readonly ShortPair[],
  more: Partial<Comparison> = {},
): Comparison {
  return {
    a: sideOf(a),
    b: sideOf(b),
    pairs: pairs.map((pair, index): Pair => ({ moved: false, kinds: [], changes: [], redline: [], ...pair, index })),
    sponsors: { joined: [], withdrawn: [], renamed: [], kept: 0 },
    fields: [],
    notes: [],
    labels: [],
    coverage: { compared: ["paragraphs"], notCompared: [] },
    proof: { acceptAll: true, rejectAll: true },
    limited: false,
    summary: { inserted: 0, deleted: 0, moved: 0, edited: 0, renumbered: 0, same: 0 },
    ...more,
  };
}

function sideOf(lines: readonly string[]): ComparedDocument {
  const masthead = Object.fromEntries(
    MASTHEAD_FIELDS.map((field) => [field, []]),
  ) as unknown as ComparedHead["masthead"];
  const head = { masthead, sponsors: [], form: [], title: [], enacting: [] };
  return { symbol: null, title: "", head, blocks: lines.map(blockOf), notes: [] };
}

function blockOf(line: string, index: number): ComparedBlock {
  const [label = "", text = ""] = line.split(": ");
  const kind: BlockKind = label.startsWith("PP") ? "preambular" : label.startsWith("OP") ? "operative" : "heading";
  return {
    index,
    id: `b${index}`,
    part: kind === "preambular" ? "preamble" : "operative",
    kind,
    level: 0,
    label,
    printed: "",
    opening: null,
    text,
    notes: [],
    runs: [{ kind: "text", text, marks: [] }],
    attrs: {},
  };
}

/** A redline of one block from its stretches: what became of the words, the words, and which change they belong to. */
export function redlineOf(
  block: number,
  ...stretches: readonly (readonly [RedlineSegment["op"], string, number?])[]
): readonly RedlineSegment[] {
  return stretches.map(([op, text, change]) => ({
    op,
    runs: [{ kind: "text", text, marks: [] }],
    block,
    change: change ?? null,
    boundary: false,
  }));
}

/** The pair of block `at` of A with block `to` of B. */
export const linked = (at: number, to: number, relation: Relation = "same", moved = false): ShortPair => ({
  a: [at],
  b: [to],
  relation,
  moved,
});
