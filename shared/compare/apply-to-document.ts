import type { Node } from "prosemirror-model";
import { MASTHEAD_FIELDS, mastheadNodeName } from "../document/masthead-fields.ts";
import type { Run } from "../document/runs.ts";
import { nodeType } from "../document/schema.ts";
import { compareSponsors, stateSortKey } from "../lexicon/member-states.ts";
import { applyToContent, contentOf, renaming } from "./apply.ts";
import { comparedDocument } from "./compared-document.ts";
import type { Comparison, FieldChange } from "./comparison.ts";
import { type Direction, patchRuns, type Rename } from "./patch-runs.ts";
import { rebuildInline, rebuildParts } from "./rebuild-blocks.ts";
import { type HeadLine, type Side, sideOf } from "./side.ts";

/**
 * Accepts every change of a comparison on document A and answers document B, or (`reject`) undoes every one on B and answers A: what stays is taken
 * from `document`. Words, structure, looks, notes and references are those of the other side, and so are the ids; sponsors stand in the order of
 * an official list, and what `coverage.notCompared` names stays as it is. Throws `MisfitError` when handed another document than was compared.
 */
export function applyToDocument(document: Node, comparison: Comparison, direction: Direction = "accept"): Node {
  const side = sideOf(document);
  const names = [...side.sponsors.states, ...side.sponsors.others];
  const content = applyToContent(contentOf(comparedDocument(side), names), comparison, direction);
  const rename = renaming(comparison, direction);
  const line = (name: HeadLine["name"]) => rebuildInline(headLine(side, name, comparison, direction, rename));
  const parts = rebuildParts(content.blocks);
  const rebuilt = nodeType("doc").createChecked(null, [
    nodeType("masthead").createChecked(
      null,
      MASTHEAD_FIELDS.map((field) => nodeType(mastheadNodeName(field)).createChecked(null, line(field))),
    ),
    nodeType("sponsorship").createChecked(null, [
      ...sponsorLines(side, comparison, direction, rename).map((runs) =>
        nodeType("sponsor").createChecked(null, rebuildInline(runs)),
      ),
      nodeType("sponsorship_form").createChecked(null, line("form")),
    ]),
    nodeType("title").createChecked(null, line("title")),
    nodeType("enacting").createChecked(null, line("enacting")),
    ...["preamble", "operative_part", "closing", "annexes"].map((name) => parts[name] as Node),
    nodeType("notes").createChecked(
      null,
      content.notes.map(({ id, mark, runs }) =>
        nodeType("note").createChecked({ id, kind: mark.startsWith("*") ? "symbol" : "numbered" }, rebuildInline(runs)),
      ),
    ),
  ]);
  rebuilt.check();
  return rebuilt;
}

function headLine(
  side: Side,
  name: FieldChange["name"],
  comparison: Comparison,
  direction: Direction,
  rename: Rename,
): readonly Run[] {
  const runs = side.head.find((line) => line.name === name)?.runs ?? [];
  const change = comparison.fields.find((field) => field.name === name);
  if (!change) return runs.map(rename);
  if (change.redline) return patchRuns([runs], change.redline, direction, rename)[0] ?? [];
  const words = change[direction === "accept" ? "b" : "a"];
  return words === null ? [] : [{ kind: "text", text: words, marks: [] }];
}

/** Sponsors that stay with whatever hangs on their names, those that came among them in alphabetical order. */
function sponsorLines(
  side: Side,
  { sponsors }: Comparison,
  direction: Direction,
  rename: Rename,
): readonly (readonly Run[])[] {
  const [come, go] =
    direction === "accept" ? [sponsors.joined, sponsors.withdrawn] : [sponsors.withdrawn, sponsors.joined];
  const gone = new Set(go.map(stateSortKey));
  const renamed = new Map(
    sponsors.renamed.map(({ a, b }) => (direction === "accept" ? [stateSortKey(a), b] : [stateSortKey(b), a])),
  );
  const kept = side.sponsors.entries.flatMap(({ name }, at) => {
    if (gone.has(stateSortKey(name))) return [];
    const now = renamed.get(stateSortKey(name));
    const runs = side.sponsorLines[at]?.runs ?? [];
    return [{ name: now ?? name, runs: now === undefined ? runs.map(rename) : [plain(now)] }];
  });
  const newcomers = come.filter((name) => !/^on behalf of /.test(name)).map((name) => ({ name, runs: [plain(name)] }));
  if (newcomers.length === 0) return kept.map(({ runs }) => runs);
  return [...kept, ...newcomers].sort((x, y) => compareSponsors(x.name, y.name)).map(({ runs }) => runs);
}

function plain(text: string): Run {
  return { kind: "text", text, marks: [] };
}
