import { computed } from "@preact/signals";
import type { Message } from "../../shared/base/message.ts";
import { blocksOf } from "../../shared/document/blocks.ts";
import { notesOf } from "../../shared/document/notes.ts";
import { draft } from "../store/draft.ts";
import { settled } from "../store/editing.ts";

/** A message with the name of its place; `fix` where a safe one exists. */
export interface Finding extends Message {
  readonly label: string;
  readonly fix: null;
}

const labels = computed(() => {
  const document = settled.value;
  if (!document) return new Map<string, string>();
  return new Map([
    ...blocksOf(document).map(({ id, label }) => [id, label] as const),
    ...notesOf(document).map(({ id, mark }) => [id, `Note ${mark}`] as const),
  ]);
});

/** What the reader of the file had to say. */
export const messages = computed((): readonly Finding[] =>
  (draft.value?.imported ?? []).map((message) => ({ ...message, label: labelOf(message.blockId), fix: null })),
);

export const problems = computed((): readonly Finding[] => []);
export const problemCount = computed(
  () => problems.value.length + messages.value.filter(({ severity }) => severity !== "info").length,
);

export function fixable(_: readonly Finding[]): readonly Finding[] {
  return [];
}

export function applyFix(_: readonly Finding[]): void {}

function labelOf(blockId: string | null): string {
  return blockId === null ? "" : (labels.value.get(blockId) ?? "");
}
