const ANNEX = /^(Annex|Appendix|Enclosure)(?: ([IVXL]{1,5}|\d{1,2}|[A-Z]))?(?:[.:]? +(?=\p{Lu}|“|\d)(.*))?$/su;

/** A line that begins an annex: its form, the number typed after it, and where its title begins in the line, if it has one there. */
export interface AnnexLine {
  readonly form: "Annex" | "Appendix" | "Enclosure";
  readonly typed: string | null;
  readonly title: number | null;
}

/** Reads a line as the head of an annex ("Annex", "Annex II", "Annex Principles of …"); null where it is ordinary text. */
export function annexLine(words: string): AnnexLine | null {
  const match = ANNEX.exec(words);
  if (!match || words.length > 300 || (match[3] !== undefined && /[;:,.]$/.test(words))) return null;
  const title = match[3];
  return {
    form: match[1] as AnnexLine["form"],
    typed: match[2] ?? null,
    title: title === undefined ? null : words.length - title.length,
  };
}

/** Whether a line begins an annex. */
export function isAnnexLine(words: string): boolean {
  return annexLine(words) !== null;
}
