import type { Result } from "../shared/base/result.ts";
import type { DocumentJson } from "../shared/document/schema.ts";
import type { Comparable, ExportFormat, RedlineFormat } from "../shared/ipc/contract.ts";
import type { ReadDocument } from "./files/read-document.ts";

/** One piece of long work, as it is sent to the worker. */
export type JobRequest =
  | { readonly kind: "read"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "export-document"; readonly document: DocumentJson; readonly format: ExportFormat }
  | {
      readonly kind: "export-redline";
      readonly a: Comparable;
      readonly b: Comparable;
      readonly format: RedlineFormat;
    };

/** What each kind of work yields. */
export interface JobValues {
  readonly read: ReadDocument;
  readonly "export-document": Uint8Array;
  readonly "export-redline": Uint8Array;
}

/** What the worker sends back: how far it is (0…1), or how it ended. `bug` carries the text to report. */
export type JobReply =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "result"; readonly result: Result<unknown> }
  | { readonly kind: "bug"; readonly text: string };
