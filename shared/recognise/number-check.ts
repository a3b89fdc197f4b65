import type { Numbering } from "../document/numbering.ts";
import type { Draft } from "./draft.ts";

/** Compares the numbers typed in the file with those that follow from position, and says on each block where they differ. */
export function compareNumbers(blocks: readonly Draft[], numbers: Numbering): void {
  for (const block of blocks) {
    const number = numbers.get(block.id);
    if (block.typed === null || !number) continue;
    const derived = block.kind === "preambular" ? number.cited : number.printed;
    const typed = block.kind === "annex" ? `${block.attrs.form} ${block.typed}` : block.typed;
    if (block.attrs.locked) {
      block.remarks.push({
        severity: "warning",
        code: "number-locked",
        text: `The number ${typed} of the file does not follow from the numbers before it. It was kept, and stays when paragraphs are renumbered.`,
      });
    } else if (block.kind === "operative" && derived === "") {
      block.remarks.push({
        severity: "info",
        code: "sole-number-dropped",
        text: `The only operative paragraph prints no number; the file had ${typed}.`,
      });
    } else if (derived.replace(/\.$/, "") !== typed.replace(/\.$/, "")) {
      block.remarks.push({
        severity: "warning",
        code: "number-differs",
        text: `In the file this is ${typed}; by its place it is ${derived || "without number"}.`,
      });
    }
  }
}
