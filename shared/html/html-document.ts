import type { Node } from "prosemirror-model";
import { blocksOf } from "../document/blocks.ts";
import { lineRuns, mastheadRuns, originRuns } from "../document/head-runs.ts";
import type { MastheadField } from "../document/masthead-fields.ts";
import { numbering } from "../document/numbering.ts";
import { plainText, type Run } from "../document/runs.ts";
import { BLOCK_STYLE, blockAnchors, htmlBlock } from "./html-blocks.ts";
import { htmlNotes, noteLinks } from "./html-notes.ts";
import { htmlPage } from "./html-page.ts";
import { htmlRuns, type RunTargets } from "./html-runs.ts";
import { element, escapeHtml } from "./html-text.ts";

/**
 * `document` as a web page in one file, laid out like the paper: masthead, sponsors, title, paragraphs, notes at the end. Nothing is loaded,
 * nothing runs, and the same document gives the same bytes.
 */
export function writeHtml(document: Node): string {
  const numbers = numbering(document);
  const blocks = blocksOf(document, numbers);
  const anchors = blockAnchors(blocks);
  const targets: RunTargets = { note: noteLinks(document).mark, block: (id) => anchors.get(id) ?? null };
  const line = (name: string, attributes: { readonly class: string }, runs: readonly Run[]) =>
    runs.length === 0 ? "" : element(name, attributes, htmlRuns(runs, targets));
  const field = (name: MastheadField, shown: string) =>
    line("p", { class: shown }, mastheadRuns(document, name, numbers));

  // The language of this version, a second line under the date, stands where else an empty line does.
  const second = mastheadRuns(document, "date", numbers).some((run) => run.kind === "break");
  const masthead = [
    element("p", { class: "nations" }, escapeHtml("United Nations")),
    htmlSymbol(mastheadRuns(document, "symbol", numbers), targets),
    field("organ", "organ"),
    element(
      "div",
      { class: "details" },
      field("distribution", "detail") +
        field("date", "detail") +
        field("originalLanguage", second ? "detail" : "original"),
    ),
    element(
      "div",
      { class: "placement" },
      field("session", "strong") +
        field("committee", "committee") +
        field("agendaItem", "") +
        field("agendaTitle", "strong"),
    ),
  ];
  const title = lineRuns(document, "title", numbers);
  const text = [
    line("p", { class: "origin" }, originRuns(document, numbers)),
    line("h1", { class: "title" }, title),
    line("p", { class: "plain" }, lineRuns(document, "enacting", numbers)),
    ...blocks.map((block) => htmlBlock(block, targets)),
    htmlNotes(document, numbers, targets),
    field("jobNumber", "job"),
  ];
  const body = element(
    "article",
    { class: "paper" },
    `\n${element("header", { class: "masthead" }, `\n${kept(masthead)}\n`)}\n${element("div", { class: "column" }, `\n${kept(text)}\n`)}\n`,
  );
  const symbol = plainText(mastheadRuns(document, "symbol", numbers));
  const name = [symbol, plainText(title)].filter((words) => words !== "").join(": ");
  return htmlPage({ title: name || "Draft resolution", style: HEAD_STYLE + BLOCK_STYLE, body });
}

/** A symbol begins with its first letter set large: the series of the organ. */
function htmlSymbol(runs: readonly Run[], targets: RunTargets): string {
  const [first, ...rest] = runs;
  if (!first) return "";
  const letter = first.kind === "text" ? String.fromCodePoint(first.text.codePointAt(0) ?? 0x20) : "";
  const others = first.kind === "text" ? [{ ...first, text: first.text.slice(letter.length) }, ...rest] : runs;
  return element(
    "p",
    { class: "symbol" },
    element("span", { class: "series" }, escapeHtml(letter)) + htmlRuns(others, targets),
  );
}

function kept(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}

const HEAD_STYLE = `.masthead {
  display: grid;
  grid-template: "nations symbol" "organ details" "placement placement" / 1fr 15.5rem;
  margin-bottom: 1.8rem;
}
.masthead p { margin: 0; }
.nations { grid-area: nations; padding-left: 6.3rem; font-size: 1.4rem; }
.symbol { grid-area: symbol; align-self: end; text-align: right; }
.series { font-size: 2rem; line-height: 1; }
.organ {
  grid-area: organ;
  padding: 0.2rem 0 0 6.3rem;
  font-size: 2rem;
  font-weight: bold;
  line-height: 1.15;
}
.details { grid-area: details; min-height: 9rem; padding-top: 0.7rem; }
.organ, .details { border-top: 1px solid var(--rule); }
.original { padding-top: 1.36rem; }
.placement { grid-area: placement; padding: 0.5rem 40% 0 0; border-top: 3px solid var(--rule); }
.strong { font-weight: bold; }
.committee { font-size: 1.2rem; font-weight: bold; }
.origin { margin-bottom: 1.1rem; font-weight: bold; }
.job { margin-top: 2rem; color: var(--quiet); font-size: 0.86rem; }
@media screen and (max-width: 52rem) {
  .nations, .organ { padding-left: 0; }
  .placement { padding-right: 0; }
}
@media screen and (max-width: 30rem) {
  .masthead { grid-template-columns: 1fr auto; }
}
`;
