import fc from "fast-check";
import type { Mark, Node } from "prosemirror-model";
import { markType, nodeType, schema } from "../../shared/document/schema.ts";

/** One piece of a line before it is built; numbers choose among the notes and blocks that there turn out to be. */
type Piece =
  | { readonly kind: "words"; readonly words: readonly string[]; readonly look: string; readonly glued: boolean }
  | { readonly kind: "note"; readonly which: number }
  | { readonly kind: "cross"; readonly which: number; readonly form: string }
  | { readonly kind: "break" };

export type RandomLine = readonly Piece[];

/** What pieces of a line may point to; `used` collects the notes that some line did point to. */
export interface Targets {
  readonly blocks: readonly string[];
  readonly notes: readonly string[];
  readonly used: Set<string>;
}

/** Words of the trade, and signs that mean something to one format or another. */
const WORDS = [
  ..."the of and to Member States Secretary-General resolution resolutions paragraph above report programme, cooperation;".split(
    " ",
  ),
  ..."46/152 A/RES/70/1 1373 (2001) 2012–2015 49 1. (a) (i) i. 12 bis per cent".split(" "),
  ..."* ** _ __ *x _x_ [x] [^1] \\ \\* # ## - + > | ` ~ ^ < & &amp; <b> ¹ * {x} ! $ 80/___ @ % “quoted” ’ ' \" : , . …".split(
    " ",
  ),
  ..."é é Ωμέγα العربية 中文 😀 👩‍👩‍👧 Côte d'Ivoire".split(" "),
];

const LOOKS = ["", "", "", "", "emphasis", "strong", "emphasis strong", "superscript", "subscript", "link"];

/** A line of text with single spaces inside and none at its ends. */
export function randomLine(options: {
  readonly notes: boolean;
  readonly crossReferences: boolean;
}): fc.Arbitrary<RandomLine> {
  const words: fc.Arbitrary<Piece> = fc.record({
    kind: fc.constant("words" as const),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }),
    look: fc.constantFrom(...LOOKS),
    glued: fc.boolean(),
  });
  const rare: fc.Arbitrary<Piece>[] = [fc.constant({ kind: "break" as const })];
  if (options.notes) rare.push(fc.record({ kind: fc.constant("note" as const), which: fc.nat(20) }));
  if (options.crossReferences) {
    rare.push(
      fc.record({ kind: fc.constant("cross" as const), which: fc.nat(50), form: fc.constantFrom("full", "own") }),
    );
  }
  return fc.array(fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: fc.oneof(...rare) }), {
    maxLength: 5,
  });
}

/** Builds the inline nodes of a line; a piece that finds nothing to point to is left out. */
export function toInline(line: RandomLine, targets: Targets): readonly Node[] {
  const nodes: Node[] = [];
  for (const piece of line) {
    const last = nodes.at(-1);
    switch (piece.kind) {
      case "words": {
        const marks = marksOf(piece.look);
        const text = piece.words.join(" ");
        const apart = last !== undefined && last.type.name !== "hard_break" && !piece.glued;
        if (apart) nodes.push(schema.text(" "));
        nodes.push(schema.text(text, marks));
        break;
      }
      case "note": {
        const note = targets.notes[piece.which % Math.max(targets.notes.length, 1)];
        if (note === undefined) break;
        targets.used.add(note);
        nodes.push(nodeType("note_ref").create({ note }));
        break;
      }
      case "cross": {
        const target = targets.blocks[piece.which % Math.max(targets.blocks.length, 1)];
        if (target === undefined) break;
        if (last?.isText) nodes.push(schema.text(" "));
        nodes.push(nodeType("cross_ref").create({ target, form: piece.form }));
        break;
      }
      case "break":
        // A break at either end of a line, or two in a row, is nothing that a format can be asked to keep.
        if (last && last.type.name !== "hard_break") nodes.push(nodeType("hard_break").create());
        break;
    }
  }
  if (nodes.at(-1)?.type.name === "hard_break") nodes.pop();
  return nodes;
}

function marksOf(look: string): readonly Mark[] {
  if (look === "") return [];
  return look
    .split(" ")
    .map((name) => markType(name).create(name === "link" ? { href: "https://www.un.org/en/" } : null));
}
