import { compare } from "../shared/compare/compare.ts";
import { documentFromJson } from "../shared/document/schema.ts";
import type { CompareAnswer, CompareRequest } from "./compare/compare-request.ts";

/** Compares off the thread that draws. One request a worker: who wants to cancel ends the worker. */

const answer = (message: CompareAnswer) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<CompareRequest>) => {
  try {
    answer({ kind: "step", text: "Reading both texts…" });
    const a = documentFromJson(data.a);
    const b = documentFromJson(data.b);
    answer({ kind: "step", text: "Comparing paragraph by paragraph…" });
    answer({ kind: "done", comparison: compare(a, b) });
  } catch (error) {
    // The outermost door of this thread: whatever comes here is a bug of ours, and the window shows its words.
    answer({ kind: "failed", text: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
};
