import type { Node } from "prosemirror-model";
import type { Numbering } from "../document/numbering.ts";
import { crossReferenceText } from "../document/runs.ts";

/** A note mark in a text: the offset it stands at, its position before the atom, and the note it names. */
export interface MapNote {
  readonly offset: number;
  readonly pos: number;
  readonly note: string;
}

/** A number that stands for another paragraph: where it is printed in the text, its position before the atom, and the block it names. */
export interface MapCross {
  readonly from: number;
  readonly to: number;
  readonly pos: number;
  readonly target: string;
}

/** The plain text of one textblock and where each of its characters stands in the document. */
export interface TextMap {
  /** As `plainText` gives it: numbers of cross references written out, note marks left out, white space single. */
  readonly text: string;
  readonly notes: readonly MapNote[];
  readonly crosses: readonly MapCross[];
  /** Position before the character at an offset; at the end of the text, the position after its last character. */
  posAt(offset: number): number;
  /** Document range of the half-open range of characters; marks between its last character and the next stay outside. */
  rangeOf(from: number, to: number): { readonly from: number; readonly to: number };
}

interface Character {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Maps the text of `textblock`, whose content begins at position `start` of the document. */
export function textMap(textblock: Node, start: number, numbers: Numbering): TextMap {
  const characters: Character[] = [];
  const notes: MapNote[] = [];
  const crosses: MapCross[] = [];
  textblock.forEach((node, offset) => {
    const from = start + offset;
    if (node.type.name === "note_ref")
      notes.push({ offset: characters.length, pos: from, note: String(node.attrs.note) });
    const words = node.isText ? (node.text ?? "") : atomText(node, numbers);
    if (node.type.name === "cross_ref") {
      const to = characters.length + words.length;
      crosses.push({ from: characters.length, to, pos: from, target: String(node.attrs.target) });
    }
    for (let at = 0; at < words.length; at += 1) {
      const place = node.isText ? { from: from + at, to: from + at + 1 } : { from, to: from + 1 };
      characters.push({ text: words.charAt(at), ...place });
    }
  });
  return collapse(characters, notes, crosses, start);
}

function atomText(node: Node, numbers: Numbering): string {
  if (node.type.name === "cross_ref") return crossReferenceText(node, numbers);
  return node.type.name === "hard_break" ? "\n" : "";
}

/** Makes every stretch of white space one space and trims, as the text of a block is everywhere else. */
function collapse(
  characters: readonly Character[],
  notes: readonly MapNote[],
  crosses: readonly MapCross[],
  start: number,
): TextMap {
  const kept: Character[] = [];
  const offsets: number[] = [];
  for (const character of characters) {
    offsets.push(kept.length);
    const isSpace = /\s/u.test(character.text);
    const last = kept.at(-1);
    if (!isSpace) kept.push(character);
    else if (last && last.text !== " ") kept.push({ ...character, text: " " });
    else if (last) kept[kept.length - 1] = { ...last, to: character.to };
  }
  if (kept.at(-1)?.text === " ") kept.pop();
  const text = kept.map((character) => character.text).join("");
  const offsetOf = (at: number) => Math.min(offsets[at] ?? text.length, text.length);
  const posAt = (offset: number) => kept[offset]?.from ?? kept.at(-1)?.to ?? start;
  return {
    text,
    notes: notes.map((note) => ({ ...note, offset: offsetOf(note.offset) })),
    crosses: crosses.map((cross) => ({ ...cross, from: offsetOf(cross.from), to: offsetOf(cross.to) })),
    posAt,
    rangeOf: (from, to) => ({ from: posAt(from), to: to > from ? (kept[to - 1]?.to ?? posAt(to)) : posAt(from) }),
  };
}
