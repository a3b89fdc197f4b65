import type { Node } from "prosemirror-model";
import { originRuns } from "../document/head-runs.ts";
import { numbering } from "../document/numbering.ts";
import { plainText } from "../document/runs.ts";
import { partOf } from "../document/schema.ts";
import { findGroup, readOnBehalfOf } from "./groups.ts";
import { findState } from "./member-states.ts";

export type SponsorKind = "member" | "observer" | "group" | "unknown";

/** One sponsor of a draft. */
export interface SponsorEntry {
  /** As printed, without marks and without a bracket behind it. */
  readonly name: string;
  readonly kind: SponsorKind;
  /** The name it bears today; its own name where nobody knows it. */
  readonly present: string;
  /** The group it speaks for, from a bracket behind the name or from the note its mark leads to. */
  readonly onBehalfOf: string | null;
  readonly noteIds: readonly string[];
  /** Position before the sponsor's node in the document. */
  readonly pos: number;
}

/** The sponsorship of a draft, as everything outside the editor sees it. */
export interface Sponsors {
  /** "draft resolution", "revised draft resolution", … */
  readonly form: string;
  /** Member and observer States, as printed. */
  readonly states: readonly string[];
  /** Groups and names nobody knows, as printed; then "on behalf of …" of each State that speaks for a group. */
  readonly others: readonly string[];
  readonly entries: readonly SponsorEntry[];
}

/** Reads the sponsorship of `document`; sponsors without a name are passed over. */
export function sponsorsOf(document: Node): Sponsors {
  const { node: part, pos: partPos } = partOf(document, "sponsorship");
  const notes = noteTexts(document);
  const entries: SponsorEntry[] = [];
  let form = "";
  part.forEach((node, offset) => {
    if (node.type.name === "sponsorship_form") form = tidy(node.textContent);
    else if (tidy(node.textContent) !== "") entries.push(entryOf(node, partPos + 1 + offset, notes));
  });
  const isState = ({ kind }: SponsorEntry) => kind === "member" || kind === "observer";
  const voices = entries.flatMap(({ onBehalfOf }) => (onBehalfOf === null ? [] : [`on behalf of the ${onBehalfOf}`]));
  return {
    form,
    states: entries.filter(isState).map((entry) => entry.name),
    others: [...entries.filter((entry) => !isState(entry)).map((entry) => entry.name), ...voices],
    entries,
  };
}

/** The line of origin as printed: names, "and", colon and form. */
export function sponsorLine(document: Node): string {
  return plainText(originRuns(document, numbering(document)));
}

/** What kind of sponsor `name` is, and the name it bears today. */
export function classifySponsor(name: string): { readonly kind: SponsorKind; readonly present: string } {
  const state = findState(name);
  if (state) return { kind: state.status, present: state.name };
  const group = findGroup(name);
  return group === null ? { kind: "unknown", present: name } : { kind: "group", present: group };
}

function entryOf(node: Node, pos: number, notes: ReadonlyMap<string, string>): SponsorEntry {
  const text = tidy(node.textContent);
  const noteIds = node.children.filter((child) => child.type.name === "note_ref").map((ref) => String(ref.attrs.note));
  const name = tidy(text.replace(/\s*[[(]on behalf of[^\])]*[\])]/iu, "").replace(/\*+$/u, ""));
  const voices = [text, ...noteIds.map((id) => notes.get(id) ?? "")].map(readOnBehalfOf);
  const onBehalfOf = voices.find((voice) => voice !== null) ?? null;
  return { name, ...classifySponsor(name), onBehalfOf, noteIds, pos };
}

function noteTexts(document: Node): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  partOf(document, "notes").node.forEach((note) => {
    if (typeof note.attrs.id === "string") texts.set(note.attrs.id, note.textContent);
  });
  return texts;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
