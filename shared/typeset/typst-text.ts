/**
 * `text` as a string literal of Typst. Everything that a document says goes through here: a literal has no markup, so that no word of a draft
 * can be read as an instruction. Control characters, which no font has, become spaces; half a surrogate pair becomes U+FFFD.
 */
export function typstString(text: string): string {
  const clean = text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(CONTROLS, " ")
    .replace(/[\\"]/g, (character) => `\\${character}`)
    .replace(NEEDS_ESCAPE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return `"${clean}"`;
}

/** `text` as content: a string literal in markup, closed by a semicolon so that what follows is never read as part of it. */
export function typstWords(text: string): string {
  return text === "" ? "" : `#${typstString(text)};`;
}

/** A call of one of our own functions, `#name(args)[body]`, closed like {@link typstWords}. */
export function typstCall(name: string, args: readonly string[], body?: string): string {
  return `#${name}(${args.join(", ")})${body === undefined ? "" : `[${body}]`};`;
}

/** A list of values; with a single one, the comma that makes it a list. */
export function typstArray(values: readonly string[]): string {
  return `(${values.map((value) => `${value},`).join(" ")})`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** Line separators end a line of the source, and marks of direction would turn it around for whoever reads it. */
const NEEDS_ESCAPE = /[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
