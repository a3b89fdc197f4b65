/** A line of a text file. */
export interface TextLine {
  /** Without the blanks at either end. */
  readonly text: string;
  /** Columns of blank space before it; a tab counts as four. */
  readonly indent: number;
  /** A form feed stood before it: a new page. */
  readonly page: boolean;
}

/**
 * Splits a text into lines. Line ends of every system are one; control characters, which no text means to hold, become spaces; a lone half of
 * a surrogate pair becomes U+FFFD.
 */
export function splitLines(text: string): readonly TextLine[] {
  const clean = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, "\n")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, " ")
    // A soft hyphen says where a word may be broken; at the end of a line it is the break.
    .replace(/\u00AD[ \t]*\n[ \t]*/g, "")
    .replace(/\u00AD/g, "");
  return clean.split("\n").flatMap((line) =>
    line.split("\f").map((part, at): TextLine => {
      const text = part.replace(/^[ \t]+|[ \t]+$/g, "");
      const blank = /^[ \t]*/.exec(part)?.[0] ?? "";
      return { text, indent: blank.replace(/\t/g, "    ").length, page: at > 0 };
    }),
  );
}
