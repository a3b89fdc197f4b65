import type { TextLine } from "./lines.ts";

const SUPERSCRIPTS = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];

/** "12" as "¹²". */
export function superscript(number: string): string {
  return number.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
}

/**
 * Puts the notes at the foot of pasted pages back in order. Below the rule a page gives the number of a note and its words on separate lines,
 * and sometimes first all numbers and then all words; each becomes one line "¹ See A/76/324.". Where numbers and words do not match up, the
 * lines are left as they are. `isBoundary` tells where a page ends, `isRule` where its notes begin.
 */
export function settleFootNotes(
  lines: readonly TextLine[],
  isBoundary: (line: TextLine) => boolean,
  isRule: (line: TextLine) => boolean,
): readonly TextLine[] {
  const out: TextLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as TextLine;
    out.push(line);
    at += 1;
    if (!isRule(line)) continue;
    let end = at;
    while (end < lines.length && !endsFoot(lines, end, isBoundary)) end += 1;
    out.push(...(notesIn(lines.slice(at, end)) ?? lines.slice(at, end)));
    at = end;
  }
  return out;
}

/** A page ends where the head of the next one stands, or a form feed. */
function endsFoot(lines: readonly TextLine[], at: number, isBoundary: (line: TextLine) => boolean): boolean {
  const line = lines[at] as TextLine;
  return isBoundary(line) || line.page;
}

function notesIn(lines: readonly TextLine[]): readonly TextLine[] | null {
  const words = lines.filter((line) => line.text !== "");
  const isNumber = (line: TextLine) => /^\d{1,3}$/.test(line.text);
  const numbers = words.filter(isNumber).map((line) => line.text);
  if (numbers.length === 0) return null;
  const note = (number: string, text: string): TextLine => ({
    text: `${superscript(number)} ${text}`,
    indent: 0,
    page: false,
  });

  // Each number directly above its words.
  const inOrder =
    isNumber(words[0] as TextLine) && words.every((line, at) => !isNumber(line) || !isNumber(words[at + 1] ?? line));
  if (inOrder && rising(numbers)) {
    const notes: TextLine[] = [];
    for (const line of words) {
      const last = notes.at(-1);
      if (isNumber(line)) notes.push(note(line.text, ""));
      else if (last) notes[notes.length - 1] = { ...last, text: `${last.text.trimEnd()} ${line.text}` };
    }
    return spaced(notes);
  }
  const texts = sentences(words.filter((line) => !isNumber(line)).map((line) => line.text));
  const sorted = [...numbers].sort((a, b) => Number(a) - Number(b));
  if (texts.length !== sorted.length) return null;
  return spaced(texts.map((text, at) => note(sorted[at] ?? "", text)));
}

function rising(numbers: readonly string[]): boolean {
  return numbers.every((number, at) => at === 0 || Number(number) > Number(numbers[at - 1]));
}

/** Lines put together until one ends in a full stop. */
function sentences(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last === undefined || last.endsWith(".")) out.push(line);
    else out[out.length - 1] = `${last} ${line}`;
  }
  return out;
}

function spaced(notes: readonly TextLine[]): readonly TextLine[] {
  return notes.flatMap((line) => [{ text: "", indent: 0, page: false }, line, { text: "", indent: 0, page: false }]);
}
