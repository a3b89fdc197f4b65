import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeWindow, type Rectangle, SMALLEST } from "../../main/window-state.ts";

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 2560, height: 1400 };
const saved = (bounds: Rectangle, maximized = false) => ({ bounds, maximized });

describe("the place of a window", () => {
  it("is the middle of the main screen the first time", () => {
    expect(placeWindow(null, [screen, right], [])).toEqual({
      bounds: { x: 240, y: 40, width: 1440, height: 960 },
      maximized: false,
    });
  });

  it("is where the last window stood, also on a second screen, also maximised", () => {
    const bounds = { x: 2000, y: 100, width: 1200, height: 900 };
    expect(placeWindow(saved(bounds, true), [screen, right], [])).toEqual(saved(bounds, true));
  });

  it("is the main screen again when the screen it stood on is gone", () => {
    const lost = saved({ x: 2000, y: 100, width: 1200, height: 900 }, true);
    expect(placeWindow(lost, [screen], [])).toEqual(placeWindow(null, [screen], []));
  });

  it.each([
    { x: 1880, y: 100, width: 1200, height: 900 },
    { x: 100, y: 1035, width: 1200, height: 900 },
    { x: 100, y: -500, width: 1200, height: 900 },
    { x: -1150, y: 100, width: 1200, height: 900 },
  ])("is not where its title bar cannot be caught: %o", (bounds) => {
    expect(placeWindow(saved(bounds), [screen], [])).toEqual(placeWindow(null, [screen], []));
  });

  it("is no larger than the screen and no smaller than can be used", () => {
    expect(placeWindow(saved({ x: 0, y: 0, width: 5000, height: 4000 }), [screen], []).bounds).toEqual(screen);
    expect(placeWindow(saved({ x: 0, y: 0, width: 200, height: 100 }), [screen], []).bounds).toMatchObject(SMALLEST);
  });

  it("steps aside from windows that are open", () => {
    const bounds = { x: 100, y: 100, width: 1200, height: 900 };
    const second = placeWindow(saved(bounds), [screen], [bounds]).bounds;
    expect(second).toEqual({ ...bounds, x: 128, y: 128 });
    expect(placeWindow(saved(bounds), [screen], [bounds, second]).bounds).toEqual({ ...bounds, x: 156, y: 156 });
  });

  it("can always be caught, whatever was saved and whatever screens there are", () => {
    const side = fc.integer({ min: -5_000, max: 5_000 });
    const extent = fc.integer({ min: 600, max: 5_000 });
    const rectangle = fc.record({ x: side, y: side, width: extent, height: extent });
    fc.assert(
      fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 3 }), (bounds, screens) => {
        const placed = placeWindow(saved(bounds), screens, []).bounds;
        const isCaught = screens.some(
          (area) =>
            Math.min(placed.x + placed.width, area.x + area.width) - Math.max(placed.x, area.x) >= 120 &&
            placed.y + 40 > area.y &&
            placed.y < area.y + area.height,
        );
        expect(isCaught).toBe(true);
      }),
    );
  });
});
