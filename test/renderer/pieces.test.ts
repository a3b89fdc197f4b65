import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Piece, piecesOf } from "../../renderer/compare/pieces.ts";
import type { ComparedBlock, TextChange } from "../../shared/compare/comparison.ts";
import { plainText, type Run } from "../../shared/document/runs.ts";

const text = (words: string, ...marks: readonly ("opening" | "emphasis")[]): Run => ({
  kind: "text",
  text: words,
  marks: marks.map((name) => ({ name, value: "" })),
});
const note = (id: string): Run => ({ kind: "note", text: "", note: id, marks: [] });
const block = (...runs: readonly Run[]): ComparedBlock => ({
  index: 0,
  id: "b",
  part: "operative",
  kind: "operative",
  level: 0,
  label: "OP1",
  printed: "1.",
  opening: null,
  text: plainText(runs),
  notes: [],
  runs,
});
const change = (from: number, to: number, kind: TextChange["kind"] = "wording"): TextChange => ({
  a: [from, to],
  b: [from, to],
  kind,
});

/** A line of pieces with its changes in brackets: `[0:words]`, a gap as `[0:]`, a note as `^id`. */
function drawn(pieces: readonly Piece[]): string {
  const words = (piece: Piece) => (piece.kind === "note" ? `^${piece.note}` : piece.text);
  return pieces.map((piece) => (piece.change === null ? words(piece) : `[${piece.change}:${words(piece)}]`)).join("");
}

describe("the pieces of one side", () => {
  test("are cut where a change begins and ends, and where the look changes", () => {
    const pieces =
      piecesOf([block(text("Urges", "opening"), text(" all States to act"))], [change(6, 9)], "a")[0] ?? [];
    expect(drawn(pieces)).toBe("Urges [0:all] States to act");
    expect(pieces[0]?.marks).toEqual(["opening"]);
  });

  test("mark as a gap where only the other side has words", () => {
    expect(drawn(piecesOf([block(text("all States"))], [change(4, 4)], "b")[0] ?? [])).toBe("all [0:]States");
  });

  test("give a note to the change of notes that stands at its place, not to the words beside it", () => {
    const line = [block(text("Protocol"), note("n1"), text(" represents"))];
    expect(drawn(piecesOf(line, [change(8, 8, "notes")], "b")[0] ?? [])).toBe("Protocol[0:^n1] represents");
    expect(drawn(piecesOf(line, [change(8, 19)], "b")[0] ?? [])).toBe("Protocol^n1[0: represents]");
  });

  test("count on over several blocks, which one space keeps apart", () => {
    const sides = piecesOf([block(text("one two")), block(text("three"))], [change(4, 13)], "b");
    expect(sides.map(drawn)).toEqual(["one [0:two]", "[0:three]"]);
    const second = piecesOf([block(text("one two")), block(text("three"))], [change(8, 10)], "b");
    expect(second.map(drawn)).toEqual(["one two", "[0:th]ree"]);
  });

  test("make white space single as the text of a block has it", () => {
    expect(drawn(piecesOf([block(text("  one \n"), text(" two "))], [change(4, 7)], "a")[0] ?? [])).toBe("one [0:two]");
  });

  test("keep every character of the block's text, whatever its runs and changes", () => {
    const runs = fc.array(
      fc.oneof(
        fc.string().map((words) => text(words)),
        fc.constant(note("n")),
      ),
    );
    fc.assert(
      fc.property(runs, fc.nat(20), fc.nat(20), (given, from, length) => {
        const one = block(...given);
        const pieces = piecesOf([one], [change(from, from + length)], "a")[0] ?? [];
        expect(pieces.map((piece) => piece.text).join("")).toBe(one.text.replace(/\n/gu, " "));
      }),
    );
  });
});
