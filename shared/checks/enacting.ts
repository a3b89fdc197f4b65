import { partOf } from "../document/schema.ts";
import { type CheckContext, problemIn, replaceFix } from "./check-context.ts";
import type { Problem } from "./problem.ts";

/** S6: the comma behind "The General Assembly". Source: Editorial Manual, drafting; 1,122 of 1,155 texts have it, 30 begin without a preamble. */
export function checkEnacting(context: CheckContext): readonly Problem[] {
  const unit = context.units.find(({ kind }) => kind === "enacting");
  if (!unit) return [];
  const first = partOf(context.document, "operative_part").node.firstChild?.type.name;
  const hasPreamble = partOf(context.document, "preamble").node.childCount > 0;
  // A section that begins with "Having considered …" is a preamble too.
  if (!hasPreamble && first !== "operative") return [];
  const comma = /\s*[,;:.]+$/u.exec(unit.text);
  const end = { from: comma?.index ?? unit.text.length, to: unit.text.length };
  if (hasPreamble && comma?.[0] !== ",") {
    const message = `“${unit.text}” ends with a comma, since a preamble follows.`;
    return [problemIn(unit, "S6", "warning", end, message, replaceFix(unit, end, ",", "Add the comma", true))];
  }
  if (!hasPreamble && comma) {
    const message = `“${unit.text}” has no comma, since no preamble follows.`;
    return [problemIn(unit, "S6", "warning", end, message, replaceFix(unit, end, "", "Take the comma away", true))];
  }
  return [];
}
