import { check } from "../shared/checks/check.ts";
import { documentFromJson } from "../shared/document/schema.ts";
import type { CheckAnswer, CheckRequest } from "./store/checking.ts";

/** Checks drafts off the thread that draws, one after the other. */

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  const answer: CheckAnswer = { problems: check(documentFromJson(data.document)) };
  self.postMessage(answer);
};
