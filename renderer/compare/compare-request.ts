import type { Comparison } from "../../shared/compare/comparison.ts";
import type { DocumentJson } from "../../shared/document/schema.ts";

/** What the window asks its worker. */
export interface CompareRequest {
  readonly a: DocumentJson;
  readonly b: DocumentJson;
}

/** What the worker answers: steps as it goes, then the comparison or what went wrong. */
export type CompareAnswer =
  | { readonly kind: "step"; readonly text: string }
  | { readonly kind: "done"; readonly comparison: Comparison }
  | { readonly kind: "failed"; readonly text: string };
