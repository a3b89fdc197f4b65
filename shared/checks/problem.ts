/** How sure and how grave: an error breaks a rule of the house that issues documents, a warning most likely does, a hint is worth a look. */
export type ProblemSeverity = "error" | "warning" | "hint";

/**
 * One change to a document as plain data. Positions are those of the document that was checked; `applyFixes` carries them through other fixes.
 * - `text`: the characters from `from` to `to` become `text`, in the look of what stands there.
 * - `remove`: a whole block goes.
 * - `order`: the children of the node at `pos` are put in the order of their old indexes; an index left out goes.
 * - `opening`: the opening mark of the textblock at `pos` covers exactly `from` to `to`.
 * - `number`: a paragraph's official number is dropped, so that its place decides.
 */
export type Edit =
  | { readonly kind: "text"; readonly from: number; readonly to: number; readonly text: string }
  | { readonly kind: "remove"; readonly from: number; readonly to: number }
  | { readonly kind: "order"; readonly pos: number; readonly order: readonly number[] }
  | { readonly kind: "opening"; readonly pos: number; readonly from: number; readonly to: number }
  | { readonly kind: "number"; readonly pos: number };

/** What would put a problem right. `safe` fixes change no meaning and need no second look. */
export interface Fix {
  /** What the button says: "End it with a comma". */
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One place where a document breaks an editorial rule. */
export interface Problem {
  /** Stable id of the rule: "P1", "F2", "C7", "also-further" … ; `RULES` says what each is about. */
  readonly rule: string;
  readonly severity: ProblemSeverity;
  /** Id of the block or note it stands in; null in masthead, sponsors, title and for the document as a whole. */
  readonly blockId: string | null;
  /** Half-open range in the plain text of that block or note, UTF-16 units; null where it speaks of the whole of it. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** The same place as positions in the document, wherever it is. */
  readonly at: { readonly from: number; readonly to: number } | null;
  /** What the place is called: "OP12 (a)", "Note 3", "Sponsors", "Title", "Agenda title"; "" where it speaks of the whole document. */
  readonly place: string;
  /** A sentence that a delegate understands. */
  readonly message: string;
  readonly fix: Fix | null;
}
