import { MASTHEAD_FIELDS } from "../../document/masthead-fields.ts";
import type { Run } from "../../document/runs.ts";
import { findState } from "../../lexicon/member-states.ts";
import type { ComparedDocument, FieldChange, SponsorChanges } from "../comparison.ts";

const textOf = (runs: readonly Run[]) =>
  runs
    .map((run) => run.text)
    .join("")
    .trim();

/** The fields of the head that differ, by name, in the order of a masthead; an empty field is null. */
export function fieldChanges(a: ComparedDocument, b: ComparedDocument): readonly FieldChange[] {
  const rows: readonly (readonly [FieldChange["name"], readonly Run[], readonly Run[]])[] = [
    ...MASTHEAD_FIELDS.map((field) => [field, a.head.masthead[field], b.head.masthead[field]] as const),
    ["form", a.head.form, b.head.form],
    ["title", a.head.title, b.head.title],
    ["enacting", a.head.enacting, b.head.enacting],
  ];
  return rows.flatMap(([name, runsA, runsB]) => {
    const [before, after] = [textOf(runsA) || null, textOf(runsB) || null];
    return before === after ? [] : [{ name, a: before, b: after }];
  });
}

/**
 * Who joined and who withdrew. A State is the same under an older name (Swaziland is Eswatini) and in whatever order; names nobody knows are
 * compared as they are written, apostrophes and spaces aside. Each list is in the order of its document.
 */
export function sponsorChanges(a: ComparedDocument, b: ComparedDocument): SponsorChanges {
  const namesA = namesByIdentity(a);
  const namesB = namesByIdentity(b);
  const both = [...namesA].filter(([identity]) => namesB.has(identity));
  return {
    joined: [...namesB].filter(([identity]) => !namesA.has(identity)).map(([, name]) => name),
    withdrawn: [...namesA].filter(([identity]) => !namesB.has(identity)).map(([, name]) => name),
    renamed: both.flatMap(([identity, name]) => {
      const now = namesB.get(identity) ?? name;
      return spelling(name) === spelling(now) ? [] : [{ a: name, b: now }];
    }),
    kept: both.length,
  };
}

const spelling = (name: string) => name.replace(/[’']/gu, "'").replace(/\s+/gu, " ");

function namesByIdentity(document: ComparedDocument): ReadonlyMap<string, string> {
  return new Map(
    document.head.sponsors.flatMap((runs) => {
      const name = textOf(runs);
      if (name === "") return [];
      return [[findState(name)?.name ?? spelling(name).toLowerCase(), name] as const];
    }),
  );
}
