import type { Node } from "prosemirror-model";
import type { MarkName } from "./inline-specs.ts";
import type { Numbering } from "./numbering.ts";

/** A mark on a stretch of text; `value` is the symbol of a citation or the address of a link, else empty. */
export interface RunMark {
  readonly name: MarkName;
  readonly value: string;
}

/**
 * A stretch of text of one look, or one atom, in reading order.
 * `text` runs and `cross` runs (a derived number standing for its target) have characters; `note` runs have none: their mark is derived and
 * stands at the offset where they occur. `break` counts as one space in plain text.
 */
export type Run =
  | { readonly kind: "text"; readonly text: string; readonly marks: readonly RunMark[] }
  | {
      readonly kind: "cross";
      readonly text: string;
      readonly target: string;
      readonly form: string;
      readonly marks: readonly RunMark[];
    }
  | { readonly kind: "note"; readonly text: ""; readonly note: string; readonly marks: readonly RunMark[] }
  | { readonly kind: "break"; readonly text: "\n"; readonly marks: readonly RunMark[] };

function runMarks(node: Node): readonly RunMark[] {
  return node.marks.map((mark) => ({
    name: mark.type.name as MarkName,
    value: String(mark.attrs.symbol ?? mark.attrs.href ?? ""),
  }));
}

/** What a cross reference prints today: the target's number, or what it last printed when the target is gone. */
export function crossReferenceText(node: Node, numbers: Numbering): string {
  const target = numbers.get(node.attrs.target as string);
  if (!target) return node.attrs.fallback as string;
  return node.attrs.form === "own" ? target.citedAlone : target.cited;
}

/** The runs of one textblock (a clause, a heading, a title, a note …). */
export function runsOf(textblock: Node, numbers: Numbering): readonly Run[] {
  const runs: Run[] = [];
  textblock.forEach((node) => {
    const marks = runMarks(node);
    switch (node.type.name) {
      case "text":
        runs.push({ kind: "text", text: node.text ?? "", marks });
        break;
      case "cross_ref":
        runs.push({
          kind: "cross",
          text: crossReferenceText(node, numbers),
          target: node.attrs.target as string,
          form: node.attrs.form as string,
          marks,
        });
        break;
      case "note_ref":
        runs.push({ kind: "note", text: "", note: node.attrs.note as string, marks });
        break;
      case "hard_break":
        runs.push({ kind: "break", text: "\n", marks });
        break;
    }
  });
  return runs;
}

/** Plain text of runs with every stretch of white space as one space, trimmed: the `text` of a block in all JSON. */
export function plainText(runs: readonly Run[]): string {
  const text = runs.length === 1 ? (runs[0]?.text ?? "") : runs.map((run) => run.text).join("");
  // Nearly every line has single spaces already; to see that is cheaper than to put each of them anew.
  return IRREGULAR_SPACE.test(text) ? text.replace(/\s+/gu, " ").trim() : text;
}

const IRREGULAR_SPACE = /\s\s|[^\S ]|^\s|\s$/u;

/** The words that carry the opening mark, trimmed; null where none do. */
export function openingOf(runs: readonly Run[]): string | null {
  const words = runs.filter((run) => run.marks.some((mark) => mark.name === "opening")).map((run) => run.text);
  return words.length > 0 ? words.join("").replace(/\s+/gu, " ").trim() : null;
}
