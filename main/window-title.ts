import { assertNever } from "../shared/base/assert.ts";

/** What a title bar says of a window's content. */
export type Titled =
  | { readonly kind: "start" }
  | { readonly kind: "document"; readonly name: string; readonly dirty: boolean }
  | { readonly kind: "comparison"; readonly nameA: string; readonly nameB: string };

/** The words of a title bar: the file first, for that is what task bars show; a dot before it while there is something to save. */
export function windowTitle(titled: Titled): string {
  switch (titled.kind) {
    case "start":
      return "Resolute";
    case "document":
      return `${titled.dirty ? "● " : ""}${titled.name} — Resolute`;
    case "comparison":
      return `${titled.nameA} ↔ ${titled.nameB} — Resolute`;
    default:
      return assertNever(titled);
  }
}
