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
  const content: string[] = [];
  // A word that is held together and waits for note marks right behind it, which must not come loose from it.
  let held = "";
  const release = () => {
    if (held !== "") content.push(typstCall("keep", [], held));
    held = "";
  };
  for (const [at, run] of runs.entries()) {
    if (run.kind === "note") {
      const mark = (runs[at - 1]?.kind === "note" ? '#super(",");' : "") + setNote(run.note);
      if (held === "") content.push(mark);
      else held += mark;
      continue;
    }
    release();
    if (run.kind === "break") content.push("#linebreak();");
    else {
      const pieces = piecesOf(run.text);
      for (const { words, whole } of pieces) {
        release();
        const set = marked(typstWords(words), run.marks, links);
        if (whole) held = set;
        else content.push(set);
      }
    }
  }
  release();
  return content.join("");
}

/** Typst content for plain words, held together like those of runs. */
export function setWords(words: string): string {
  return typstRuns([{ kind: "text", text: words, marks: [] }], () => "", false);
}

/** Cuts words so that each of those stands alone that no line may break: with a hyphen, a slash or a dash inside, at most 40 signs long. */
function piecesOf(text: string): readonly { readonly words: string; readonly whole: boolean }[] {
  return text
    .split(HELD_WORD)
    .map((words, at) => ({ words, whole: at % 2 === 1 }))
    .filter(({ words }) => words !== "");
}

/**
 * Secretary-General, A/C.3/68/L.18, 2015–2030, "low- and". Issued documents break none of them, and a reader of PDFs that finds a hyphen at the end of a
 * line would take it for one that only the line needed.
 */
const HELD_WORD =
  /(?<!\S)((?=\S{3,40}(?!\S))\S*[\p{L}\p{N}][-–/](?=\S*[\p{L}\p{N}])\S*|(?=\S{2,20} \S{1,20}(?!\S))\S*[\p{L}\p{N}]- \S+)/u;

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
