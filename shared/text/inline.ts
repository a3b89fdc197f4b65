import type { SourceRun } from "../recognise/source.ts";

/** Looks that are open while a line is read. */
type Look = Omit<SourceRun, "text" | "note">;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const TAGS: Readonly<Record<string, Look>> = {
  i: { italic: true },
  em: { italic: true, emphasis: true },
  b: { bold: true },
  strong: { bold: true },
  sup: { superscript: true },
  sub: { subscript: true },
};

/**
 * Reads the inline signs of a paragraph: `*italic*`, `_emphasis_`, `**bold**`, `[words](address)`, `[^1]`, superscript digits, `<sup>` and its
 * like, `<br>`, and backslash escapes. A sign that has no partner is an ordinary character, so nothing is ever lost.
 */
export function readInline(text: string, notes: ReadonlySet<string> = NO_NOTES): readonly SourceRun[] {
  return merge(parse(text, {}, { notes, inLink: false }));
}

const NO_NOTES: ReadonlySet<string> = new Set();

/** What the signs may mean here: `[^1]` is a mark only where a note of that name is defined, and no link stands in a link. */
interface Context {
  readonly notes: ReadonlySet<string>;
  readonly inLink: boolean;
  /** By sign, the offset before which no closing one stands: what one opening sign has searched, the next need not. */
  readonly searched?: Map<string, number>;
}

function parse(text: string, look: Look, outer: Context): SourceRun[] {
  const context: Context = { ...outer, searched: new Map() };
  const runs: SourceRun[] = [];
  let at = 0;
  let plain = "";
  const flush = () => {
    if (plain !== "") runs.push({ text: plain, ...look });
    plain = "";
  };
  while (at < text.length) {
    const found = readSign(text, at, look, context);
    if (found) {
      flush();
      runs.push(...found.runs);
      at = found.to;
    } else {
      const to = nextSign(text, at + 1);
      plain += text.slice(at, to);
      at = to;
    }
  }
  flush();
  return runs;
}

/** Offset of the next character that may be a sign. */
function nextSign(text: string, from: number): number {
  const sign = /[\\*_[<⁰¹²³⁴⁵⁶⁷⁸⁹]/g;
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? text.length;
}

/** A sign further away from its partner than this has none: no italics are that long, and a text made of signs stays quick to read. */
const FARTHEST = 4_000;

interface Sign {
  readonly runs: readonly SourceRun[];
  readonly to: number;
}

function readSign(text: string, at: number, look: Look, context: Context): Sign | null {
  const rest = text.slice(at, at + FARTHEST);
  switch (text[at]) {
    case "\\": {
      const match = /^\\([!-/:-@[-`{-~⁰¹²³⁴⁵⁶⁷⁸⁹])/.exec(rest);
      return match ? { runs: [{ text: match[1] ?? "", ...look }], to: at + 2 } : null;
    }
    case "*":
      return (
        delimited(text, at, "***", { ...look, bold: true, italic: true, emphasis: true }, context) ??
        delimited(text, at, "**", { ...look, bold: true }, context) ??
        delimited(text, at, "*", { ...look, italic: true }, context)
      );
    case "_":
      return delimited(text, at, "_", { ...look, italic: true, emphasis: true }, context);
    case "[":
      return noteMark(rest, at, look, context) ?? (context.inLink ? null : link(text, at, look, context));
    case "<":
      return tag(text, at, look, context);
    default: {
      const match = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+/.exec(rest);
      if (!match) return null;
      const digits = [...match[0]].map((digit) => String(SUPERSCRIPTS.indexOf(digit))).join("");
      return { runs: [{ text: digits, ...look, superscript: true }], to: at + match[0].length };
    }
  }
}

/** `*words*`: the opening sign before a word, the closing one behind a word; `_` only where no letter or digit stands outside. */
function delimited(text: string, at: number, sign: string, look: Look, context: Context): Sign | null {
  if (!text.startsWith(sign, at)) return null;
  const from = at + sign.length;
  const before = text[at - 1] ?? " ";
  if (/\s/.test(text[from] ?? " ") || text[from] === sign[0]) return null;
  if (sign === "_" && /[\p{L}\p{N}_]/u.test(before)) return null;
  const to = closing(text, from, sign, context.searched ?? new Map());
  if (to === null) return null;
  return { runs: parse(text.slice(from, to), look, context), to: to + sign.length };
}

function closing(text: string, from: number, sign: string, searched: Map<string, number>): number | null {
  const end = Math.min(text.length, from + FARTHEST);
  for (let at = Math.max(from, searched.get(sign) ?? 0); at < end; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(sign, at) && at > from && !/\s/.test(text[at - 1] ?? " ")) {
      const after = text[at + sign.length] ?? " ";
      if (sign === "*" && (after === "*" || text[at - 1] === "*")) {
        // Two asterisks together are the sign of bold: stepped over whole.
        if (after === "*") at += 1;
        continue;
      }
      if (sign === "_" && /[\p{L}\p{N}_]/u.test(after)) continue;
      return at;
    }
  }
  searched.set(sign, Math.max(end - 2, searched.get(sign) ?? 0));
  return null;
}

function noteMark(rest: string, at: number, look: Look, context: Context): Sign | null {
  const match = /^\[\^([^\]\s]{1,40})\]/.exec(rest);
  return match && context.notes.has(`^${match[1]}`)
    ? { runs: [{ text: "", ...look, note: `^${match[1]}` }], to: at + match[0].length }
    : null;
}

const LINK = /^\[((?:\\.|[^\\[\]])+)\]\(((?:\\.|[^\\()\s]|\([^\\()\s]*\))*)\)/;

/** `[words](address)`; brackets and parentheses inside may be escaped. What is no address is not hidden: "[delete](agreed)" stays as it is. */
function link(text: string, at: number, look: Look, context: Context): Sign | null {
  const match = LINK.exec(text.slice(at, at + FARTHEST));
  const address = (match?.[2] ?? "").replace(/\\(.)/g, "$1");
  if (!match || !/^(?:$|#|\/|\.|www\.|[a-z][a-z+.-]*:)/i.test(address)) return null;
  const words = merge(parse(match[1] ?? "", look, { ...context, inLink: true }));
  return { runs: words.map((run) => ({ ...run, link: address })), to: at + match[0].length };
}

function tag(text: string, at: number, look: Look, context: Context): Sign | null {
  const rest = text.slice(at, at + FARTHEST);
  const line = /^<br ?\/?>/i.exec(rest);
  if (line) return { runs: [{ text: "\n", ...look }], to: at + line[0].length };
  const open = /^<(i|em|b|strong|sup|sub)>/i.exec(rest);
  const name = open?.[1]?.toLowerCase() ?? "";
  const more = TAGS[name];
  if (!open || !more) return null;
  const close = new RegExp(`(?<!\\\\)(?:\\\\\\\\)*</${name}>`, "i").exec(rest);
  if (!close) return null;
  const to = at + close.index + close[0].length;
  return { runs: parse(text.slice(at + open[0].length, to - name.length - 3), { ...look, ...more }, context), to };
}

/** Neighbours of one look as one run. */
function merge(runs: readonly SourceRun[]): readonly SourceRun[] {
  const out: SourceRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.note === undefined && run.note === undefined && sameLook(last, run)) {
      out[out.length - 1] = { ...last, text: last.text + run.text };
    } else out.push(run);
  }
  return out;
}

function sameLook(a: SourceRun, b: SourceRun): boolean {
  // Two references to one place stand side by side as two.
  if (a.link?.startsWith("#b")) return false;
  const keys = ["italic", "emphasis", "bold", "superscript", "subscript", "link"] as const;
  return keys.every((key) => (a[key] ?? null) === (b[key] ?? null));
}
