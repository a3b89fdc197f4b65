import type { StopKind } from "./kinds.ts";
import type { Stop } from "./stops.ts";

/** Where a stop stands, as shares of the whole height: 0 at the top, 1 at the end. */
export interface StripMark {
  readonly stop: string;
  readonly kind: StopKind;
  readonly top: number;
  readonly height: number;
}

/** A line between the two ends of a move, or a band between one paragraph and those it became; in pixels of the pages. */
export interface Ribbon {
  readonly stop: string;
  readonly kind: "move" | "split" | "merge";
  readonly path: string;
}

export interface Geometry {
  readonly height: number;
  readonly gutter: { readonly left: number; readonly width: number };
  readonly marks: readonly StripMark[];
  readonly ribbons: readonly Ribbon[];
}

/** Moves drawn side by side in the gutter before lanes are used again. */
const LANES = 4;

/** Measures the pages as they lie: everything drawn beside them (strip, ribbons) follows from this one look. */
export function measure(content: HTMLElement, stops: readonly Stop[]): Geometry {
  const origin = content.getBoundingClientRect();
  const height = Math.max(1, origin.height);
  const gutterBox = content.querySelector(".row.pair .gutter")?.getBoundingClientRect();
  const gutter = { left: (gutterBox?.left ?? 0) - origin.left, width: gutterBox?.width ?? 0 };
  const boxes = boxesByStop(content, origin.top);
  const marks = stops.flatMap(({ id, kind }) => {
    const box = boxes.get(id);
    return box ? [{ stop: id, kind, top: box.top / height, height: (box.bottom - box.top) / height }] : [];
  });
  return { height, gutter, marks, ribbons: gutter.width > 0 ? ribbonsOf(content, origin.top, gutter.width) : [] };
}

interface Box {
  readonly top: number;
  readonly bottom: number;
}

function boxOf(element: Element, origin: number): Box {
  const { top, bottom } = element.getBoundingClientRect();
  return { top: top - origin, bottom: bottom - origin };
}

/** The first place of each stop; where a stop has a row of its own, that row. */
function boxesByStop(content: HTMLElement, origin: number): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  for (const element of content.querySelectorAll<HTMLElement>("[data-stop]")) {
    const isRow = element.dataset.row !== undefined;
    for (const stop of (element.dataset.stop ?? "").split(" ")) {
      if (isRow || !boxes.has(stop)) boxes.set(stop, boxOf(element, origin));
    }
  }
  return boxes;
}

function ribbonsOf(content: HTMLElement, origin: number, width: number): readonly Ribbon[] {
  const moves = [...content.querySelectorAll<HTMLElement>("[data-move]")].flatMap((from, at): readonly Ribbon[] => {
    const stop = `pair:${from.dataset.move}`;
    const to = content.querySelector(`[data-row="${stop}"]`);
    if (!to) return [];
    const start = boxOf(from, origin);
    const end = boxOf(to, origin);
    return [{ stop, kind: "move", path: movePath(middle(start), end.top + 18, width, at % LANES) }];
  });
  const bands = [...content.querySelectorAll<HTMLElement>(".row.split, .row.merged")].flatMap((row) =>
    bandsOf(row, origin, width),
  );
  return [...moves, ...bands];
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** Out of the left page, down (or up) a lane of the gutter, into the right page. */
export function movePath(from: number, to: number, width: number, lane: number): string {
  const x = Math.round((width * (lane + 1)) / (LANES + 1));
  const bend = Math.min(12, Math.abs(to - from) / 2);
  const down = to > from ? 1 : -1;
  return [
    `M0 ${from}`,
    `Q${x} ${from} ${x} ${from + bend * down}`,
    `V${to - bend * down}`,
    `Q${x} ${to} ${width} ${to}`,
  ].join(" ");
}

function bandsOf(row: HTMLElement, origin: number, width: number): readonly Ribbon[] {
  const stop = (row.dataset.stop ?? "").split(" ")[0] ?? "";
  const boxes = (side: string) =>
    [...row.querySelectorAll(`.side-${side} .block`)].map((block) => boxOf(block, origin));
  const a = boxes("a");
  const b = boxes("b");
  const kind = a.length <= b.length ? "split" : "merge";
  const [one] = kind === "split" ? a : b;
  const several = kind === "split" ? b : a;
  if (!one) return [];
  return shares(one, several).map((part, at) => {
    const other = several[at] ?? part;
    const [left, right] = kind === "split" ? [part, other] : [other, part];
    return { stop, kind, path: bandPath(left, right, width) };
  });
}

/** The one paragraph shared out among the several, from the top down, each part as high in proportion as the paragraph it became. */
export function shares(one: Box, several: readonly Box[]): readonly Box[] {
  const heights = several.map(({ top, bottom }) => bottom - top);
  const scale =
    (one.bottom - one.top) /
    Math.max(
      1,
      heights.reduce((sum, height) => sum + height, 0),
    );
  let top = one.top;
  return heights.map((height) => {
    const part = { top: top + 1, bottom: top + height * scale - 1 };
    top += height * scale;
    return part;
  });
}

/** A band from a stretch of the left page to a stretch of the right one. */
export function bandPath(left: Box, right: Box, width: number): string {
  const half = width / 2;
  return [
    `M0 ${left.top}`,
    `C${half} ${left.top} ${half} ${right.top} ${width} ${right.top}`,
    `V${right.bottom}`,
    `C${half} ${right.bottom} ${half} ${left.bottom} 0 ${left.bottom}`,
    "Z",
  ].join(" ");
}
