import { z } from "zod";
import { BugError } from "../base/assert.ts";
import { type DocumentJson, documentFromJson } from "../document/schema.ts";
import type { Comparable, Draft, RequestName, Requests, Settings } from "./contract.ts";

/** A well-formed document, checked against the whole schema: what main writes into a file, it can read again. */
const document = z.custom<DocumentJson>(isWellFormed, "not a well-formed document");
const documentId = z.uuid();
const recentId = z.uuid();
const revisionId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const label = z.string().max(500);
const width = z.int().min(0).max(10_000);

const draft: z.ZodType<Draft> = z.strictObject({ documentId, version: z.int().min(0), document });

const message = z.strictObject({
  severity: z.enum(["info", "warning", "error"]),
  code: z.string().max(200),
  text: z.string().max(20_000),
  blockId: z.nullable(z.string().max(500)),
});

const comparable: z.ZodType<Comparable> = z.strictObject({
  name: z.string().max(1_000),
  document,
  messages: z.array(message).max(100_000),
});

/** The settings as they are kept and sent; also what a settings file is held against. */
export const settingsSchema = z.strictObject({
  theme: z.enum(["system", "light", "dark"]),
  outline: z.boolean(),
  inspector: z.boolean(),
  outlineWidth: width,
  inspectorWidth: width,
  labels: z.boolean(),
  zoom: z.number().min(0.25).max(5),
  compareMode: z.enum(["side-by-side", "redline"]),
}) satisfies z.ZodType<Settings>;

type Guards = { readonly [Name in RequestName]: z.ZodType<Parameters<Requests[Name]>> };

const nothing = z.tuple([]);

/** What each request may carry. A request without an entry here does not compile; one whose payload does not fit is refused. */
const GUARDS: Guards = {
  "window:content": nothing,
  "document:new": nothing,
  "document:open": nothing,
  "document:open-recent": z.tuple([recentId]),
  "document:open-sample": nothing,
  "document:open-dropped": z.tuple([z.array(z.string().min(1).max(32_767)).max(100)]),
  "document:reload": z.tuple([documentId]),
  "document:save": z.tuple([draft]),
  "document:save-as": z.tuple([draft]),
  "document:journal": z.tuple([draft]),
  "document:dirty": z.tuple([documentId, z.boolean()]),
  "document:export": z.tuple([draft, z.enum(["pdf", "html", "txt", "md"])]),
  "revision:keep": z.tuple([draft, label]),
  "revision:read": z.tuple([documentId, revisionId]),
  "compare:choose-file": nothing,
  "compare:two-files": nothing,
  "compare:export": z.tuple([comparable, comparable, z.enum(["pdf", "html"])]),
  "work:cancel": nothing,
  "settings:read": nothing,
  "settings:write": z.tuple([settingsSchema]),
  "recent:clear": nothing,
  "window:close": nothing,
  "window:start": nothing,
  "window:confirm-close": nothing,
  "menu:where": z.tuple([z.enum(["start", "document", "comparison"])]),
  "log:bug": z.tuple([z.string().max(100_000)]),
};

/** Every request there is. */
export const REQUEST_NAMES = Object.keys(GUARDS) as readonly RequestName[];

/** Returns the payload of a request, checked; throws {@link BugError} naming the request and the field where it does not fit. */
export function checkPayload<Name extends RequestName>(name: Name, payload: unknown): Parameters<Requests[Name]> {
  const guard: z.ZodType<Parameters<Requests[Name]>> = GUARDS[name];
  const checked = guard.safeParse(payload);
  if (checked.success) return checked.data;
  const issues = checked.error.issues.map((issue) => `${issue.path.join(".") || "payload"}: ${issue.message}`);
  throw new BugError(`Request ${name} carries something it must not: ${issues.join("; ")}`);
}

function isWellFormed(json: unknown): boolean {
  try {
    documentFromJson(json);
    return true;
  } catch (error) {
    if (error instanceof BugError) throw error;
    return false;
  }
}
