import { assertNever } from "../base/assert.ts";
import type { ComparedBlock, Comparison, RedlineSegment } from "../compare/comparison.ts";
import { isChanged, type RedlineRow, redlineRows, type Stretch } from "../compare/redline-rows.ts";
import {
  fieldName,
  noteLines,
  noteMark,
  REDLINE_LEGEND,
  type RedlineAbout,
  resultAndProof,
  signature,
  sponsorLines,
} from "../compare/redline-words.ts";
import { htmlPage } from "./html-page.ts";
import { htmlRuns } from "./html-runs.ts";
import { element, escapeHtml } from "./html-text.ts";
import { REDLINE_STYLE } from "./redline-style.ts";

/**
 * The redline of a comparison as a web page in one file: its result and proof, what changed in the head, the whole text of B with all changes,
 * the notes and the map of numbers. Insertions are `ins`, deletions `del`; what they are is said to a screen reader as well.
 */
export function writeRedlineHtml(comparison: Comparison, about: RedlineAbout): string {
  const { a, b } = comparison;
  const symbols = [a.symbol ?? about.nameA, b.symbol ?? about.nameB].join(" → ");
  const body = [
    report(comparison, about),
    headChanges(comparison),
    section("Text", [...titleRows(comparison), ...redlineRows(comparison).map((item) => rowOf(comparison, item))]),
    notes(comparison),
    numberMap(comparison),
  ];
  const article = element(
    "article",
    { class: "paper redline" },
    `\n${body.filter((part) => part !== "").join("\n")}\n`,
  );
  return htmlPage({ title: `Redline: ${symbols}`, style: REDLINE_STYLE, body: article });
}

function report(comparison: Comparison, about: RedlineAbout): string {
  const { a, b, limited, coverage } = comparison;
  const { result, proof } = resultAndProof(comparison);
  const side = (letter: string, symbol: string | null, name: string, title: string) =>
    element("dt", {}, letter) + element("dd", {}, escapeHtml([symbol, title, `(${name})`].filter(Boolean).join(" ")));
  const notCompared = coverage.notCompared.map(({ what, why }) => `Not compared: ${what} (${why}).`);
  const remarks = limited
    ? ["In places the work was limited and a simpler answer is shown.", ...notCompared]
    : notCompared;
  return element(
    "header",
    {},
    [
      element("h1", {}, "Redline"),
      element("p", { class: "headline" }, escapeHtml(result)),
      element("p", { class: "proof" }, escapeHtml(proof)),
      element("p", { class: "quiet" }, escapeHtml(signature(about))),
      element(
        "dl",
        { class: "sides" },
        side("A", a.symbol, about.nameA, a.title) + side("B", b.symbol, about.nameB, b.title),
      ),
      element("p", { class: "legend" }, `${REDLINE_LEGEND.map(legendItem).join("; ")}.`),
      ...remarks.map((words) => element("p", {}, escapeHtml(words))),
    ].join("\n"),
  );
}

function legendItem({ op, words }: (typeof REDLINE_LEGEND)[number]): string {
  const text = escapeHtml(words);
  return op === "moved" || op === "bar" || op === "same" ? text : changed(op, text);
}

function section(title: string, rows: readonly string[]): string {
  return element(
    "section",
    {},
    `${element("h2", {}, escapeHtml(title))}\n${rows.filter((row) => row !== "").join("\n")}`,
  );
}

function headChanges(comparison: Comparison): string {
  const fields = comparison.fields.filter(({ name }) => name !== "title" && name !== "enacting");
  const sponsors = sponsorLines(comparison);
  const fieldRows = fields.map(({ name, a, b }) => row({ name: fieldName(name), state: "edited" }, fromTo(a, b)));
  const sponsorRows = sponsors.map(({ title, names }) => row({ name: title }, escapeHtml(names)));
  return [
    fields.length > 0 ? section("Head", fieldRows) : "",
    sponsors.length > 0 ? section("Sponsors", sponsorRows) : "",
  ].join("");
}

function fromTo(a: string | null, b: string | null): string {
  const old = a === null || a === "" ? "" : changed("deleted", escapeHtml(a));
  const now = b === null || b === "" ? "" : changed("inserted", escapeHtml(b));
  return [old, now].filter((words) => words !== "").join(" ");
}

function titleRows({ b, fields }: Comparison): readonly string[] {
  const line = (name: "title" | "enacting", tag: string) => {
    const change = fields.find((field) => field.name === name);
    const runs = b.head[name];
    if (!change && runs.length === 0) return "";
    // The head is compared as words; its note marks are told under Notes.
    const content = change ? fromTo(change.a, change.b) : htmlRuns(runs, { note: () => "", block: () => null });
    return row({ state: change ? "edited" : "same" }, element(tag, {}, content));
  };
  return [line("title", "strong"), line("enacting", "span")];
}

function rowOf(comparison: Comparison, item: RedlineRow): string {
  if (item.kind === "departure") {
    return row({ name: item.from, remark: "moved", state: "moved" }, element("i", {}, escapeHtml(`→ now ${item.to}`)));
  }
  const { block, name, remark, stretches, state } = item;
  return row(
    { name, remark, state: isChanged(state) ? state : "same", shape: shapeOf(block) },
    [number(block), stretchesHtml(comparison, stretches)].join(""),
  );
}

function shapeOf({ kind, level }: ComparedBlock): string {
  if (kind === "heading") return "heading";
  return kind === "subparagraph" && level > 1 ? `level-${level}` : "indented";
}

function number({ printed }: ComparedBlock): string {
  return printed === "" ? "" : `${element("span", { class: "number" }, escapeHtml(printed))} `;
}

function stretchesHtml(comparison: Comparison, stretches: readonly Stretch[]): string {
  return stretches
    .map(({ op, runs, boundary }) => {
      const targets = { note: (id: string) => markHtml(noteMark(comparison, op, id)), block: () => null };
      return changed(op, (boundary ? "¶ " : "") + htmlRuns(runs, targets));
    })
    .join("");
}

function markHtml(mark: string): string {
  return mark.startsWith("*") ? escapeHtml(mark) : element("sup", {}, escapeHtml(mark));
}

function changed(op: RedlineSegment["op"], content: string): string {
  if (content === "") return "";
  switch (op) {
    case "same":
      return content;
    case "inserted":
      return element("ins", {}, content);
    case "deleted":
      return element("del", {}, content);
    case "format":
      return element("span", { class: "format" }, content);
    default:
      return assertNever(op);
  }
}

interface Row {
  readonly name?: string;
  readonly remark?: string;
  readonly state?: string;
  readonly shape?: string;
}

function row({ name = "", remark = "", state = "same", shape = "" }: Row, content: string): string {
  const margin =
    (name === "" ? "" : element("b", {}, escapeHtml(name))) +
    (remark === "" ? "" : ` ${element("span", {}, escapeHtml(remark))}`);
  return element(
    "div",
    { class: `row ${state}` },
    element("div", { class: "margin" }, margin) + element("div", { class: `words ${shape}`.trim() }, content),
  );
}

function notes(comparison: Comparison): string {
  const lines = noteLines(comparison);
  if (lines.length === 0) return "";
  const rows = lines.map(({ mark, remark, stretches }) =>
    row({ name: mark, remark, state: remark === "" ? "same" : "edited" }, stretchesHtml(comparison, stretches)),
  );
  return section("Notes", rows);
}

function numberMap({ labels }: Comparison): string {
  if (labels.length === 0) return "";
  const map = labels.map(({ a, b }) => `${a} → ${b}`).join("; ");
  return section("Old and new numbers", [element("p", {}, escapeHtml(map))]);
}
