import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../renderer/styles/tokens.css"), "utf8");

/** The colours of one theme by their names. */
function colours(theme: "light" | "dark"): ReadonlyMap<string, string> {
  const pairs = [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
  return new Map(pairs.map(([, name = "", light = "", dark = ""]) => [name, theme === "light" ? light : dark]));
}

/** Relative luminance and contrast as the Web Content Accessibility Guidelines 2.2 define them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["desk", "panel", "paper", "raised", "hover"];
const MEANINGS = ["inserted", "deleted", "moved", "format", "note", "problem", "warning"];

/** Which text stands on which ground. */
const PAIRS: readonly (readonly [string, string])[] = [
  ...[...GROUNDS, "pressed", "accent-ground"].map((ground) => ["text", ground] as const),
  ...GROUNDS.map((ground) => ["text-quiet", ground] as const),
  ["on-accent", "accent"],
  ["accent", "panel"],
  ["text", "warning-ground"],
  ...MEANINGS.flatMap((name) => [
    [name, `${name}-ground`] as const,
    [name, "paper"] as const,
    [name, "panel"] as const,
  ]),
  ["text", "format-ground"],
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const named = colours(theme);

  test.each(PAIRS)("%s is readable on %s", (text, ground) => {
    const [one, other] = [named.get(text), named.get(ground)];
    if (!one || !other) throw new Error(`No colour ${text} or ${ground}`);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  });

  test("edges of controls stand out", () => {
    expect(contrast(named.get("line-strong") ?? "", named.get("panel") ?? "")).toBeGreaterThanOrEqual(3);
  });
});
