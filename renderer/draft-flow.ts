import { documentToJson } from "../shared/document/schema.ts";
import type { CommandId } from "../shared/ipc/commands.ts";
import type { Draft as DraftMessage, Exported, ExportFormat, Outcome, Saved } from "../shared/ipc/contract.ts";
import { bridge } from "./bridge.ts";
import { createJournal } from "./journal.ts";
import { changeDraft, draft, isDirty, savedDraft, version } from "./store/draft.ts";
import { editor } from "./store/editing.ts";
import { sayDone, sayFailed } from "./store/toasts.ts";

/** The way of a document out of the window: journal, save, export. */

/** The text as it stands with the count of its edits; null where no document is open. */
export function currentDraft(): DraftMessage | null {
  const state = draft.peek();
  const handle = editor.peek();
  if (!state || !handle) return null;
  return { documentId: state.documentId, version: version.peek(), document: documentToJson(handle.document()) };
}

/** Hands unsaved work to the program, at most a second behind typing. */
export const journal = createJournal(
  {
    now: () => performance.now(),
    after(milliseconds, run) {
      const timer = window.setTimeout(run, milliseconds);
      return () => window.clearTimeout(timer);
    },
    whenIdle: (run, deadline) => void window.requestIdleCallback(run, { timeout: Math.max(1, deadline) }),
  },
  () => {
    const now = currentDraft();
    if (now && isDirty.peek()) void bridge().request["document:journal"](now);
  },
);

/** Saves under its name, or asks for one where it has none. True where the text is on disk afterwards. */
export function save(): Promise<boolean> {
  return store((now) => bridge().request["document:save"](now), "Saved");
}

/** Saves under a name that the user is asked for. */
export function saveAs(): Promise<boolean> {
  return store((now) => bridge().request["document:save-as"](now), "Saved as");
}

/** Keeps the text as it stands as a revision of the draft. */
export function keepRevision(label: string): Promise<boolean> {
  return store((now) => bridge().request["revision:keep"](now, label), `Kept as “${label}” in`);
}

async function store(request: (now: DraftMessage) => Promise<Outcome<Saved>>, words: string): Promise<boolean> {
  const now = currentDraft();
  if (!now || draft.peek()?.saving) return false;
  const hadName = draft.peek()?.name;
  changeDraft((state) => ({ ...state, saving: true }));
  const outcome = await request(now).catch(brokenWire);
  // The window may have gone on to another document while the dialog was open.
  if (draft.peek()?.documentId !== now.documentId) return outcome.kind === "done";
  changeDraft((state) => ({ ...state, saving: false }));
  if (outcome.kind === "failed") sayFailed(outcome.failure.text);
  if (outcome.kind !== "done") return false;
  changeDraft((state) => savedDraft(state, outcome.value));
  const isNew = words === "Saved" && outcome.value.name !== hadName;
  sayDone(`${isNew ? "Saved as" : words} “${outcome.value.name}”`);
  return true;
}

const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  pdf: "PDF",
  html: "web page",
  txt: "plain text",
  md: "Markdown",
};

/** Writes the text in another format where the user says. */
export async function exportDraft(format: ExportFormat): Promise<void> {
  const now = currentDraft();
  if (!now) return;
  const outcome = await bridge().request["document:export"](now, format).catch(brokenWire);
  if (outcome.kind === "failed") sayFailed(outcome.failure.text);
  if (outcome.kind === "done") sayExported(`Exported as ${FORMAT_NAMES[format]}`, outcome.value);
}

/** Says that a file was written; what the drafter should know about it stays until it has been read. */
export function sayExported(words: string, { name, messages }: Exported): void {
  sayDone(`${words}: “${name}”`);
  if (messages.length > 0) sayFailed(`“${name}” was written, but: ${messages.map(({ text }) => text).join(" ")}`);
}

/** A request that was not answered at all is a bug of ours; the work is still here, and the user must hear so. */
export function brokenWire(error: unknown): Extract<Outcome<never>, { kind: "failed" }> {
  const reason = error instanceof Error ? error.message : String(error);
  void bridge().request["log:bug"](error instanceof Error ? (error.stack ?? reason) : reason);
  const text = `This did not work because of a mistake in Resolute (${reason}). Your text is still open and unharmed; please try again.`;
  return { kind: "failed", failure: { code: "broken-wire", text } };
}

/** Says what failed; true where the request was done. */
export async function settleOutcome(request: Promise<Outcome<unknown>>): Promise<boolean> {
  const outcome = await request.catch(brokenWire);
  if (outcome.kind === "failed") sayFailed(outcome.failure.text);
  return outcome.kind === "done";
}

/** The export commands and their formats. */
export const EXPORTS: readonly (readonly [CommandId, ExportFormat])[] = [
  ["file.exportPdf", "pdf"],
  ["file.exportHtml", "html"],
  ["file.exportText", "txt"],
  ["file.exportMarkdown", "md"],
];
