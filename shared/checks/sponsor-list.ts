import { partOf } from "../document/schema.ts";
import { compareSponsors, stateSortKey } from "../lexicon/member-states.ts";
import { type SponsorEntry, sponsorsOf } from "../lexicon/sponsors.ts";
import { type CheckContext, problemOfDocument } from "./check-context.ts";
import type { Fix, Problem } from "./problem.ts";

/** Sponsors nobody knows, sponsors named twice, and the order of the list. Source: 214 lists of the eightieth session, all in order. */
export function checkSponsors(context: CheckContext): readonly Problem[] {
  const { entries } = sponsorsOf(context.document);
  return [...unknown(context, entries), ...duplicates(context, entries), ...order(context, entries)];
}

function placeOf({ document }: CheckContext, { pos }: SponsorEntry): { readonly from: number; readonly to: number } {
  return { from: pos + 1, to: pos + 1 + (document.nodeAt(pos)?.content.size ?? 0) };
}

function unknown(context: CheckContext, entries: readonly SponsorEntry[]): readonly Problem[] {
  return entries
    .filter(({ kind }) => kind === "unknown")
    .map((entry) => {
      const message = `“${entry.name}” is not known as a State or a group.`;
      return problemOfDocument("sponsor-unknown", "warning", message, placeOf(context, entry));
    });
}

function duplicates(context: CheckContext, entries: readonly SponsorEntry[]): readonly Problem[] {
  const seen = new Map<string, SponsorEntry>();
  return entries.flatMap((entry) => {
    const key = stateSortKey(entry.present);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, entry);
      return [];
    }
    const size = context.document.nodeAt(entry.pos)?.nodeSize ?? 0;
    const fix: Fix = {
      title: `Take “${entry.name}” out`,
      // The second may carry a note of its own.
      safe: first.name === entry.name && entry.noteIds.length === 0,
      edits: [{ kind: "remove", from: entry.pos, to: entry.pos + size }],
    };
    const message =
      first.name === entry.name
        ? `${entry.name} is named twice.`
        : `${entry.name} and ${first.name} are the same State.`;
    return [problemOfDocument("sponsor-duplicate", "error", message, placeOf(context, entry), fix)];
  });
}

/** One problem for each name that stands before its place; one fix orders the whole list. Names nobody knows may be anything and stay out. */
function order(context: CheckContext, entries: readonly SponsorEntry[]): readonly Problem[] {
  const known = entries.filter(({ kind }) => kind === "member" || kind === "observer");
  const { node, pos } = partOf(context.document, "sponsorship");
  return known.flatMap((entry, at) => {
    const before = known[at - 1];
    if (!before || compareSponsors(before.name, entry.name) <= 0) return [];
    const isAllKnown = known.length === entries.length;
    const fix: Fix = {
      title: "Put all sponsors in order",
      safe: isAllKnown,
      edits: [{ kind: "order", pos, order: sorted(node.children.map((child) => child.textContent)) }],
    };
    const message = `${entry.name} comes before ${before.name} in the order of sponsors.`;
    return [problemOfDocument("sponsor-order", "warning", message, placeOf(context, entry), fix)];
  });
}

/** The old indexes in the new order; the form, which is the last child, stays last. */
function sorted(names: readonly string[]): readonly number[] {
  const last = names.length - 1;
  const indexes = names.map((_, at) => at).slice(0, last);
  const nameAt = (at: number) => (names[at] ?? "").replace(/\s*\[.*\]$/u, "");
  return [...indexes.sort((a, b) => compareSponsors(nameAt(a), nameAt(b)) || a - b), last];
}
