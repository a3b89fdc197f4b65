import { assertNever } from "../shared/base/assert.ts";
import type { Result } from "../shared/base/result.ts";
import { compare } from "../shared/compare/compare.ts";
import { documentFromJson } from "../shared/document/schema.ts";
import { readDocumentBytes } from "./files/read-document.ts";
import type { JobRequest } from "./job.ts";
import type { OnProgress } from "./jobs.ts";
import { makeDocument } from "./make-document.ts";
import { aboutRedline, DEFAULT_AUTHOR, makeRedline } from "./make-redline.ts";

/** Does one job and tells how far it is; a failure is the job's own. Documents were checked where they entered the program. */
export async function doJob(request: JobRequest, onProgress: OnProgress): Promise<Result<unknown>> {
  switch (request.kind) {
    case "read":
      return readDocumentBytes(request.name, request.bytes);
    case "export-document": {
      const document = documentFromJson(request.document);
      onProgress(0.2);
      return makeDocument(document, request.format);
    }
    case "export-redline": {
      const a = documentFromJson(request.a.document);
      const b = documentFromJson(request.b.document);
      onProgress(0.1);
      const comparison = compare(a, b);
      onProgress(0.7);
      const names = { nameA: request.a.name, nameB: request.b.name };
      const about = aboutRedline(b, { ...names, author: DEFAULT_AUTHOR, date: null });
      return makeRedline(comparison, about, request.format);
    }
    default:
      return assertNever(request);
  }
}
