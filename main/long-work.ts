import type { Result } from "../shared/base/result.ts";
import type { Outcome } from "../shared/ipc/contract.ts";
import { sendEvent } from "./ipc.ts";
import type { Job, OnProgress } from "./jobs.ts";
import type { From } from "./program.ts";

/** Runs a job for a window: its page shows `label` with the progress and can cancel it, and closing the window cancels it too. */
export async function runFor<T>(
  from: From,
  label: string,
  begin: (onProgress: OnProgress) => Job<T>,
): Promise<Result<T>> {
  const tell = (done: number | null): void => {
    if (from) sendEvent(from.window, "progress", label, done);
  };
  tell(0);
  const job = begin(tell);
  from?.work.add(job.cancel);
  try {
    return await job.promise;
  } finally {
    from?.work.delete(job.cancel);
    tell(null);
  }
}

/** A failure as the answer to a request; cancelled work is not a failure. */
export function outcomeOf<T>(result: Result<T>): Outcome<T> {
  if (result.ok) return done(result.value);
  return result.failure.code === "cancelled" ? CANCELLED : { kind: "failed", failure: result.failure };
}

/** The answer of a request that was done. */
export function done<T>(value: T): Outcome<T> {
  return { kind: "done", value };
}

/** The answer of a request that did its work and has nothing to say. */
export const DONE: Outcome = { kind: "done", value: null };
/** The answer of a request that the user took back. */
export const CANCELLED: Outcome<never> = { kind: "cancelled" };
