/** Words that hyphens at line ends had cut, for the messages: put together without the hyphen, or with it. */
export interface WrapReport {
  readonly dropped: string[];
  readonly kept: string[];
}

const CUT = /([\p{L}\d’']+)-$/u;

/**
 * Adds a wrapped line to those before it, by a space. A hyphen at the end of a line may be the word's own ("self-/determination") or the
 * typesetter's ("accord-/ance"): it is dropped only where the same text has the whole word elsewhere and never with a hyphen, kept otherwise;
 * both are reported. `lines` put together are the paragraph.
 */
export function addWrapped(lines: string[], line: string, vocabulary: ReadonlySet<string>, report: WrapReport): void {
  const before = lines.at(-1) ?? "";
  const cut = CUT.exec(before)?.[1];
  if (cut === undefined) {
    lines.push(/\S[-–—/]$/.test(before) ? line : ` ${line}`);
    return;
  }
  const rest = /^[\p{L}\d’']+/u.exec(line)?.[0] ?? "";
  const whole = (cut + rest).toLowerCase();
  const hyphened = `${cut}-${rest}`;
  const isCut = rest !== "" && vocabulary.has(whole) && !vocabulary.has(hyphened.toLowerCase());
  if (isCut) lines[lines.length - 1] = before.slice(0, -1);
  (isCut ? report.dropped : report.kept).push(isCut ? cut + rest : hyphened);
  lines.push(line);
}

/** The beginning and the end of a paragraph of many lines: all that decides where it stops, so that a long one is not read again and again. */
export function endsOfWrapped(lines: readonly string[]): string {
  return lines.length <= 12 ? lines.join("") : `${lines.slice(0, 6).join("")} … ${lines.slice(-6).join("")}`;
}

/** The words of a text in lower case, hyphens inside them kept; what the joining of lines goes by. */
export function vocabularyOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d’']+(?:-[\p{L}\d’']+)*/gu) ?? []);
}
