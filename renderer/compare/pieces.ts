import type { ComparedBlock, TextChange } from "../../shared/compare/comparison.ts";
import type { Run } from "../../shared/document/runs.ts";

/** A stretch of one side of a comparison as it is drawn: of one look, and wholly inside or outside one change. */
export interface Piece {
  readonly kind: "text" | "note" | "break" | "gap";
  readonly text: string;
  /** Names of the marks on it, and the symbol or address of a citation or link where there is one. */
  readonly marks: readonly string[];
  /** The note's id where `kind` is "note". */
  readonly note: string | null;
  /** Position in the pair's `changes`, or null. */
  readonly change: number | null;
}

interface Character {
  readonly text: string;
  readonly run: Run;
}

/** Notes stand between characters: each is listed with the number of characters before it. */
interface Line {
  readonly characters: readonly Character[];
  readonly notes: readonly { readonly at: number; readonly run: Run }[];
}

/** A block's runs as single UTF-16 units with white space made single and trimmed, as in the block's `text`. */
function lineOf(runs: readonly Run[]): Line {
  const characters: Character[] = [];
  const notes: { at: number; run: Run }[] = [];
  let space: Character | null = null;
  for (const run of runs) {
    if (run.kind === "note") notes.push({ at: characters.length, run });
    for (const unit of run.text.split("")) {
      if (/\s/u.test(unit)) {
        if (characters.length > 0) space ??= { text: " ", run };
        continue;
      }
      if (space) characters.push(space);
      space = null;
      characters.push({ text: unit, run });
    }
  }
  return { characters, notes };
}

/**
 * The words of one side of a pair, block by block, cut where changes begin and end. `changes` are those of the pair and `side` says whose
 * ranges count. A change that leaves nothing on this side is a "gap": the place where the other side has something.
 */
export function piecesOf(
  blocks: readonly ComparedBlock[],
  changes: readonly TextChange[],
  side: "a" | "b",
): readonly (readonly Piece[])[] {
  let base = 0;
  return blocks.map((block) => {
    const line = lineOf(block.runs);
    const pieces = cut(line, base, changes, side);
    base += line.characters.length + 1;
    return pieces;
  });
}

function cut(line: Line, base: number, changes: readonly TextChange[], side: "a" | "b"): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at <= line.characters.length; at++) {
    const here = base + at;
    const drawn = new Set<number>();
    for (const { run } of line.notes.filter((note) => note.at === at)) {
      const change = changeOfNote(changes, here, side);
      if (change !== null) drawn.add(change);
      pieces.push({ ...look(run), kind: "note", text: "", change });
    }
    changes.forEach(({ [side]: [from, to] }, change) => {
      if (from !== here || to !== here || drawn.has(change)) return;
      pieces.push({ kind: "gap", text: "", marks: [], note: null, change });
    });
    const character = line.characters[at];
    if (character) add(pieces, character, changeAt(changes, here, side));
  }
  return pieces;
}

function changeAt(changes: readonly TextChange[], at: number, side: "a" | "b"): number | null {
  const index = changes.findIndex((change) => change[side][0] <= at && at < change[side][1]);
  return index < 0 ? null : index;
}

/** A note between two characters belongs to the change around it, or to the change of notes that ends or begins there. */
function changeOfNote(changes: readonly TextChange[], at: number, side: "a" | "b"): number | null {
  const index = changes.findIndex((change) => {
    const [from, to] = change[side];
    return change.kind === "notes" ? from <= at && at <= to : from < at && at <= to;
  });
  return index < 0 ? null : index;
}

function add(pieces: Piece[], { text, run }: Character, change: number | null): void {
  const last = pieces.at(-1);
  const next = { ...look(run), kind: run.kind === "break" ? "break" : "text", text, change } as const;
  const joins = last?.kind === "text" && next.kind === "text" && last.change === change;
  if (joins && last.marks.join() === next.marks.join()) pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else pieces.push(next);
}

function look(run: Run): Pick<Piece, "marks" | "note"> {
  return { marks: run.marks.map((mark) => mark.name), note: run.kind === "note" ? run.note : null };
}
