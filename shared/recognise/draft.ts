import type { BlockKind } from "../document/blocks.ts";
import type { Item, Remark } from "./item.ts";
import type { Line } from "./pieces.ts";

/** A block on its way into the document. It grows while the paragraphs below it are read, so its lists are open. */
export interface Draft {
  readonly kind: Exclude<BlockKind, "other"> | "closing" | "annex";
  /** Subparagraphs 1 to 4, else 0. */
  readonly level: number;
  line: Line;
  readonly attrs: Record<string, string | number | null>;
  readonly below: Draft[];
  /** The number in the file, for comparison with the derived one; null where it had none. */
  readonly typed: string | null;
  rows: readonly (readonly Line[])[] | null;
  readonly remarks: Remark[];
  /** The file itself said what this is: nothing is restored in it. */
  readonly said: boolean;
  id: string;
}

/** The parts of a body. */
export interface Body {
  readonly preamble: Draft[];
  readonly operative: Draft[];
  readonly closing: Draft[];
  /** Each annex is a draft whose line is its title. */
  readonly annexes: Draft[];
}

/** A draft of `kind` with the words of `line`, which belongs to `item`. */
export function draft(kind: Draft["kind"], item: Item, line: Line, more: Partial<Draft> = {}): Draft {
  return {
    kind,
    level: 0,
    line,
    attrs: {},
    below: [],
    typed: null,
    rows: null,
    remarks: [...item.remarks],
    said: item.said !== null,
    id: "",
    ...more,
  };
}

/** Whether subparagraphs may stand below a draft. */
export function takesSubparagraphs(block: Draft | undefined): block is Draft {
  return block !== undefined && !["heading", "table", "closing", "annex"].includes(block.kind);
}

/** All drafts of a list with those below them, in reading order; the content of an annex follows its title. */
export function allDrafts(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((block) => [block, ...allDrafts(block.below)]);
}
