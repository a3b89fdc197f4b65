/** Words that hyphens at line ends had cut, for the messages: put together without the hyphen, or with it. */
export interface WrapReport {
  readonly dropped: string[];
  readonly kept: string[];
}

const CUT = /([\p{L}\d’']+)-$/u;

/**
 * Joins a wrapped line to the words before it by a space. A hyphen at the end of the line may be the word's own ("self-/determination") or the
 * typesetter's ("accord-/ance"): it is dropped only where the same text has the whole word elsewhere and never with a hyphen, kept otherwise;
 * both are reported.
 */
export function joinWrapped(before: string, line: string, vocabulary: ReadonlySet<string>, report: WrapReport): string {
  const cut = CUT.exec(before)?.[1];
  if (cut === undefined) return /\S[-–—/]$/.test(before) ? before + line : `${before} ${line}`;
  const rest = /^[\p{L}\d’']+/u.exec(line)?.[0] ?? "";
  const whole = (cut + rest).toLowerCase();
  const hyphened = `${cut}-${rest}`;
  if (rest !== "" && vocabulary.has(whole) && !vocabulary.has(hyphened.toLowerCase())) {
    report.dropped.push(cut + rest);
    return before.slice(0, -1) + line;
  }
  report.kept.push(hyphened);
  return before + line;
}

/** The words of a text in lower case, hyphens inside them kept; what the joining of lines goes by. */
export function vocabularyOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d’']+(?:-[\p{L}\d’']+)*/gu) ?? []);
}
