import { effect, signal } from "@preact/signals";
import type { Node } from "prosemirror-model";
import type { Problem } from "../../shared/checks/problem.ts";
import { type DocumentJson, documentToJson } from "../../shared/document/schema.ts";
import { settled } from "./editing.ts";

/** What the window asks its worker, and what that answers. */
export interface CheckRequest {
  readonly document: DocumentJson;
}
export interface CheckAnswer {
  readonly problems: readonly Problem[];
}

/** What the checks found, and in which document: positions are good for that one alone. */
export interface Checked {
  readonly document: Node;
  readonly problems: readonly Problem[];
}

export const checked = signal<Checked | null>(null);

/** Checks the draft in a worker whenever typing rests. While one check runs, only the newest draft waits for the next. */
export function startChecking(): void {
  const worker = new Worker("check-worker.js");
  let running: Node | null = null;
  let waiting: Node | null = null;

  const begin = (document: Node) => {
    running = document;
    waiting = null;
    const request: CheckRequest = { document: documentToJson(document) };
    worker.postMessage(request);
  };
  worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
    if (running && settled.peek()) checked.value = { document: running, problems: data.problems };
    running = null;
    if (waiting) begin(waiting);
  };
  worker.onerror = (event) => {
    running = null;
    // A check that fails is a mistake of ours and must not look like a draft without problems.
    throw new Error(`The checks stopped: ${event.message}`);
  };
  effect(() => {
    const document = settled.value;
    if (document === null) checked.value = null;
    else if (running) waiting = document;
    else begin(document);
  });
}
