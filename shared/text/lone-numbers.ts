import { readDirective } from "./directives.ts";
import type { TextLine } from "./lines.ts";

/** Puts a number that stands alone on its line ("12.", "(a)") before the words that follow it, as columns come out of some pages. */
export function joinLoneNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const out: TextLine[] = [];
  let number: TextLine | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.text === "" && number) continue;
    const isLone = /^(?:\d{1,3}\.|\([a-z]{1,5}\))$/.test(line.text) && !isSaid(lines[at - 1]);
    if (number && (isLone || isSaid(line))) {
      out.push(number);
      number = null;
    }
    if (isLone) number = line;
    else if (number) {
      out.push({ ...line, text: `${number.text} ${line.text}`, page: number.page || line.page });
      number = null;
    } else out.push(line);
  }
  return number ? [...out, number] : out;
}

function isSaid(line: TextLine | undefined): boolean {
  return line !== undefined && readDirective(line.text) !== null;
}
