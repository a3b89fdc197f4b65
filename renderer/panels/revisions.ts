import type { RevisionInfo } from "../../shared/ipc/contract.ts";

/** The revisions that were kept, the latest first: the last one of a dossier is the working text and no revision to go back to. */
export function keptRevisions(revisions: readonly RevisionInfo[]): readonly RevisionInfo[] {
  return revisions.slice(0, -1).reverse();
}

/** Symbol and date of a revision, as far as they are known: "A/C.3/68/L.18 · 2013-11-21". */
export function revisionDetail({ symbol, date }: RevisionInfo): string {
  return [symbol, date].filter((part) => part !== null && part !== "").join(" · ");
}
