import type { Node } from "prosemirror-model";
import { type MastheadField, mastheadNodeName, mastheadPrefix } from "./masthead-fields.ts";
import type { Numbering } from "./numbering.ts";
import { plainText, type Run, runsOf } from "./runs.ts";
import { partOf } from "./schema.ts";

/** The runs of a masthead field as printed, its prefix ("Distr.: ", "Agenda item ") before its own words; none where the field is empty. */
export function mastheadRuns(document: Node, field: MastheadField, numbers: Numbering): readonly Run[] {
  let runs: readonly Run[] = [];
  partOf(document, "masthead").node.forEach((node) => {
    if (node.type.name === mastheadNodeName(field)) runs = runsOf(node, numbers);
  });
  if (runs.length === 0) return [];
  const prefix = mastheadPrefix(field, plainText(runs));
  return prefix === "" ? runs : [text(prefix), ...runs];
}

/** The runs of a part that is one line: `title` or `enacting`. The title of an adopted resolution has its number before it. */
export function lineRuns(document: Node, part: "title" | "enacting", numbers: Numbering): readonly Run[] {
  const runs = runsOf(partOf(document, part).node, numbers);
  const number = part === "title" && runs.length > 0 ? adoptedNumber(document) : null;
  return number === null ? runs : [text(`${number}. `), ...runs];
}

/** "80/63" of A/RES/80/63: what an adopted resolution of the General Assembly prints before its title; null for every other symbol. */
export function adoptedNumber(document: Node): string | null {
  let symbol = "";
  partOf(document, "masthead").node.forEach((node) => {
    if (node.type.name === mastheadNodeName("symbol")) symbol = node.textContent.trim();
  });
  return /^A\/RES\/(\S+(?: [A-Z])?)$/.exec(symbol)?.[1] ?? null;
}

/**
 * The line of origin as printed: "Albania, Algeria and Chad:* draft resolution". Commas, "and" and the colon are derived; the mark of a note on
 * the last sponsor follows the colon, as official drafts have it. A form without sponsors begins with a capital.
 */
export function originRuns(document: Node, numbers: Numbering): readonly Run[] {
  const sponsors: (readonly Run[])[] = [];
  let form: readonly Run[] = [];
  partOf(document, "sponsorship").node.forEach((node) => {
    const runs = runsOf(node, numbers);
    if (node.type.name === "sponsorship_form") form = runs;
    else if (runs.length > 0) sponsors.push(runs);
  });
  const last = sponsors.length - 1;
  if (last < 0) return capitalised(form);
  const line = sponsors.flatMap((runs, at) => {
    const before = at === 0 ? [] : [text(at === last ? " and " : ", ")];
    if (at < last || form.length === 0) return [...before, ...runs];
    const marks = trailingNotes(runs);
    return [...before, ...runs.slice(0, runs.length - marks.length), text(":"), ...marks];
  });
  return form.length === 0 ? line : [...line, text(" "), ...form];
}

function trailingNotes(runs: readonly Run[]): readonly Run[] {
  const lastWord = runs.findLastIndex((run) => run.kind !== "note");
  return runs.slice(lastWord + 1);
}

function capitalised(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs;
  if (first?.kind !== "text") return runs;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

function text(words: string): Run {
  return { kind: "text", text: words, marks: [] };
}
