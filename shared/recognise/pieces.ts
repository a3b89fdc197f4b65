import type { SourceRun } from "./source.ts";

/**
 * A run on its way to becoming inline content: what the file said, and what the rules have found. Pieces that stand for an atom (a note
 * mark) have no text, so that offsets are those of the plain words; offsets are half-open, in UTF-16 units.
 */
export interface Piece extends SourceRun {
  readonly opening?: boolean;
  /** Symbol of a recognised citation. */
  readonly citation?: string;
  /** The piece is the number of another block. */
  readonly cross?: { readonly target: string; readonly form: "full" | "own" };
}

/** A line of text as the rules see it. */
export type Line = readonly Piece[];

/** The words of a line, without note marks. */
export function textOf(line: Line): string {
  return line.map((piece) => piece.text).join("");
}

/** The part of `line` from offset `from` to `to`; an atom at either end of the whole line stays with it. */
export function sliceLine(line: Line, from: number, to: number = textOf(line).length): Line {
  const length = textOf(line).length;
  const out: Piece[] = [];
  let at = 0;
  for (const piece of line) {
    const end = at + piece.text.length;
    if (piece.text === "") {
      if (at >= from && (at < to || (at === to && to === length))) out.push(piece);
    } else {
      const text = piece.text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
      if (text !== "") out.push({ ...piece, text });
    }
    at = end;
  }
  return out;
}

/** `line` with `change` applied to its words from `from` to `to`; atoms stay as they are. */
export function changeLine(line: Line, from: number, to: number, change: Partial<Piece>): Line {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of line) {
    const start = Math.min(Math.max(from - at, 0), piece.text.length);
    const end = Math.min(Math.max(to - at, 0), piece.text.length);
    if (piece.text === "" || start >= end) out.push(piece);
    else {
      const parts: readonly [string, Partial<Piece>][] = [
        [piece.text.slice(0, start), {}],
        [piece.text.slice(start, end), change],
        [piece.text.slice(end), {}],
      ];
      for (const [text, more] of parts) if (text !== "") out.push({ ...piece, ...more, text });
    }
    at += piece.text.length;
  }
  return out;
}

/** `line` with its words from `from` to `to` replaced by `pieces`. */
export function replaceInLine(line: Line, from: number, to: number, pieces: Line): Line {
  return [...sliceLine(line, 0, from), ...pieces, ...sliceLine(line, to)];
}

/**
 * `line` with every stretch of spaces and tabs as one space, none at its ends or beside a break. Non-breaking spaces are the drafter's and
 * stay.
 */
export function tidyLine(line: Line): Line {
  const out: Piece[] = [];
  // What a space would follow: nothing (head or break), another space, or a word or mark, where alone it may stand.
  let before: "nothing" | "space" | "word" = "nothing";
  for (const piece of line) {
    if (piece.text === "") {
      out.push(piece);
      before = "word";
      continue;
    }
    let text = piece.text.replace(/[ \t]+/g, " ").replace(/ ?\n ?/g, "\n");
    if (before !== "word") text = text.replace(/^[ ]+/, "");
    if (text === "") continue;
    before = text.endsWith("\n") ? "nothing" : text.endsWith(" ") ? "space" : "word";
    if (text.startsWith("\n")) trimEnd(out);
    out.push({ ...piece, text });
  }
  trimEnd(out);
  return out;
}

/** Takes the spaces off the end of the words in `out`, stepping over atoms. */
function trimEnd(out: Piece[]): void {
  for (let at = out.length - 1; at >= 0; at -= 1) {
    const piece = out[at] as Piece;
    if (piece.text === "") continue;
    const text = piece.text.replace(/ +$/, "");
    if (text === piece.text) return;
    if (text === "") out.splice(at, 1);
    else {
      out[at] = { ...piece, text };
      return;
    }
  }
}

/** Two halves of one text put together: by a space, or by nothing where the first ends in a hyphen or either is empty. */
export function joinLines(first: Line, second: Line): Line {
  const before = textOf(first);
  const glue = before === "" || textOf(second) === "" || /\S[-‐‑–—/]$/.test(before) ? [] : [{ text: " " }];
  return [...first, ...glue, ...second];
}
