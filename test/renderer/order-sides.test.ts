import { expect, test } from "vitest";
import { isEarlier } from "../../renderer/compare/order-sides.ts";

const text = (symbol: string, date = "") => ({ symbol, date });

test("the lower revision is the earlier text, whatever the dates say", () => {
  expect(isEarlier(text("A/C.3/68/L.18", "21 November 2013"), text("A/C.3/68/L.18/Rev.1", "8 November 2013"))).toBe(
    true,
  );
  expect(isEarlier(text("A/C.3/68/L.18/Rev.2"), text("A/C.3/68/L.18/Rev.1"))).toBe(false);
});

test("of the same revision the earlier date is the earlier text", () => {
  expect(isEarlier(text("", "8 November 2013"), text("", "21 November 2013"))).toBe(true);
  expect(isEarlier(text("", "21 November 2013"), text("", "8 November 2013"))).toBe(false);
});

test("where neither tells, the other text is not the earlier one", () => {
  expect(isEarlier(text(""), text("A/C.3/68/L.18/Rev.1"))).toBe(false);
  expect(isEarlier(text(""), text(""))).toBe(false);
});
