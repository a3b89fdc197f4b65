import type { Comparison } from "../../shared/compare/comparison.ts";
import { comparisonJson } from "../../shared/compare/comparison-json.ts";
import { describe } from "../../shared/compare/describe.ts";
import { headline } from "../../shared/compare/headline.ts";
import { utf8 } from "../make-document.ts";
import { aboutRedline, DEFAULT_AUTHOR, makeRedline } from "../make-redline.ts";
import type { Input } from "./input.ts";
import type { Options } from "./options.ts";
import { go, STATUS, type Step, stepOf } from "./status.ts";

export const COMPARISON_FORMATS = ["pdf", "html", "json", "txt"] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** Who the redline is by and of which day; null means as the contract says. */
export type Signature = Pick<Options, "author" | "date">;

/** A comparison in the format of an output; stops with status 4 where it is refused. */
export async function comparisonBytes(
  comparison: Comparison,
  a: Input,
  b: Input,
  format: ComparisonFormat,
  { author, date }: Signature,
): Promise<Step<Uint8Array>> {
  if (format === "json") return go(utf8(jsonText(comparison)));
  if (format === "txt") return go(utf8(plainList(comparison)));
  const about = aboutRedline(b.document, { nameA: a.name, nameB: b.name, author: author ?? DEFAULT_AUTHOR, date });
  return stepOf(await makeRedline(comparison, about, format), STATUS.output);
}

/** The JSON of the contract. */
export function jsonText(comparison: Comparison): string {
  return `${JSON.stringify(comparisonJson(comparison), null, 2)}\n`;
}

/** The changes in plain words, one a line. */
function plainList(comparison: Comparison): string {
  const lines = describe(comparison).map(({ label, text }) => (label === "" ? text : `${label}: ${text}`));
  return `${[sidesText(comparison), headline(comparison), "", ...lines].join("\n")}\n`;
}

/** What is compared, a line a side. */
export function sidesText({ a, b }: Comparison): string {
  const name = ({ symbol, title }: Comparison["a"]) => [symbol, title].filter(Boolean).join(" ");
  return `A: ${name(a)}\nB: ${name(b)}`;
}
