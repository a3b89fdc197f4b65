import { describe, expect, test } from "vitest";
import { findItems } from "../../renderer/ui/find-items.ts";

const items = [
  { label: "Export as PDF…", detail: "File" },
  { label: "Save", detail: "File" },
  { label: "Save as…", detail: "File" },
  { label: "Go to OP12", detail: "Requests the Office" },
  { label: "Côte d’Ivoire" },
];
const labels = (query: string) => findItems(items, query).map(({ label }) => label);

describe("finding in a list", () => {
  test("finds everything for nothing", () => {
    expect(labels("  ")).toHaveLength(items.length);
  });

  test("wants every word to begin a word, in any order", () => {
    expect(labels("pdf exp")).toEqual(["Export as PDF…"]);
    expect(labels("xport")).toEqual([]);
    expect(labels("file as")).toEqual(["Export as PDF…", "Save as…"]);
  });

  test("puts first what begins with the query", () => {
    expect(labels("save")).toEqual(["Save", "Save as…"]);
    expect(labels("op12")).toEqual(["Go to OP12"]);
    expect(labels("12")).toEqual(["Go to OP12"]);
  });

  test("overlooks accents and case", () => {
    expect(labels("cote")).toEqual(["Côte d’Ivoire"]);
  });
});
