import type { Line } from "./pieces.ts";

/** A line that is bold or italic throughout, titles and closing lines, is so by its place and not by its words: its plain form. */
export function plainLook(line: Line): Line {
  const words = line.filter((piece) => piece.text.trim() !== "");
  const bold = words.length > 0 && words.every((piece) => piece.bold);
  const italic = words.length > 0 && words.every((piece) => piece.italic && !piece.emphasis);
  if (!bold && !italic) return line;
  return line.map(({ bold: b, italic: i, ...piece }) => ({
    ...piece,
    ...(b && !bold ? { bold: true } : {}),
    ...(i && !italic ? { italic: true } : {}),
  }));
}
