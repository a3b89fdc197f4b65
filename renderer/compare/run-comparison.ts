import type { CompareAnswer, CompareRequest } from "./compare-request.ts";

/** Starts a comparison in a worker of its own. `onAnswer` hears every step and the end; the answer of this function cancels. */
export function runComparison(request: CompareRequest, onAnswer: (answer: CompareAnswer) => void): () => void {
  const worker = new Worker("compare-worker.js");
  worker.onmessage = ({ data }: MessageEvent<CompareAnswer>) => {
    if (data.kind !== "step") worker.terminate();
    onAnswer(data);
  };
  worker.onerror = (event) => {
    worker.terminate();
    onAnswer({ kind: "failed", text: event.message || "The comparison could not be started." });
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
