import { isEnacting, mastheadLine, UNITED_NATIONS } from "../recognise/masthead-lines.ts";
import type { TextLine } from "./lines.ts";

/**
 * Takes lines of a masthead apart that hold two columns of the page ("United Nations      A/80/L.7", "General Assembly Distr.: Limited"). Only
 * above the enacting phrase, and only where every column is a field by its own form.
 */
export function splitMastheadColumns(lines: readonly TextLine[]): readonly TextLine[] {
  const enacting = lines.findIndex((line) => isEnacting(line.text));
  const end = enacting >= 0 ? enacting : Math.min(lines.length, 30);
  return lines.flatMap((line, at) => {
    const columns = at < end ? columnsOf(line.text) : [line.text];
    return columns.map((text) => ({ ...line, text }));
  });
}

function columnsOf(text: string): readonly string[] {
  const apart = text.split(/ {2,}|\t+/);
  const close = /^(.+?) (Distr\.: .+|Original: .+|[A-Z]+\/\S+)$/.exec(text)?.slice(1) ?? [text];
  return [apart, close].find((columns) => columns.length > 1 && columns.every(isField)) ?? [text];
}

function isField(text: string): boolean {
  return text === UNITED_NATIONS || mastheadLine(text) !== null;
}
