import type { Node } from "prosemirror-model";
import { lineRuns, mastheadRuns, originRuns } from "../document/head-runs.ts";
import type { MastheadField } from "../document/masthead-fields.ts";
import type { Numbering } from "../document/numbering.ts";
import type { Run } from "../document/runs.ts";
import { type SetNote, typstRuns } from "./typst-runs.ts";
import { typstArray, typstCall, typstWords } from "./typst-text.ts";

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
    origin.length > 0 ? typstCall("origin", [], typstRuns(origin, setNote)) : "",
    title.length > 0 ? typstCall("draft-title", [], typstRuns(title, setNote)) : "",
    enacting.length > 0 ? typstCall("plain", [], typstRuns(enacting, setNote)) : "",
  ].join("\n");
}

/** Distribution and date; after an empty line the original language. */
function details(field: (name: MastheadField) => readonly Run[]): readonly (readonly Run[])[] {
  const original = field("originalLanguage");
  const first = [field("distribution"), field("date")].filter((runs) => runs.length > 0);
  return original.length > 0 ? [...first, [], original] : first;
}

/** A symbol begins with its first letter set large: the series of the organ. */
function setSymbol(runs: readonly Run[], setNote: SetNote): string {
  const [first, ...rest] = runs;
  if (first?.kind !== "text" || first.text === "") return typstRuns(runs, setNote);
  const letter = String.fromCodePoint(first.text.codePointAt(0) ?? 0);
  const large = typstCall("text", ["size: 20pt", "tracking: 0pt"], typstWords(letter));
  return large + typstRuns([{ ...first, text: first.text.slice(letter.length) }, ...rest], setNote);
}
