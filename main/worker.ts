import { parentPort } from "node:worker_threads";
import { expectDefined } from "../shared/base/assert.ts";
import { doJob } from "./do-job.ts";
import type { JobReply, JobRequest } from "./job.ts";

/** The other end of `jobs.ts`: takes one job at a time and answers each with exactly one result or bug. */
const port = expectDefined(parentPort, "thread to answer to");

port.on("message", (request: JobRequest) => {
  const reply = (message: JobReply): void => port.postMessage(message);
  doJob(request, (done) => reply({ kind: "progress", done })).then(
    (result) => reply({ kind: "result", result }),
    (error: unknown) =>
      reply({ kind: "bug", text: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
