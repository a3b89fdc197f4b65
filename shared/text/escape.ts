const RULE = /^(?:[_—–-]{5,}|(?:[-*_] ?){3,})$/;

/**
 * Puts a backslash before every sign of `text` that a reader of Markdown would take for more than itself. `rest` is what follows in the same
 * line, for signs that only mean something together; `within` is the sign of the emphasis or link that the text stands in.
 */
export function escapeInline(text: string, rest: string, within: "" | "_" | "*" | "[" = ""): string {
  const all = text + rest;
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    out += needsEscape(sign, all, at, within) ? `\\${sign}` : sign;
  }
  return out;
}

function needsEscape(sign: string, all: string, at: number, within: string): boolean {
  switch (sign) {
    case "\\":
    case "*":
    case "`":
      return true;
    case "_": {
      // A blank to be filled in ("80/___ of __ December") opens nothing.
      const after = /^_+/.exec(all.slice(at, at + 200))?.[0].length ?? 1;
      return within === "_" || within === "[" || !/^(?:\s|$)/.test(all.slice(at + after, at + after + 1));
    }
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

/**
 * Escapes what means something only at the head of a line: a number that is none, the signs of headings, lists, quotations, tables and rules.
 * `line` is escaped already.
 */
export function escapeLineStart(line: string): string {
  if (RULE.test(line) || /^(?:[#>|]|[-+](?:\s|$)|=+$)/.test(line)) return `\\${line}`;
  if (/^\((?:[a-z]{1,5}|\d{1,2})\)/.test(line)) return `\\${line}`;
  return line.replace(/^([\p{L}\d]{1,5})(?=[.)])/u, "$1\\");
}
