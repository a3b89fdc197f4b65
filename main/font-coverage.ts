import { BugError } from "../shared/base/assert.ts";

/** Tells whether a font has a sign for a code point. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads from a TrueType font which characters it has, by its table `cmap` (formats 4 and 12, one of which every Unicode font carries).
 * Throws {@link BugError} for a font without them: the fonts are ours.
 */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, "cmap");
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => cmap + view.getUint32(cmap + 8 + at * 8));
  const segments = tables.find((at) => view.getUint16(at) === 12) ?? tables.find((at) => view.getUint16(at) === 4);
  if (segments === undefined) throw new BugError("A font without a table of Unicode characters");
  const ranges = view.getUint16(segments) === 12 ? rangesOfFormat12(view, segments) : rangesOfFormat4(view, segments);
  return (codePoint) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to);
}

type Range = readonly [from: number, to: number];

function tableOffset(view: DataView, tag: string): number {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new BugError(`A font without the table ${tag}`);
}

function rangesOfFormat12(view: DataView, table: number): readonly Range[] {
  return Array.from({ length: view.getUint32(table + 12) }, (_, at) => {
    const group = table + 16 + at * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

/** Segments by parallel lists: ends, a gap of two bytes, starts. The last one (0xFFFF) only closes the list. */
function rangesOfFormat4(view: DataView, table: number): readonly Range[] {
  const doubled = view.getUint16(table + 6);
  return Array.from({ length: doubled / 2 - 1 }, (_, at) => {
    const end = table + 14 + at * 2;
    return [view.getUint16(end + doubled + 2), view.getUint16(end)] as const;
  });
}

/** The characters of `text` that `covers` lacks, each once, in the order of their first appearance. Spaces and invisible signs need no glyph. */
export function missingCharacters(text: string, covers: Coverage): readonly string[] {
  return [...new Set(text)].filter(
    (character) =>
      !/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character) &&
      !covers(character.codePointAt(0) ?? 0),
  );
}
