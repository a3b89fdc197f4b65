import { type CheckContext, problemIn, replaceFix, type TextUnit } from "./check-context.ts";
import type { Problem, ProblemSeverity } from "./problem.ts";

interface WordRule {
  readonly pattern: RegExp;
  /** What to write; null where only the drafter can tell. */
  readonly write: string | null;
  readonly severity: ProblemSeverity;
  readonly safe: boolean;
  readonly why: string;
}

const spelling = (pattern: RegExp, write: string): WordRule => ({
  pattern,
  write,
  severity: "warning",
  safe: true,
  why: `United Nations spelling is “${write}”.`,
});

/** Forms that official texts never use, by their count in 1,202 of them. Source: Editorial Manual, spelling list, and the same texts. */
const RULES: readonly WordRule[] = [
  spelling(/\bco-operation\b/gu, "cooperation"),
  spelling(/\bjudgement\b/gu, "judgment"),
  spelling(/\bmulti-disciplinary\b/gu, "multidisciplinary"),
  spelling(/\bsocio-economic\b/gu, "socioeconomic"),
  spelling(/\bsub-regional\b/gu, "subregional"),
  spelling(/\bpolicy-making\b/gu, "policymaking"),
  spelling(/\bwellbeing\b/gu, "well-being"),
  spelling(/\bidentity related\b/gu, "identity-related"),
  spelling(/\bgender related\b/gu, "gender-related"),
  spelling(/\bpercent\b/gu, "per cent"),
  spelling(/\badvisor\b/gu, "adviser"),
  spelling(/\badvisors\b/gu, "advisers"),
  spelling(/\binternet\b/gu, "Internet"),
  {
    pattern: /(?<=\d)\s?%/gu,
    write: " per cent",
    severity: "warning",
    safe: true,
    why: "Running text writes “per cent” in words.",
  },
  {
    pattern: /\bthis resolution\b/gu,
    write: "the present resolution",
    severity: "warning",
    safe: false,
    why: "A text calls itself “the present resolution”.",
  },
  {
    // Not "Inter-American Human Rights Commission" and the like.
    pattern: /(?<!\p{Lu}[\p{L}-]* )\bHuman Rights Commission\b/gu,
    write: "Commission on Human Rights",
    severity: "warning",
    safe: false,
    why: "The body was called the Commission on Human Rights.",
  },
  {
    // Names keep theirs: "Drought and/or Desertification".
    pattern: /(?<!\p{Lu}\p{L}* )\band\/or\b/gu,
    write: null,
    severity: "hint",
    safe: false,
    why: "“and/or” is avoided: “and” or “or” alone mostly says it, or “or both” behind.",
  },
];

/** Spelling, names and words that United Nations practice has settled. Quoted titles keep their own. */
export function checkWords(context: CheckContext): readonly Problem[] {
  return context.units.flatMap((unit) =>
    unit.kind === "sponsor" || unit.kind === "note" ? [] : RULES.flatMap((rule) => inUnit(unit, rule)),
  );
}

function inUnit(unit: TextUnit, { pattern, write, severity, safe, why }: WordRule): readonly Problem[] {
  return [...unit.text.matchAll(pattern)]
    .filter((found) => !isQuoted(unit.text, found.index))
    .map((found) => {
      const range = { from: found.index, to: found.index + found[0].length };
      const fix = write === null ? null : replaceFix(unit, range, write, `Write “${write.trim()}”`, safe);
      return problemIn(unit, "words", severity, range, why, fix);
    });
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}
