import { stateSortKey } from "../lexicon/member-states.ts";
import type { SponsorEntry, Sponsors } from "../lexicon/sponsors.ts";
import type { SponsorChanges } from "./comparison.ts";

/**
 * Sponsors as people count them: who joined, who withdrew, who bears a new name (Swaziland is Eswatini). Order, apostrophes and accents make no
 * difference. Who now speaks for a group, or for another one, is told as one who joined.
 */
export function sponsorChanges(a: Sponsors, b: Sponsors): SponsorChanges {
  const [namesA, namesB] = [byIdentity(a.entries), byIdentity(b.entries)];
  const both = [...namesA.keys()].filter((identity) => namesB.has(identity));
  const [voicesA, voicesB] = [voicesOf(a.entries), voicesOf(b.entries)];
  return {
    joined: [...missing(namesB, namesA), ...missing(voicesB, voicesA)],
    withdrawn: [...missing(namesA, namesB), ...missing(voicesA, voicesB)],
    renamed: both.flatMap((identity) => {
      const [before, after] = [namesA.get(identity) ?? "", namesB.get(identity) ?? ""];
      return stateSortKey(before) === stateSortKey(after) ? [] : [{ a: before, b: after }];
    }),
    kept: both.length,
  };
}

/** Printed names by what they stand for. */
function byIdentity(entries: readonly SponsorEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ present, name }) => [stateSortKey(present), name]));
}

/** Whom the sponsors speak for beside themselves. */
function voicesOf(entries: readonly SponsorEntry[]): ReadonlyMap<string, string> {
  return new Map(
    entries.flatMap(({ onBehalfOf }) =>
      onBehalfOf === null ? [] : [[stateSortKey(onBehalfOf), `on behalf of the ${onBehalfOf}`] as const],
    ),
  );
}

function missing(names: ReadonlyMap<string, string>, from: ReadonlyMap<string, string>): readonly string[] {
  return [...names].flatMap(([identity, name]) => (from.has(identity) ? [] : [name]));
}
