/**
 * What a file says, before anyone knows what it means. Readers of text, Markdown and Word fill these in; one set of rules
 * (`recognise.ts`) makes a resolution of them.
 */

/** A stretch of text of one look. A line break inside a paragraph is "\n" in `text`. */
export interface SourceRun {
  readonly text: string;
  readonly italic?: boolean;
  /** Italic that the file itself says is no opening phrase. */
  readonly emphasis?: boolean;
  readonly bold?: boolean;
  readonly superscript?: boolean;
  readonly subscript?: boolean;
  /** Address of a link; "#" is a dead one; "#b12" names the twelfth block of the document. */
  readonly link?: string;
  /** Key of a note that the file keeps apart; `text` is then the printed mark, which is derived again. */
  readonly note?: string;
}

/** One paragraph of a file, in the file's order. */
export interface SourceParagraph {
  readonly runs: readonly SourceRun[];
  /** The typed or automatic number where the file holds it apart ("12.", "(a)"); null where the file says there is none. */
  readonly number?: string | null;
  /** First-line indent, in steps of the file's own grid. */
  readonly indent?: number;
  readonly pageBreakBefore?: boolean;
  /** Depth of a heading, where the file marks it as one. */
  readonly heading?: number;
  /** Cells of a table by rows; `runs` is then empty. */
  readonly table?: SourceTable;
  /** What the file itself says this paragraph is: nothing is guessed then. */
  readonly said?: Said;
}

export interface SourceTable {
  /** Whether the first row heads the columns. */
  readonly header: boolean;
  readonly rows: readonly (readonly (readonly SourceRun[])[])[];
}

/** A node of the schema named outright ("operative", "masthead_symbol", "subparagraph_2") with its attributes. */
export interface Said {
  readonly node: string;
  readonly attrs: Readonly<Record<string, string>>;
}

/** A note that the file keeps apart from its paragraphs. */
export interface SourceNote {
  readonly key: string;
  readonly kind: "numbered" | "symbol";
  readonly runs: readonly SourceRun[];
}
