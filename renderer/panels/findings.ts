import { computed } from "@preact/signals";
import type { Message, Severity } from "../../shared/base/message.ts";
import { addFixes } from "../../shared/checks/apply-fixes.ts";
import { check } from "../../shared/checks/check.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { asAct } from "../editor/act.ts";
import { checked } from "../store/checking.ts";
import { draft } from "../store/draft.ts";
import { editor, settled } from "../store/editing.ts";

/** A message of the reader or a problem of the checks, with the name of its place. */
export interface Finding extends Message {
  /** "OP12 (a)", "Note 3"; empty where the place has no name. */
  readonly label: string;
  /** Where it stands in the document that was checked; null for messages, which know only their block. */
  readonly at: number | null;
  /** The problem behind it where something can be done about it. */
  readonly problem: Problem | null;
}

const labels = computed(() => {
  const document = settled.value;
  if (!document) return new Map<string, string>();
  return new Map([
    ...blocksOf(document).map(({ id, label }) => [id, label] as const),
    ...notesOf(document).map(({ id, mark }) => [id, `Note ${mark}`] as const),
  ]);
});

function labelOf(blockId: string | null): string {
  return blockId === null ? "" : (labels.value.get(blockId) ?? "");
}

/** What the reader of the file had to say. */
export const messages = computed((): readonly Finding[] =>
  (draft.value?.imported ?? []).map((message) => {
    return { ...message, label: labelOf(message.blockId), at: null, problem: null };
  }),
);

/** What the checks found in the draft when typing last rested. */
export const problems = computed((): readonly Finding[] => (checked.value?.problems ?? []).map(findingOf));

/** How many findings ask for a look: what is only told of counts for nothing. */
export const problemCount = computed(
  () => [...problems.value, ...messages.value].filter(({ severity }) => severity !== "info").length,
);

function findingOf(problem: Problem): Finding {
  const { rule, severity, message, blockId, at, place } = problem;
  // The number that the paragraph has by now; the name it had when it was checked where it has none.
  const label = labelOf(blockId) || place;
  return { severity: gravity(severity), code: rule, text: message, blockId, label, at: at?.from ?? null, problem };
}

function gravity(severity: Problem["severity"]): Severity {
  return severity === "hint" ? "info" : severity;
}

/** The findings that can be put right without a second look. */
export function safelyFixable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ problem }) => problem?.fix?.safe);
}

/** Carries out the fixes as one act that one undo takes back. What was typed since the check is checked anew, so no fix goes astray. */
export function applyFixesOf(findings: readonly Finding[]): void {
  const view = editor.value?.view;
  if (!view) return;
  const wanted = findings.flatMap(({ problem }) => (problem?.fix ? [problem] : []));
  const now = view.state.doc === checked.value?.document ? wanted : anew(check(view.state.doc), wanted);
  const transaction = view.state.tr;
  addFixes(
    transaction,
    now.flatMap(({ fix }) => (fix ? [fix] : [])),
  );
  if (transaction.docChanged) view.dispatch(asAct(transaction).scrollIntoView());
}

function anew(found: readonly Problem[], wanted: readonly Problem[]): readonly Problem[] {
  const key = ({ rule, blockId, message }: Problem) => `${rule} ${blockId} ${message}`;
  const keys = new Set(wanted.map(key));
  return found.filter((problem) => keys.has(key(problem)));
}
