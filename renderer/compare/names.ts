import type { ComparedBlock, Comparison, Pair } from "../../shared/compare/comparison.ts";

/** The blocks of a pair on one side; empty where that side has none. */
export function blocksOfPair(comparison: Comparison, pair: Pair, side: "a" | "b"): readonly ComparedBlock[] {
  return pair[side].flatMap((index) => comparison[side].blocks[index] ?? []);
}

/** What a paragraph is called: its label, or what it is and how it begins where it has none. */
export function nameOfBlock(block: ComparedBlock): string {
  if (block.label !== "") return block.label;
  switch (block.kind) {
    case "heading":
      return `Heading “${firstWords(block.text, 4)}”`;
    case "chapeau":
      return `Chapeau “${firstWords(block.text, 3)}”`;
    case "table":
      return "Table";
    default:
      return `“${firstWords(block.text, 4)}”`;
  }
}

/** The names of one side of a pair: "OP5", "OP5 and OP6"; null where that side is empty. */
export function namesOfSide(comparison: Comparison, pair: Pair, side: "a" | "b"): string | null {
  const names = blocksOfPair(comparison, pair, side).map(nameOfBlock);
  if (names.length === 0) return null;
  return names.length === 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The pair in a list: "OP5" where both sides agree, "OP5 → OP7" where the name changed. */
export function titleOfPair(comparison: Comparison, pair: Pair): string {
  const a = namesOfSide(comparison, pair, "a");
  const b = namesOfSide(comparison, pair, "b");
  if (a === null || b === null || a === b) return b ?? a ?? "";
  return `${a} → ${b}`;
}

/** The first `count` words of a text, with an ellipsis where more follow. */
export function firstWords(text: string, count: number): string {
  const words = text.split(" ");
  return words.length <= count ? text : `${words.slice(0, count).join(" ")} …`;
}
