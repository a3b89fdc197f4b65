import { Worker } from "node:worker_threads";
import { BugError } from "../shared/base/assert.ts";
import { failure, type Result } from "../shared/base/result.ts";
import type { DocumentJson } from "../shared/document/schema.ts";
import type { Comparable, ExportFormat, RedlineFormat } from "../shared/ipc/contract.ts";
import type { ReadDocument } from "./files/read-document.ts";
import type { JobReply, JobRequest, JobValues } from "./job.ts";

/** Work under way. A cancelled job fails with the code `cancelled`; a mistake of ours rejects with {@link BugError}. */
export interface Job<T> {
  readonly promise: Promise<Result<T>>;
  /** Stops the work, also while it waits for its turn; afterwards it does nothing. */
  readonly cancel: () => void;
}

/** Told how far a job is, from 0 to 1. */
export type OnProgress = (done: number) => void;

/** Reading, comparing and exporting off the thread that answers the windows. */
export interface Jobs {
  /** Reads the bytes of a file called `name`; failures are those of `readDocumentBytes`. */
  readonly read: (name: string, bytes: Uint8Array, onProgress?: OnProgress) => Job<ReadDocument>;
  /** The bytes of `document` in another format. */
  readonly exportDocument: (document: DocumentJson, format: ExportFormat, onProgress?: OnProgress) => Job<Uint8Array>;
  /** Compares A with B, holds the proof against the result and sets it; refused with `redline-not-proven`. */
  readonly exportRedline: (
    a: Comparable,
    b: Comparable,
    format: RedlineFormat,
    onProgress?: OnProgress,
  ) => Job<Uint8Array>;
  /** Ends the worker; jobs that are not done are cancelled. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly request: JobRequest;
  readonly onProgress: OnProgress;
  readonly settle: (result: Result<unknown>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Runs jobs one after the other in one worker thread, which starts with the first job and stays for the next ones (a warm typesetter is ten
 * times faster). Work in it cannot be interrupted, so cancelling ends the thread and the next job gets a new one.
 */
export function createJobs(workerFile: string | URL): Jobs {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let current: Waiting | null = null;
  let closed = false;

  function begin<Kind extends JobRequest["kind"]>(
    request: Extract<JobRequest, { kind: Kind }>,
    onProgress: OnProgress,
  ): Job<JobValues[Kind]> {
    let job: Waiting | null = null;
    const promise = new Promise<Result<unknown>>((settle, reject) => {
      job = { request, onProgress, settle, reject };
      if (closed) return job.settle(CANCELLED);
      queue.push(job);
      next();
    });
    // The worker answers each kind of request with its own kind of value; both ends share the types of `job.ts`.
    return { promise: promise as Promise<Result<JobValues[Kind]>>, cancel: () => job && cancel(job) };
  }

  function next(): void {
    if (current || closed) return;
    current = queue.shift() ?? null;
    if (!current) return;
    worker ??= start();
    worker.ref();
    worker.postMessage(current.request);
  }

  function start(): Worker {
    const started = new Worker(workerFile);
    started.on("message", (reply: JobReply) => started === worker && hear(reply));
    started.on("error", (error) => started === worker && lose(error));
    started.on("exit", (code) => started === worker && lose(new Error(`The worker ended with status ${code}`)));
    return started;
  }

  function hear(reply: JobReply): void {
    if (!current) return;
    switch (reply.kind) {
      case "progress":
        current.onProgress(reply.done);
        break;
      case "result":
        end((job) => job.settle(reply.result));
        break;
      case "bug":
        end((job) => job.reject(new BugError(reply.text)));
        break;
    }
  }

  function end(settle: (job: Waiting) => void): void {
    const job = current;
    current = null;
    // An idle worker must not keep a program alive that has nothing else to do.
    worker?.unref();
    if (job) settle(job);
    next();
  }

  function lose(error: Error): void {
    worker = null;
    end((job) => job.reject(new BugError(`The worker failed: ${error.stack ?? error.message}`)));
  }

  function cancel(job: Waiting): void {
    const at = queue.indexOf(job);
    if (at >= 0) {
      queue.splice(at, 1);
      job.settle(CANCELLED);
    } else if (job === current) {
      void stop();
      end((ended) => ended.settle(CANCELLED));
    }
  }

  async function stop(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  return {
    read: (name, bytes, onProgress = ignore) => begin({ kind: "read", name, bytes }, onProgress),
    exportDocument: (document, format, onProgress = ignore) =>
      begin({ kind: "export-document", document, format }, onProgress),
    exportRedline: (a, b, format, onProgress = ignore) => begin({ kind: "export-redline", a, b, format }, onProgress),
    close: async () => {
      closed = true;
      const unfinished = current ? [current, ...queue] : [...queue];
      current = null;
      queue.length = 0;
      for (const job of unfinished) job.settle(CANCELLED);
      await stop();
    },
  };
}

const CANCELLED = failure("cancelled", "The work was cancelled.");

function ignore(): void {}
