import { expect } from "vitest";
import { type RedlineRow, redlineRows } from "../../shared/compare/redline-rows.ts";
import { compared, draft, marked, sidesOf } from "./redline-notation.ts";

/**
 * A whole draft as its redline reads, one operative paragraph a line: `{-words-}` and `{+words+}` inside a paragraph or over all of it; `{>1}`
 * where paragraph 1 stood and `{<1}` before its words where it stands now. Both drafts are made of this one text, and the redline that comes
 * out of comparing them must be this text again.
 */
export function expectDraft(redline: string): void {
  const lines = redline
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const arrivals = new Map(lines.flatMap((line) => arrivalOf(line)));
  const linesA = lines.flatMap((line) => {
    const left = /^\{>(\d+)\}$/.exec(line)?.[1];
    if (left !== undefined) return [arrivals.get(left) ?? ""];
    return line.startsWith("{<") ? [] : [line];
  });
  const linesB = lines.filter((line) => !line.startsWith("{>")).map((line) => line.replace(/^\{<\d+\} /, ""));
  const side = (of: "a" | "b", texts: readonly string[]) =>
    draft(
      `||${texts
        .map((line) => sidesOf(line)[of])
        .filter((text) => text !== "")
        .join("\n")}`,
    );
  const rows = redlineRows(compared(side("a", linesA), side("b", linesB)));
  expect(writtenRows(rows)).toEqual(lines.map((line) => line.replaceAll("*", "")));
}

function arrivalOf(line: string): readonly (readonly [string, string])[] {
  const found = /^\{<(\d+)\} (.*)$/.exec(line);
  return found ? [[found[1] ?? "", found[2] ?? ""]] : [];
}

function writtenRows(rows: readonly RedlineRow[]): readonly string[] {
  const moves = new Map<string, number>();
  const numberOf = (label: string) => {
    const known = moves.get(label) ?? moves.size + 1;
    moves.set(label, known);
    return known;
  };
  return rows.map((row) => {
    if (row.kind === "departure") return `{>${numberOf(row.to)}}`;
    const words = row.stretches.map(({ op, runs }) => marked(op, runs.map((run) => run.text).join(""))).join("");
    return row.state === "moved" ? `{<${numberOf(row.name)}} ${words}` : words;
  });
}
