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
import { PAGE_STYLE } from "./page-style.ts";
import { REDLINE_STYLE } from "./redline-style.ts";
import { typesetMetadata } from "./typeset-document.ts";
import { typstRuns } from "./typst-runs.ts";
import { typstCall, typstString, typstWords } from "./typst-text.ts";

/**
 * Typst markup for the redline of a comparison: its result and proof, what changed in the head, the whole text of B with all changes, the notes
 * and the map of numbers. Complete in itself, like `typesetDocument`.
 */
export function typesetRedline(comparison: Comparison, about: RedlineAbout): string {
  const { a, b } = comparison;
  const symbols = [a.symbol ?? about.nameA, b.symbol ?? about.nameB].join(" → ");
  return [
    PAGE_STYLE,
    REDLINE_STYLE,
    typesetMetadata({
      title: `Redline: ${symbols}`,
      subject: resultAndProof(comparison).result,
      author: about.author,
      date: about.date,
    }),
    `#show: redline-sheet.with(symbol: ${typstString(symbols)})`,
    typesetReport(comparison, about),
    typesetHeadChanges(comparison),
    part("Text"),
    typesetTitle(comparison),
    ...redlineRows(comparison).map((row) => typesetRow(comparison, row)),
    typesetNotes(comparison),
    typesetLabels(comparison),
    "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function typesetReport(comparison: Comparison, about: RedlineAbout): string {
  const { a, b, limited, coverage } = comparison;
  const side = (letter: string, symbol: string | null, name: string, title: string) =>
    `(${typstString(letter)}, ${typstString([symbol, title, `(${name})`].filter(Boolean).join(" "))})`;
  const legend = REDLINE_LEGEND.map(({ op, words }) => `[${legendItem(op, words)}]`);
  const { result, proof } = resultAndProof(comparison);
  const report = [result, proof, signature(about)].map(typstString);
  return [
    typstCall("report", ['"Redline"', ...report]),
    typstCall("sides", [side("A", a.symbol, about.nameA, a.title), side("B", b.symbol, about.nameB, b.title)]),
    typstCall("legend", legend),
    limited ? remark("In places the work was limited and a simpler answer is shown.") : "",
    ...coverage.notCompared.map(({ what, why }) => remark(`Not compared: ${what} (${why}).`)),
  ].join("\n");
}

function legendItem(op: (typeof REDLINE_LEGEND)[number]["op"], words: string): string {
  return op === "moved" || op === "bar" || op === "same" ? typstWords(words) : changed(op, typstWords(words));
}

function remark(words: string): string {
  return typstCall("redline-words", ["indent: false"], typstCall("small", [], typstWords(words)));
}

function part(title: string): string {
  return typstCall("part", [typstString(title)]);
}

function typesetHeadChanges(comparison: Comparison): string {
  const fields = comparison.fields.filter(({ name }) => name !== "title" && name !== "enacting");
  const sponsors = sponsorLines(comparison);
  const lines: string[] = [];
  if (fields.length > 0) {
    lines.push(part("Head"));
    for (const { name, a, b } of fields) lines.push(row({ name: fieldName(name), bar: true }, fromTo(a, b)));
  }
  if (sponsors.length > 0) {
    lines.push(part("Sponsors"));
    for (const { title, names } of sponsors) lines.push(row({ name: title }, typstWords(names)));
  }
  return lines.join("\n");
}

function fromTo(a: string | null, b: string | null): string {
  const old = a === null || a === "" ? "" : changed("deleted", typstWords(a));
  const now = b === null || b === "" ? "" : changed("inserted", typstWords(b));
  return [old, now].filter((words) => words !== "").join(" ");
}

function typesetTitle({ b, fields }: Comparison): string {
  const line = (name: "title" | "enacting", look: (content: string) => string) => {
    const change = fields.find((field) => field.name === name);
    const runs = b.head[name];
    if (!change && runs.length === 0) return "";
    const content = change ? fromTo(change.a, change.b) : typstRuns(runs, noMark, false);
    return row({ bar: change !== undefined, remark: "" }, look(content));
  };
  return [line("title", (content) => typstCall("strong", [], content)), line("enacting", (content) => content)].join(
    "\n",
  );
}

/** The head is compared as words; its note marks are told under Notes. */
function noMark(): string {
  return "";
}

function typesetRow(comparison: Comparison, item: RedlineRow): string {
  if (item.kind === "departure") return typstCall("departure", [typstString(item.from), typstString(item.to)]);
  const { block, name, remark: words, stretches, state } = item;
  const content = typesetStretches(comparison, stretches);
  return row({ name, remark: words, bar: isChanged(state), moved: state === "moved" }, paragraph(block, content), true);
}

/** The words in the shape their block has on paper, its number before them. */
function paragraph(block: ComparedBlock, content: string): string {
  const { kind, printed, level } = block;
  switch (kind) {
    case "preambular":
    case "chapeau":
    case "paragraph":
    case "table":
    case "other":
      return typstCall("redline-words", [], content);
    case "operative":
    case "numbered":
      return typstCall("redline-words", [], numbered(printed) + content);
    case "subparagraph":
      return level === 1
        ? typstCall("redline-words", [], numbered(printed) + content)
        : typstCall(
            "shift",
            [String(level - 1)],
            typstCall("redline-words", ["indent: false"], numbered(printed) + content),
          );
    case "heading":
      return typstCall("redline-words", ["indent: false"], typstCall("strong", [], numbered(printed) + content));
    default:
      return assertNever(kind);
  }
}

function numbered(printed: string): string {
  return printed === "" ? "" : typstCall("number-box", [typstString(printed)]);
}

function typesetStretches(comparison: Comparison, stretches: readonly Stretch[]): string {
  return stretches
    .map(({ op, runs, boundary }) => {
      const setMark = (id: string) => markOf(noteMark(comparison, op, id));
      return changed(op, (boundary ? typstWords("¶ ") : "") + typstRuns(runs, setMark, false));
    })
    .join("");
}

function markOf(mark: string): string {
  return mark.startsWith("*") ? typstWords(mark) : typstCall("mark", [], typstWords(mark));
}

function changed(op: RedlineSegment["op"], content: string): string {
  if (content === "") return "";
  switch (op) {
    case "same":
      return content;
    case "inserted":
      return typstCall("ins", [], content);
    case "deleted":
      return typstCall("del", [], content);
    case "format":
      return typstCall("fmt", [], content);
    default:
      return assertNever(op);
  }
}

interface RowMargin {
  readonly name?: string;
  readonly remark?: string;
  readonly bar?: boolean;
  readonly moved?: boolean;
}

function row({ name = "", remark: words = "", bar = false, moved = false }: RowMargin, content: string, whole = false) {
  const args = [`name: ${typstString(name)}`, `remark: ${typstString(words)}`];
  if (bar) args.push(`bar: ${typstString(moved ? "moved" : "changed")}`);
  return typstCall("row", args, whole ? content : typstCall("redline-words", ["indent: false"], content));
}

function typesetNotes(comparison: Comparison): string {
  const lines = noteLines(comparison);
  if (lines.length === 0) return "";
  const rows = lines.map(({ mark, remark: words, stretches }) =>
    row(
      { name: mark, remark: words, bar: words !== "" },
      typstCall("small", [], typesetStretches(comparison, stretches)),
    ),
  );
  return [part("Notes"), ...rows].join("\n");
}

function typesetLabels({ labels }: Comparison): string {
  if (labels.length === 0) return "";
  const map = labels.map(({ a, b }) => `${a} → ${b}`).join("; ");
  return [part("Old and new numbers"), typstCall("redline-words", ["indent: false"], typstWords(map))].join("\n");
}
