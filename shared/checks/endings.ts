import type { Block } from "../document/blocks.ts";
import { type CheckContext, problemIn, replaceFix, type TextUnit } from "./check-context.ts";
import type { Fix, Problem, ProblemSeverity } from "./problem.ts";

/** A paragraph and the blocks of its subparagraphs, all levels in reading order. */
interface Family {
  readonly head: Block;
  readonly below: readonly Block[];
}

/** What a paragraph may end with; the first is what a fix puts there. */
interface Expected {
  readonly rule: "P1" | "P2" | "P3" | "P4";
  readonly severity: ProblemSeverity;
  readonly marks: readonly string[];
  readonly message: string;
}

const NAMES: Readonly<Record<string, string>> = {
  ",": "a comma",
  ";": "a semicolon",
  ".": "a full stop",
  ":": "a colon",
};

/**
 * P1–P4: the punctuation at the end of every preambular and operative paragraph and its subparagraphs. Measured on 1,202 official texts: 99.7 % of
 * preambular paragraphs end with a comma, all but annexed ones of the others with a semicolon, the last with a full stop.
 */
export function checkEndings(context: CheckContext): readonly Problem[] {
  const problems: Problem[] = [];
  const families = familiesOf(context.blocks);
  const operatives = families.filter(({ head }) => head.kind === "operative");
  for (const family of families) {
    const { head } = family;
    if (head.kind === "preambular") {
      problems.push(...checkFamily(context, family, preambular(head), [","]));
    } else {
      const next = context.blocks[(family.below.at(-1) ?? head).index + 1];
      const leadsIn =
        next !== undefined && next.part === "operative" && /^(?:paragraph|numbered|table)$/.test(next.kind);
      const last = head === operatives.at(-1)?.head;
      const expected = operative(head, last, leadsIn);
      problems.push(...checkFamily(context, family, expected, expected.marks));
    }
  }
  return problems;
}

function familiesOf(blocks: readonly Block[]): readonly Family[] {
  const families: { head: Block; below: Block[] }[] = [];
  let open: { head: Block; below: Block[] } | null = null;
  for (const block of blocks) {
    if (block.kind === "subparagraph") open?.below.push(block);
    else if (block.kind === "preambular" || block.kind === "operative") {
      open = { head: block, below: [] };
      families.push(open);
    } else open = null;
  }
  return families;
}

function preambular(head: Block): Expected {
  return { rule: "P1", severity: "error", marks: [","], message: `${nameOf(head)} ends with a comma.` };
}

function operative(head: Block, last: boolean, leadsIn: boolean): Expected {
  const also = leadsIn ? [":", ".", ";"] : [];
  if (last) {
    const message = `${nameOf(head)} is the last operative paragraph and ends with a full stop.`;
    return { rule: "P3", severity: "error", marks: [".", ...also], message };
  }
  return { rule: "P2", severity: "error", marks: [";", ...also], message: `${nameOf(head)} ends with a semicolon.` };
}

/** `final` is what stands at the very end of the family, behind its last subparagraph. */
function checkFamily(
  context: CheckContext,
  { head, below }: Family,
  expected: Expected,
  final: readonly string[],
): readonly Problem[] {
  if (below.length === 0) return checkEnding(context.unitOf(head), expected);
  const leadIn = {
    ...expected,
    rule: expected.rule === "P1" ? ("P1" as const) : ("P2" as const),
    marks: [":", ",", ...(expected.rule === "P1" ? [] : [";"])],
    message: `${nameOf(head)} leads into subparagraphs and ends with a colon.`,
  };
  return [
    ...checkEnding(context.unitOf(head), leadIn),
    ...below.flatMap((block, at) => {
      const next = below[at + 1];
      return checkEnding(context.unitOf(block), subparagraph(block, next, expected.rule, final));
    }),
  ];
}

function subparagraph(
  block: Block,
  next: Block | undefined,
  rule: Expected["rule"],
  final: readonly string[],
): Expected {
  const of = (marks: readonly string[], message: string): Expected => ({
    rule: "P4",
    severity: "warning",
    marks,
    message,
  });
  const name = nameOf(block);
  if (!next) return of(final, `${name} is the last of its paragraph and ends with ${NAMES[final[0] ?? ";"]}.`);
  if (next.level > block.level) return of([":", ","], `${name} leads into subparagraphs and ends with a colon.`);
  return of(rule === "P1" ? [";", ","] : [";"], `${name} ends with a semicolon.`);
}

function checkEnding(unit: TextUnit, { rule, severity, marks, message }: Expected): readonly Problem[] {
  if (unit.text === "" || endsWith(unit.text, marks)) return [];
  const mark = /[,;:.]$/.exec(unit.text);
  const from = mark?.index ?? unit.text.length;
  const range = { from, to: unit.text.length };
  return [
    problemIn(
      unit,
      rule,
      severity,
      { from: Math.max(0, unit.text.length - 1), to: range.to },
      message,
      fixFor(unit, range, marks[0] ?? ""),
    ),
  ];
}

/** A bracket or quotation mark may close behind the punctuation; "and" or "or" may stand between the last two subparagraphs. */
function endsWith(text: string, marks: readonly string[]): boolean {
  const body = text.replace(/(?<=[,;])\s+(?:and|or|and\/or)$/u, "").replace(/\s*[\]”"’]+$/u, "");
  return marks.some((mark) => text.endsWith(mark) || body.endsWith(mark));
}

/** No fix where a sentence was cut off ("…", "?", "["): more than a mark is missing there. */
function fixFor(unit: TextUnit, range: { from: number; to: number }, mark: string): Fix | null {
  if (!/[\p{L}\d)”’%,;:.]$/u.test(unit.text) || /(?:\.\.|…)$/u.test(unit.text)) return null;
  return replaceFix(unit, range, mark, `End it with ${NAMES[mark] ?? mark}`, true);
}

function nameOf(block: Block): string {
  return block.label === "" ? "The paragraph" : block.label;
}
