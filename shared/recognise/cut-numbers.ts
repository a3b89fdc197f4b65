import { type Item, isOpen } from "./item.ts";
import { parseNumber } from "./number.ts";
import { type Line, sliceLine, textOf, tidyLine } from "./pieces.ts";

/**
 * Takes apart numbered paragraphs of an annex that extraction ran together ("… are safe. 2. Businesses have …"): their first lines are flush
 * with the others, so that a page gives no sign of them. It is cut only where exactly the next number stands between two sentences.
 */
export function cutAtNumbers(item: Item, above: number): readonly Item[] {
  if (!isOpen(item) || item.heading !== null) return [item];
  const text = textOf(item.line);
  const own = parseNumber(text);
  let number = own?.form === "digit" ? Number(own.typed) : above;
  const lines: Line[] = [];
  let from = 0;
  for (const match of text.matchAll(/(?<=[.;:”])\s+(?=(\d{1,3})\. \p{Lu})/gu)) {
    if (Number(match[1]) !== number + 1) continue;
    number += 1;
    lines.push(sliceLine(item.line, from, match.index));
    from = match.index + match[0].length;
  }
  if (lines.length === 0) return [item];
  const remark = {
    severity: "info" as const,
    code: "paragraphs-taken-apart",
    text: "Numbered paragraphs that stood in one were taken apart at their numbers.",
  };
  return [...lines, sliceLine(item.line, from)].map((line, at) => ({
    ...item,
    line: tidyLine(line),
    remarks: at === 0 ? item.remarks : [remark],
  }));
}
