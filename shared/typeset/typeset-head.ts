import type { Node } from "prosemirror-model";
import { lineRuns, mastheadRuns, originRuns } from "../document/head-runs.ts";
import type { MastheadField } from "../document/masthead-fields.ts";
import type { Numbering } from "../document/numbering.ts";
import type { Run } from "../document/runs.ts";
import { type SetNote, typstRuns } from "./typst-runs.ts";
import { typstArray, typstCall, typstString, typstWords } from "./typst-text.ts";

/** Masthead, line of origin, title and enacting phrase. */
export function typesetHead(document: Node, numbers: Numbering, setNote: SetNote): string {
  const field = (name: MastheadField) => mastheadRuns(document, name, numbers);
  const set = (runs: readonly Run[]) => `[${typstRuns(runs, setNote)}]`;
  const named = (name: string, runs: readonly Run[]) => `${name}: ${set(runs)}`;

  const masthead = typstCall("masthead", [
    named("organ", field("organ")),
    `symbol: [${setSymbol(field("symbol"), setNote)}]`,
    `details: ${typstArray(details(field).map(set))}`,
    named("session", field("session")),
    named("committee", field("committee")),
    named("item", field("agendaItem")),
    named("item-title", field("agendaTitle")),
  ]);

  const origin = originRuns(document, numbers);
  const title = lineRuns(document, "title", numbers);
  const enacting = lineRuns(document, "enacting", numbers);
  return [
    masthead,
    typesetOrigin(origin, setNote),
    title.length > 0 ? typstCall("draft-title", [], typesetTitle(title, setNote)) : "",
    enacting.length > 0 ? typstCall("plain", [], typstRuns(enacting, setNote)) : "",
  ].join("\n");
}

/** Sponsors and form in bold; of an adopted text what it is, large, and under it on whose report. */
function typesetOrigin(runs: readonly Run[], setNote: SetNote): string {
  if (runs.length === 0) return "";
  const [first] = runs;
  if (first?.kind !== "text" || !/^(Resolution|Decision) adopted\b/.test(first.text)) {
    return typstCall("origin", [], typstRuns(runs, setNote));
  }
  const end = runs.findIndex((run) => run.kind === "break");
  const [line, report] = end < 0 ? [runs, []] : [runs.slice(0, end), runs.slice(end + 1)];
  return typstCall("adopted", [`[${typstRuns(line, setNote)}]`, `[${typstRuns(report, setNote)}]`]);
}

/** "80/161. Report of …": the number hangs left of the title. */
function typesetTitle(runs: readonly Run[], setNote: SetNote): string {
  const [first, ...rest] = runs;
  const number = first?.kind === "text" ? /^(\d+\/\d+[A-Z]?\.)\s+/.exec(first.text) : null;
  if (!number || first?.kind !== "text") return typstRuns(runs, setNote);
  const words = { ...first, text: first.text.slice(number[0].length) };
  return typstCall("outdented", [typstString(number[1] ?? "")]) + typstRuns([words, ...rest], setNote);
}

/** Distribution and date; then the original language, after the language of this version or an empty line in its place. */
function details(field: (name: MastheadField) => readonly Run[]): readonly (readonly Run[])[] {
  const date = field("date");
  const original = field("originalLanguage");
  const first = [field("distribution"), date].filter((runs) => runs.length > 0);
  if (original.length === 0) return first;
  const gap: readonly Run[] = date.some((run) => run.kind === "break")
    ? []
    : [{ kind: "text", text: "\u00a0", marks: [] }];
  return gap.length === 0 ? [...first, original] : [...first, gap, original];
}

/** A symbol begins with its first letter set large: the series of the organ. */
function setSymbol(runs: readonly Run[], setNote: SetNote): string {
  const [first, ...rest] = runs;
  if (first?.kind !== "text" || first.text === "") return typstRuns(runs, setNote);
  const letter = String.fromCodePoint(first.text.codePointAt(0) ?? 0);
  const large = typstCall("text", ["size: 20pt", "tracking: 0pt"], typstWords(letter));
  return large + typstRuns([{ ...first, text: first.text.slice(letter.length) }, ...rest], setNote);
}
