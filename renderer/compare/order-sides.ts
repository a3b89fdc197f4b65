import { isoDate } from "../../shared/document/masthead-fields.ts";

/** What is known of a text's place in time. */
export interface Dated {
  readonly symbol: string;
  readonly date: string;
}

/** The revision a symbol names: "A/C.3/68/L.18/Rev.1" is 1, the first issue 0, and no symbol is unknown. */
function revisionOf(symbol: string): number | null {
  if (symbol === "") return null;
  return Number(/\/Rev\.(\d+)/.exec(symbol)?.[1] ?? 0);
}

/**
 * True where `other` is plainly the earlier text and so stands as A: by the revision in the symbols, else by the dates of the mastheads.
 * Where neither tells, the draft is A: what comes from outside is usually the newer proposal.
 */
export function isEarlier(other: Dated, draft: Dated): boolean {
  const [r1, r2] = [revisionOf(other.symbol), revisionOf(draft.symbol)];
  if (r1 !== null && r2 !== null && r1 !== r2) return r1 < r2;
  const [d1, d2] = [isoDate(other.date), isoDate(draft.date)];
  return d1 !== null && d2 !== null && d1 < d2;
}
