import { assertNever } from "../base/assert.ts";
import type { MarkName } from "../document/inline-specs.ts";
import type { Run, RunMark } from "../document/runs.ts";
import { typstCall, typstString, typstWords } from "./typst-text.ts";

/** Sets a note reference: the mark, and with the first reference the note itself. */
export type SetNote = (note: string) => string;

/** The addresses that a page may point to. Anything else (files, scripts) is set as plain words. */
const SAFE_ADDRESS = /^(https?|mailto):/i;

/**
 * Typst content for `runs`. Notes are set by `setNote`; between two marks at one place stands a raised comma (Editorial Manual, footnotes).
 * `links` false leaves citations and links as plain words.
 */
export function typstRuns(runs: readonly Run[], setNote: SetNote, links = true): string {
  return runs
    .map((run, at) => {
      switch (run.kind) {
        case "text":
        case "cross":
          return marked(setWords(run.text, runs[at + 1]?.kind === "note"), run.marks, links);
        case "break":
          return "#linebreak();";
        case "note":
          return (runs[at - 1]?.kind === "note" ? '#super(",");' : "") + setNote(run.note);
        default:
          return assertNever(run);
      }
    })
    .join("");
}

/**
 * Words with symbols held together: a line may end after the slash of "and/or", never inside A/C.3/68/L.18. A symbol right before a note is left
 * alone, for the mark would come loose from the box that holds it.
 */
function setWords(text: string, noteFollows: boolean): string {
  return text
    .split(SYMBOL)
    .map((piece, at, pieces) => {
      const torn = at % 2 === 0 || (noteFollows && at === pieces.length - 2 && pieces.at(-1) === "");
      return torn ? typstWords(piece) : typstCall("keep", [], typstWords(piece));
    })
    .join("");
}

/** A word of at most 40 signs with a slash and a digit, as symbols of documents have. */
const SYMBOL = /(?<!\S)((?=\S{0,39}\d)(?=\S{0,39}\/)\S{3,40})(?!\S)/;

/** `content` in the look of `marks`, one inside the other. Two reasons to be italic are still one italic. */
function marked(content: string, marks: readonly RunMark[], links: boolean): string {
  if (content === "") return "";
  const has = (name: MarkName) => marks.some((mark) => mark.name === name);
  const value = (name: MarkName) => marks.find((mark) => mark.name === name)?.value ?? "";
  let result = content;
  if (has("superscript")) result = typstCall("super", [], result);
  if (has("subscript")) result = typstCall("sub", [], result);
  if (has("strong")) result = typstCall("strong", [], result);
  if (has("opening") || has("emphasis")) result = typstCall("emph", [], result);
  if (links && has("link") && SAFE_ADDRESS.test(value("link"))) {
    result = typstCall("link", [typstString(value("link"))], result);
  }
  if (links && has("citation")) {
    result = typstCall("link", [typstString(documentAddress(value("citation")))], result);
  }
  return result;
}

/** Where the organization keeps the document of that symbol, as issued papers point to it. */
function documentAddress(symbol: string): string {
  return `https://undocs.org/${symbol.split("/").map(encodeURIComponent).join("/")}`;
}
