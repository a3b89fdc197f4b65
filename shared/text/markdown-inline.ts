import type { Run, RunMark } from "../document/runs.ts";
import { escapeInline } from "./escape.ts";

/** What the writing of a line needs to know beside its runs. */
export interface InlineContext {
  /** Marks of notes by id. */
  readonly marks: ReadonlyMap<string, string>;
  /** Addresses of blocks by id ("#b12"); empty where references are written as words. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Whether `*…*` is an opening phrase here; else an opening mark is written as emphasis. */
  readonly opens: boolean;
}

const TAGS: Readonly<Record<string, string>> = {
  opening: "i",
  emphasis: "em",
  strong: "strong",
  superscript: "sup",
  subscript: "sub",
};
const BEFORE = /[\s(“‘[—–]$/u;
const AFTER = /^[\s,.;:!?)”’\]—–]/u;

/**
 * Writes runs as Markdown: `*opening*`, `_emphasis_`, `**strong**` where a sign stands clear of the words around it, HTML tags everywhere else,
 * so that what is read back is the same to the letter.
 */
export function writeInline(runs: readonly Run[], context: InlineContext): string {
  let out = "";
  for (const [at, run] of runs.entries()) {
    const following = runs.slice(at + 1);
    const after = plainAhead(following);
    switch (run.kind) {
      case "note": {
        const mark = context.marks.get(run.note);
        if (mark !== undefined) out += `[^${mark}]`;
        break;
      }
      case "break":
        out += tagged("<br>", run.marks, context);
        break;
      case "cross": {
        const anchor = context.anchors.get(run.target);
        if (anchor === undefined) out += textRun(run.text, run.marks, out, after, following, context);
        else out += tagged(`[${escapeInline(run.text, "", "[")}](${anchor})`, run.marks, context);
        break;
      }
      case "text":
        out += textRun(run.text, run.marks, out, after, following, context);
        break;
    }
  }
  return out;
}

function textRun(
  text: string,
  marks: readonly RunMark[],
  before: string,
  after: string,
  following: readonly Run[],
  context: InlineContext,
): string {
  const link = marks.find((mark) => mark.name === "link");
  if (link) {
    const words = tagged(escapeInline(text, "", "["), marks, context);
    return `[${words}](${link.value.replace(/[\\()]/g, "\\$&")})`;
  }
  const looks = marks.filter((mark) => mark.name in TAGS);
  const only = looks.length === 1 && looks[0]?.name !== "superscript" && looks[0]?.name !== "subscript";
  const clear = only && isClear(text, before, after, following);
  const sign = clear ? signOf(looks[0] as RunMark, context) : "";
  if (sign === "") return tagged(escapeInline(text, after), looks, context);
  return `${sign}${escapeInline(text, "", sign === "_" ? "_" : "*")}${sign}`;
}

function signOf(mark: RunMark, context: InlineContext): "*" | "_" | "**" {
  if (mark.name === "strong") return "**";
  return mark.name === "opening" && context.opens ? "*" : "_";
}

/** Whether a sign may stand around `text` without touching a letter, another sign or a blank inside. */
function isClear(text: string, before: string, after: string, following: readonly Run[]): boolean {
  const next = following[0];
  if (next?.kind === "break" || (next && next.kind !== "note" && next.marks.some((mark) => mark.name in TAGS)))
    return false;
  if (/^\s|\s$/.test(text) || text === "" || text.length > 2_000) return false;
  return (before === "" || BEFORE.test(before)) && (after === "" || next?.kind === "note" || AFTER.test(after));
}

/** `text` inside the tags of its marks. */
function tagged(text: string, marks: readonly RunMark[], context: InlineContext): string {
  return marks.reduceRight((inner, mark) => {
    const tag = mark.name === "opening" && !context.opens ? "em" : TAGS[mark.name];
    return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
  }, text);
}

/** The words that follow, as far as signs can reach. */
function plainAhead(runs: readonly Run[]): string {
  let text = "";
  for (const run of runs) {
    if (run.kind === "note") return text === "" ? "[" : text;
    text += run.text;
    if (text.length > 400) break;
  }
  return text;
}
