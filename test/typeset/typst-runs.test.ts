import { describe, expect, test } from "vitest";
import type { Run } from "../../shared/document/runs.ts";
import { typstRuns } from "../../shared/typeset/typst-runs.ts";

const words = (text: string): Run => ({ kind: "text", text, marks: [] });
const note = (id: string): Run => ({ kind: "note", text: "", note: id, marks: [] });
const set = (...runs: readonly Run[]) => typstRuns(runs, (id) => `#note("${id}");`);

describe("words that no line may break are held together", () => {
  test.each([
    ["the Secretary-General said", ["Secretary-General"]],
    ["draft A/C.3/68/L.18/Rev.1, as revised", ["A/C.3/68/L.18/Rev.1,"]],
    ["the years 2015–2030 and and/or", ["2015–2030", "and/or"]],
    ["low- and middle-income countries", ["low- and", "middle-income"]],
    ["a dash – alone – and a - hyphen", []],
    ["plain words only", []],
    [`an address https://example.org/${"very-long-".repeat(6)} may break`, []],
  ])("%s", (text, held) => {
    const found = [...set(words(text)).matchAll(/#keep\(\)\[#"([^"]*)";\]/g)].map(([, word]) => word);
    expect(found).toEqual(held);
  });

  test("with the marks of notes that follow them", () => {
    expect(set(words("the treaty A/1/2"), note("n1"), note("n2"), words(" and"))).toBe(
      '#"the treaty ";#keep()[#"A/1/2";#note("n1");#super(",");#note("n2");];#" and";',
    );
  });

  test("no word is lost or doubled by it", () => {
    const text = "A/1/2 low- and high- Secretary-General 1–2 x";
    expect([...set(words(text)).matchAll(/#"([^"]*)";/g)].map(([, piece]) => piece).join("")).toBe(text);
  });
});

describe("marks", () => {
  const marked = (
    text: string,
    ...names: readonly ("opening" | "emphasis" | "strong" | "superscript" | "link")[]
  ): Run => ({
    kind: "text",
    text,
    marks: names.map((name) => ({ name, value: name === "link" ? "javascript:alert(1)" : "" })),
  });

  test("two reasons to be italic are one italic", () => {
    expect(set(marked("Recalling", "opening", "emphasis"))).toBe('#emph()[#"Recalling";];');
  });

  test("an address that is none of the web is plain words", () => {
    expect(set(marked("here", "link"))).toBe('#"here";');
  });

  test("two notes at one place are parted by a raised comma", () => {
    expect(set(words("x "), note("n1"), note("n2"))).toBe('#"x ";#note("n1");#super(",");#note("n2");');
  });
});
