import { batch, computed, signal } from "@preact/signals";
import type { Comparison } from "../../shared/compare/comparison.ts";
import type { Comparable } from "../../shared/ipc/contract.ts";
import { HIDDEN_AT_FIRST, type StopKind } from "../compare/kinds.ts";
import { rowsOf } from "../compare/rows.ts";
import { runComparison } from "../compare/run-comparison.ts";
import { foldHiding, groupsOf, neighbour, type Stop, visibleGroups } from "../compare/stops.ts";

/** Two texts under comparison and how far it has come. */
export interface Comparing {
  readonly a: Comparable;
  readonly b: Comparable;
  /** Where Escape leads: to the draft behind the view, or out of a window that shows nothing else. */
  readonly from: "draft" | "window";
  readonly state:
    | { readonly kind: "running"; readonly step: string }
    | { readonly kind: "ready"; readonly comparison: Comparison }
    | { readonly kind: "failed"; readonly text: string };
}

export const comparing = signal<Comparing | null>(null);
/** Kinds that the reader does not want to see in the list and on the way from change to change. */
export const hiddenKinds = signal<ReadonlySet<StopKind>>(HIDDEN_AT_FIRST);
/** Folds that were opened. */
export const expanded = signal<ReadonlySet<string>>(new Set());
/** The stop that is selected. */
export const selected = signal<string | null>(null);

export const comparison = computed(() => {
  const state = comparing.value?.state;
  return state?.kind === "ready" ? state.comparison : null;
});
export const groups = computed(() => (comparison.value ? groupsOf(comparison.value) : []));
export const shownGroups = computed(() => visibleGroups(groups.value, hiddenKinds.value));
export const stops = computed(() => shownGroups.value.flatMap((group) => group.stops));
export const rows = computed(() => (comparison.value ? rowsOf(comparison.value, expanded.value) : []));

let cancelRunning: (() => void) | null = null;

/** Shows the comparison of A with B, as soon as it is there. */
export function startComparison(a: Comparable, b: Comparable, from: Comparing["from"]): void {
  cancelRunning?.();
  batch(() => {
    comparing.value = { a, b, from, state: { kind: "running", step: "Reading both texts…" } };
    expanded.value = new Set();
    selected.value = null;
    hiddenKinds.value = HIDDEN_AT_FIRST;
  });
  cancelRunning = runComparison({ a: a.document, b: b.document }, (answer) => {
    if (!comparing.value) return;
    switch (answer.kind) {
      case "step":
        comparing.value = { ...comparing.value, state: { kind: "running", step: answer.text } };
        break;
      case "done":
        comparing.value = { ...comparing.value, state: { kind: "ready", comparison: answer.comparison } };
        break;
      case "failed":
        comparing.value = { ...comparing.value, state: { kind: "failed", text: answer.text } };
        break;
    }
  });
}

/** Ends the view, and the work behind it if it is still running. */
export function endComparison(): void {
  cancelRunning?.();
  cancelRunning = null;
  comparing.value = null;
}

/** Compares the other way round. */
export function swapSides(): void {
  const now = comparing.value;
  if (now) startComparison(now.b, now.a, now.from);
}

/** Selects a stop and opens the fold that hides it. */
export function selectStop(stop: Stop): void {
  batch(() => {
    const fold = foldHiding(stop, rows.value);
    if (fold !== null && stop.kind !== "renumbered") toggleFold(fold);
    selected.value = stop.id;
  });
}

/** Goes to the next change, or back to the one before; stays at the last and the first. */
export function stepStop(step: 1 | -1): void {
  const next = neighbour(stops.value, selected.value, step);
  if (next) selectStop(next);
}

/** Opens a fold, or closes it again. */
export function toggleFold(id: string): void {
  const next = new Set(expanded.value);
  if (!next.delete(id)) next.add(id);
  expanded.value = next;
}

/** Shows or hides a kind of change. */
export function toggleKind(kind: StopKind): void {
  const next = new Set(hiddenKinds.value);
  if (!next.delete(kind)) next.add(kind);
  hiddenKinds.value = next;
}
