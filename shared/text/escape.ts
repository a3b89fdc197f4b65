const RULE = /^(?:[_—–-]{5,}|([-*_])(?: ?\1){2,})$/;

/**
 * Puts a backslash before every sign of `text` that a reader of Markdown would take for more than itself. `rest` is what follows in the same
 * line, for signs that only mean something together; `within` is the sign of the emphasis or link that the text stands in.
 */
export function escapeInline(text: string, rest: string, within: "" | "_" | "*" | "[" = ""): string {
  const all = text + rest;
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    out += needsEscape(sign, text, all, at, within) ? `\\${sign}` : sign;
  }
  return out;
}

function needsEscape(sign: string, text: string, all: string, at: number, within: string): boolean {
  switch (sign) {
    case "\\":
    case "*":
    case "`":
      return true;
    case "_":
      return within !== "" || !isBlank(text, at);
    case "[":
      return within === "[" || all[at + 1] === "^" || all.indexOf("](", at) >= 0;
    case "]":
      return within === "[" || all[at + 1] === "(";
    case "<":
      return /[a-z/!]/i.test(all[at + 1] ?? "");
    case "&":
      return /^&(?:#\d+|\w+);/.test(all.slice(at, at + 12));
    default:
      return "⁰¹²³⁴⁵⁶⁷⁸⁹".includes(sign);
  }
}

/** Whether the underscore at `at` belongs to a blank to be filled in ("80/___ of __ December"), which opens and closes nothing. */
function isBlank(text: string, at: number): boolean {
  let from = at;
  let to = at;
  while (text[from - 1] === "_") from -= 1;
  while (text[to + 1] === "_") to += 1;
  return to > from && /^(?:\s|$)/.test(text.slice(to + 1, to + 2));
}

/** Signs that may stand before the first word of a line: tags, emphasis, the bracket of a link. */
const SIGNS = /^(?:<\w+>|\*\*|[*_[])*/;

/**
 * Escapes what means something only at the head of a line: a number that is none, the signs of headings, lists, quotations, tables and rules.
 * `line` is escaped already.
 */
export function escapeLineStart(line: string): string {
  if (RULE.test(line) || /^(?:[#>|]|[-+](?:\s|$)|=+$)/.test(line)) return `\\${line}`;
  const signs = SIGNS.exec(line)?.[0] ?? "";
  const words = line.slice(signs.length);
  if (/^\((?:[a-z]{1,5}|\d{1,2})\)/.test(words)) return `${signs}\\${words}`;
  return signs + words.replace(/^([\p{L}\d]{1,5})(?=[.)])/u, "$1\\");
}

/** Whether a line begins with something that looks like a number and is escaped, so that it is none: "1\\. Phase". */
export function deniesNumber(line: string): boolean {
  const words = line.slice(SIGNS.exec(line)?.[0].length ?? 0);
  return /^(?:\\|[\p{L}\d]{1,5}\\[.)])/u.test(words);
}
