import type { TextChange } from "../comparison.ts";
import type { JoinedSide, PlacedToken } from "./joined-side.ts";
import { textOfToken } from "./joined-side.ts";
import type { Hunk } from "./word-diff.ts";

/**
 * One step of reading a pair: tokens of both sides that are the same, or that stand against each other. Together the steps cover both sides.
 * `adjust` means that only the space before the next token differs; `cross` that the same cross reference prints another number.
 */
export interface Step {
  readonly kind: "same" | "hunk" | "adjust" | "cross";
  readonly a: readonly PlacedToken[];
  readonly b: readonly PlacedToken[];
}

/** Cuts a pair into steps. Equal tokens that print differently (a followed cross reference) or are spaced differently get a step of their own. */
export function stepsOf(a: JoinedSide, b: JoinedSide, hunks: readonly Hunk[]): readonly Step[] {
  const steps: { kind: Step["kind"]; a: PlacedToken[]; b: PlacedToken[] }[] = [];
  const matched = (fromA: number, toA: number, fromB: number) => {
    for (let at = fromA; at < toA; at++) {
      const tokenA = a.tokens[at] as PlacedToken;
      const tokenB = b.tokens[fromB + at - fromA] as PlacedToken;
      const first = at === 0 && fromB === 0;
      if (!first && tokenA.spaced !== tokenB.spaced) steps.push({ kind: "adjust", a: [tokenA], b: [tokenB] });
      const kind = textOfToken(tokenA) === textOfToken(tokenB) ? "same" : "cross";
      const last = steps.at(-1);
      if (kind === "same" && last?.kind === "same") {
        last.a.push(tokenA);
        last.b.push(tokenB);
      } else steps.push({ kind, a: [tokenA], b: [tokenB] });
    }
  };
  let atA = 0;
  let atB = 0;
  for (const hunk of hunks) {
    matched(atA, hunk.fromA, atB);
    steps.push({ kind: "hunk", a: a.tokens.slice(hunk.fromA, hunk.toA), b: b.tokens.slice(hunk.fromB, hunk.toB) });
    atA = hunk.toA;
    atB = hunk.toB;
  }
  matched(atA, a.tokens.length, atB);
  return steps;
}

/** Half-open ranges of a change in the joined texts; the kind comes later. */
export type ChangeRange = Omit<TextChange, "kind"> & { readonly step: number };

/**
 * The ranges that turn A's text into B's. A range runs from the end of what is the same before it to the end of its own tokens, or, where the space
 * after it differs, to the start of what is the same behind it; a space common to both ends is left out.
 */
export function changeRanges(steps: readonly Step[], textA: string, textB: string): readonly ChangeRange[] {
  const ranges: ChangeRange[] = [];
  let endA = 0;
  let endB = 0;
  steps.forEach((step, at) => {
    const lastA = step.a.at(-1);
    const lastB = step.b.at(-1);
    if (step.kind === "same") {
      endA = lastA?.to ?? endA;
      endB = lastB?.to ?? endB;
      return;
    }
    const fromA = step.kind === "cross" ? (step.a[0]?.from ?? endA) : endA;
    const fromB = step.kind === "cross" ? (step.b[0]?.from ?? endB) : endB;
    const toA = step.kind === "adjust" ? (step.a[0]?.from ?? endA) : (lastA?.to ?? endA);
    const toB = step.kind === "adjust" ? (step.b[0]?.from ?? endB) : (lastB?.to ?? endB);
    if (step.kind === "hunk" && (fromA < toA || fromB < toB))
      ranges.push({ a: [fromA, toA], b: [fromB, toB], step: at });
    else if (step.kind !== "hunk") ranges.push({ a: [fromA, toA], b: [fromB, toB], step: at });
    endA = toA;
    endB = toB;
  });
  return mergeTouching(ranges)
    .map((range) => trimSpace(range, textA, textB))
    .filter((range) => size(range) > 0);
}

const size = (range: ChangeRange) => range.a[1] - range.a[0] + range.b[1] - range.b[0];

/** Changes that touch on both sides are one. */
function mergeTouching(ranges: readonly ChangeRange[]): readonly ChangeRange[] {
  const merged: ChangeRange[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && last.a[1] === range.a[0] && last.b[1] === range.b[0]) {
      merged[merged.length - 1] = { a: [last.a[0], range.a[1]], b: [last.b[0], range.b[1]], step: last.step };
    } else merged.push(range);
  }
  return merged;
}

function trimSpace(range: ChangeRange, textA: string, textB: string): ChangeRange {
  let [fromA, toA] = range.a;
  let [fromB, toB] = range.b;
  if (fromA < toA && fromB < toB && textA[fromA] === " " && textB[fromB] === " ") {
    fromA += 1;
    fromB += 1;
  }
  if (fromA < toA && fromB < toB && textA[toA - 1] === " " && textB[toB - 1] === " ") {
    toA -= 1;
    toB -= 1;
  }
  return { ...range, a: [fromA, toA], b: [fromB, toB] };
}
