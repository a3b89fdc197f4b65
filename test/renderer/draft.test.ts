import { describe, expect, test } from "vitest";
import { hasUnsavedWork, openedDraft, savedDraft, savedWords } from "../../renderer/store/draft.ts";
import type { OpenDocument } from "../../shared/ipc/contract.ts";

const opened = (more: Partial<OpenDocument> = {}) =>
  openedDraft({
    documentId: "d",
    name: "L.18.resolution",
    document: { type: "doc", content: [] },
    revisions: [],
    messages: [],
    unsaved: false,
    recovered: false,
    ...more,
  });
const saved = (version: number) => ({ name: "L.18.resolution", version, revisions: [] });

describe("a draft", () => {
  test("has unsaved work from the first edit until that edit is saved", () => {
    const draft = opened();
    expect(hasUnsavedWork(draft, 0)).toBe(false);
    expect(hasUnsavedWork(draft, 1)).toBe(true);
    expect(hasUnsavedWork(savedDraft(draft, saved(1)), 1)).toBe(false);
  });

  test("keeps as unsaved what was typed while it was being saved", () => {
    expect(hasUnsavedWork(savedDraft(opened(), saved(3)), 5)).toBe(true);
  });

  test("that an older save overtakes stays as saved as it was", () => {
    const newer = savedDraft(opened(), saved(5));
    expect(savedDraft(newer, saved(3)).savedVersion).toBe(5);
  });

  test("that was recovered is unsaved before any edit; an untouched sample is not", () => {
    expect(hasUnsavedWork(opened({ recovered: true, unsaved: true }), 0)).toBe(true);
    expect(hasUnsavedWork(opened({ unsaved: true }), 0)).toBe(false);
  });

  test("says how it stands with its file", () => {
    expect(savedWords(opened(), false)).toBe("Saved");
    expect(savedWords(opened(), true)).toBe("Unsaved changes");
    expect(savedWords(opened({ unsaved: true }), false)).toBe("Not saved yet");
    expect(savedWords({ ...opened(), saving: true }, true)).toBe("Saving…");
  });
});
