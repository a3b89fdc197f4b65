import type { Run } from "../document/runs.ts";
import type { Comparison, Coverage } from "./comparison.ts";
import { lookOf } from "./correspondence.ts";
import type { HeadLine, Side } from "./side.ts";

/** What is always compared, in a drafter's words. */
const COMPARED = [
  "masthead",
  "sponsors",
  "title",
  "enacting phrase",
  "paragraphs and their numbers",
  "headings",
  "tables",
  "annexes",
  "closing lines",
  "notes",
  "italics and other looks",
  "cross references",
];

/**
 * What was compared and what not. Only what differs and was passed over is listed: where both texts agree in it, there is nothing to know.
 */
export function coverageOf(a: Side, b: Side, comparison: Pick<Comparison, "pairs" | "notes">): Coverage {
  const passedOver: readonly (readonly [boolean, string, string])[] = [
    [
      sponsorOrder(a) !== sponsorOrder(b) && isSameSet(a, b),
      "the order of sponsors",
      "sponsors are compared as a set, since lists are put into alphabetical order anew",
    ],
    [
      differs(a, b, (line) => looksOf(line.runs)),
      "italics and line breaks in the head",
      "fields, title and enacting phrase are compared by their words",
    ],
    [
      differs(a, b, (line) => String(line.runs.filter((run) => run.kind === "note").length)),
      "the place of note marks in the head",
      "the notes themselves are compared",
    ],
    [
      hasQuiet(comparison, isSpace),
      "the width of spaces",
      "a space is a space, be it narrow, double or one that does not break",
    ],
    [
      hasQuiet(comparison, (before, now) => marksOf(before) !== marksOf(now)),
      "links and recognised citations",
      "they are read from the words, and the words are compared",
    ],
  ];
  return {
    compared: COMPARED,
    notCompared: passedOver.flatMap(([isSo, what, why]) => (isSo ? [{ what, why }] : [])),
  };
}

function sponsorOrder(side: Side): string {
  return side.sponsors.entries.map((entry) => entry.present).join("\n");
}

function isSameSet(a: Side, b: Side): boolean {
  const sorted = (side: Side) =>
    side.sponsors.entries
      .map((entry) => entry.present)
      .sort()
      .join("\n");
  return sorted(a) === sorted(b);
}

function differs(a: Side, b: Side, aspect: (line: HeadLine) => string): boolean {
  return b.head.some((line) => {
    const former = a.head.find((other) => other.name === line.name);
    return former !== undefined && former.text === line.text && aspect(former) !== aspect(line);
  });
}

/** The letters of a line with their looks. */
function looksOf(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === "note" ? "" : run.kind === "break" ? "\n" : `${lookOf(run)} `.repeat(run.text.length)))
    .join("");
}

type Aspect = (former: readonly Run[], runs: readonly Run[]) => boolean;

/** True where some stretch is the same to every reader and yet differs in the given way. */
function hasQuiet({ pairs, notes }: Pick<Comparison, "pairs" | "notes">, isSo: Aspect): boolean {
  return [...pairs, ...notes].some(({ redline }) =>
    redline.some(({ op, runs, former }) => op === "same" && former && isSo(former, runs)),
  );
}

const isSpace: Aspect = (former, runs) => plain(former) !== plain(runs) && squeezed(former) === squeezed(runs);

function plain(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

function squeezed(runs: readonly Run[]): string {
  return plain(runs).replace(/\s+/gu, " ");
}

function marksOf(runs: readonly Run[]): string {
  return runs
    .flatMap((run) => run.marks.map(({ name, value }) => (name === "citation" || name === "link" ? value : "")))
    .join("");
}
