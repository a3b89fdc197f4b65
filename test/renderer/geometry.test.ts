import { expect, test } from "vitest";
import { bandPath, movePath, shares } from "../../renderer/compare/geometry.ts";

test("a move leaves the left page, keeps to its lane, and enters the right page", () => {
  expect(movePath(10, 200, 50, 0)).toBe("M0 10 Q10 10 10 22 V188 Q10 200 50 200");
  expect(movePath(200, 10, 50, 1)).toBe("M0 200 Q20 200 20 188 V22 Q20 10 50 10");
});

test("a move over a short way bends less", () => {
  expect(movePath(10, 14, 50, 0)).toBe("M0 10 Q10 10 10 12 V12 Q10 14 50 14");
});

test("a band joins a stretch of one page with a stretch of the other and closes", () => {
  const path = bandPath({ top: 0, bottom: 10 }, { top: 20, bottom: 40 }, 50);
  expect(path).toBe("M0 0 C25 0 25 20 50 20 V40 C25 40 25 10 0 10 Z");
});

test("one paragraph is shared out by the heights of those it became", () => {
  const parts = shares({ top: 100, bottom: 200 }, [
    { top: 0, bottom: 30 },
    { top: 40, bottom: 110 },
  ]);
  expect(parts).toEqual([
    { top: 101, bottom: 129 },
    { top: 131, bottom: 199 },
  ]);
});
