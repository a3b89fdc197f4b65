import { z } from "zod";

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the last window stood; `bounds` are those of the window before it was maximised. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

export const windowStateSchema: z.ZodType<WindowState | null> = z.nullable(
  z.strictObject({
    bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
    maximized: z.boolean(),
  }),
);

/** The smallest window in which the whole program can be used. */
export const SMALLEST = { width: 800, height: 560 } as const;
const FIRST = { width: 1440, height: 960 } as const;
/** How much of a window's top must lie on a screen for the mouse to get hold of it. */
const GRIP = { width: 120, height: 40 } as const;
const CASCADE = 28;

/**
 * Returns where to open a window: where the last one stood if enough of its title bar is on one of `screens` (work areas, the first being the main
 * one), else in the middle of the main one. `others` are windows already open; the new one steps aside from one at the same place.
 */
export function placeWindow(
  saved: WindowState | null,
  screens: readonly Rectangle[],
  others: readonly Rectangle[],
): WindowState {
  const main = screens[0] ?? { x: 0, y: 0, ...FIRST };
  const kept = saved && fitted(saved.bounds, largestOverlap(saved.bounds, screens) ?? main);
  const isCaught = kept !== null && screens.some((screen) => isReachable(kept, screen));
  const bounds = isCaught ? kept : fitted(centred(main), main);
  return { bounds: stepAside(bounds, others), maximized: isCaught && saved?.maximized === true };
}

function isReachable(bounds: Rectangle, screen: Rectangle): boolean {
  const top = { ...bounds, height: GRIP.height };
  const shared = overlap(top, screen);
  return shared.width >= GRIP.width && shared.height >= GRIP.height / 2;
}

function overlap(one: Rectangle, other: Rectangle): { readonly width: number; readonly height: number } {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return { width: Math.max(0, width), height: Math.max(0, height) };
}

function largestOverlap(bounds: Rectangle, screens: readonly Rectangle[]): Rectangle | null {
  const area = (screen: Rectangle): number => {
    const { width, height } = overlap(bounds, screen);
    return width * height;
  };
  return screens.reduce<Rectangle | null>((best, screen) => (!best || area(screen) > area(best) ? screen : best), null);
}

function centred(screen: Rectangle): Rectangle {
  const width = Math.min(FIRST.width, screen.width);
  const height = Math.min(FIRST.height, screen.height);
  return {
    x: Math.round(screen.x + (screen.width - width) / 2),
    y: Math.round(screen.y + (screen.height - height) / 2),
    width,
    height,
  };
}

/** No larger than the screen it is on, for the window may come from a larger one, and no smaller than can be used. */
function fitted(bounds: Rectangle, screen: Rectangle): Rectangle {
  return {
    ...bounds,
    width: Math.max(SMALLEST.width, Math.min(bounds.width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(bounds.height, screen.height)),
  };
}

function stepAside(bounds: Rectangle, others: readonly Rectangle[]): Rectangle {
  const isTaken = others.some(
    (other) => Math.abs(other.x - bounds.x) < CASCADE && Math.abs(other.y - bounds.y) < CASCADE,
  );
  return isTaken ? stepAside({ ...bounds, x: bounds.x + CASCADE, y: bounds.y + CASCADE }, others) : bounds;
}
