import { assertNever } from "../base/assert.ts";
import type { MarkName } from "../document/inline-specs.ts";
import type { Run, RunMark } from "../document/runs.ts";
import { element, escapeHtml } from "./html-text.ts";

/** What runs point to within a page. */
export interface RunTargets {
  /** The mark of a reference to the note, as HTML. */
  readonly note: (id: string) => string;
  /** The name of the element a cross reference points to; null where there is none on the page. */
  readonly block: (id: string) => string | null;
}

/** The addresses that a page may point to; a link is followed only when the reader clicks it. */
const SAFE_ADDRESS = /^(https?|mailto):/i;

/** HTML for `runs`; a raised comma stands between two note marks at one place. */
export function htmlRuns(runs: readonly Run[], targets: RunTargets): string {
  return runs
    .map((run, at) => {
      switch (run.kind) {
        case "text":
          return marked(escapeHtml(run.text), run.marks);
        case "cross":
          return marked(crossReference(run.text, targets.block(run.target)), run.marks);
        case "break":
          return "<br>";
        case "note":
          return (runs[at - 1]?.kind === "note" ? "<sup>,</sup>" : "") + targets.note(run.note);
        default:
          return assertNever(run);
      }
    })
    .join("");
}

function crossReference(text: string, target: string | null): string {
  const words = escapeHtml(text);
  return target === null ? words : element("a", { href: `#${target}`, class: "cross" }, words);
}

/** `content` in the look of `marks`. Two reasons to be italic are still one italic. */
function marked(content: string, marks: readonly RunMark[]): string {
  if (content === "") return "";
  const has = (name: MarkName) => marks.some((mark) => mark.name === name);
  const value = (name: MarkName) => marks.find((mark) => mark.name === name)?.value ?? "";
  let result = content;
  if (has("superscript")) result = element("sup", {}, result);
  if (has("subscript")) result = element("sub", {}, result);
  if (has("strong")) result = element("strong", {}, result);
  if (has("opening")) result = element("i", { class: "opening" }, result);
  else if (has("emphasis")) result = element("em", {}, result);
  if (has("citation")) result = element("span", { class: "citation", title: value("citation") }, result);
  if (has("link") && SAFE_ADDRESS.test(value("link"))) {
    result = element("a", { href: value("link"), rel: "noreferrer" }, result);
  }
  return result;
}
