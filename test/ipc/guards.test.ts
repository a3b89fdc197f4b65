import { describe, expect, it } from "vitest";
import { BugError } from "../../shared/base/assert.ts";
import { blankDocument } from "../../shared/document/blank.ts";
import type { RequestName } from "../../shared/ipc/contract.ts";
import { checkPayload, REQUEST_NAMES } from "../../shared/ipc/guards.ts";

const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const document = blankDocument(() => "b1");
const draft = { documentId: id, version: 3, document };
const comparable = { name: "L.33.txt", document, messages: [] };
const settings = {
  theme: "dark",
  outline: true,
  inspector: false,
  outlineWidth: 260,
  inspectorWidth: 320,
  labels: false,
  zoom: 1.25,
  compareMode: "redline",
};

/** A payload that each request may carry. The compiler asks for a new line here with each new request. */
const GOOD: Readonly<Record<RequestName, readonly unknown[]>> = {
  "window:content": [],
  "document:new": [],
  "document:open": [],
  "document:open-recent": [id],
  "document:open-sample": [],
  "document:open-dropped": [["/home/delegate/L.33.txt"]],
  "document:reload": [id],
  "document:save": [draft],
  "document:save-as": [draft],
  "document:journal": [draft],
  "document:dirty": [id, true],
  "document:export": [draft, "pdf"],
  "revision:keep": [draft, "First reading"],
  "revision:read": [id, "r1"],
  "compare:choose-file": [],
  "compare:two-files": [],
  "compare:export": [
    comparable,
    { ...comparable, messages: [{ severity: "info", code: "c", text: "t", blockId: null }] },
    "html",
  ],
  "work:cancel": [],
  "settings:read": [],
  "settings:write": [settings],
  "recent:clear": [],
  "window:close": [],
  "window:start": [],
  "window:confirm-close": [],
  "menu:where": ["comparison"],
  "log:bug": ["It broke"],
};

describe("the guards of the wire", () => {
  it("stand before every request there is", () => {
    expect([...REQUEST_NAMES].sort()).toEqual(Object.keys(GOOD).sort());
  });

  it.each(REQUEST_NAMES)("let %s through with what it may carry", (name) => {
    expect(checkPayload(name, GOOD[name])).toEqual(GOOD[name]);
  });

  it.each(REQUEST_NAMES)("refuse %s with something more, something less or nothing that is a payload", (name) => {
    const good = GOOD[name];
    expect(() => checkPayload(name, [...good, "more"])).toThrow(BugError);
    if (good.length > 0) expect(() => checkPayload(name, good.slice(1))).toThrow(BugError);
    for (const bad of [null, undefined, {}, "[]", 0]) expect(() => checkPayload(name, bad)).toThrow(BugError);
  });

  it.each<[RequestName, readonly unknown[]]>([
    ["document:save", [{ ...draft, documentId: "../../etc/passwd" }]],
    ["document:save", [{ ...draft, path: "/etc/passwd" }]],
    ["document:save", [{ ...draft, version: -1 }]],
    ["document:save", [{ ...draft, version: 0.5 }]],
    ["document:save", [{ ...draft, document: { type: "doc", content: [] } }]],
    ["document:save", [{ ...draft, document: "doc" }]],
    ["document:journal", [{ ...draft, document: null }]],
    ["document:export", [draft, "exe"]],
    ["document:open-recent", ["/etc/passwd"]],
    ["document:open-dropped", ["/etc/passwd"]],
    ["document:open-dropped", [[""]]],
    ["document:dirty", [id, "yes"]],
    ["revision:keep", [draft, "x".repeat(501)]],
    ["revision:read", [id, "../r1"]],
    ["compare:export", [comparable, { ...comparable, name: 7 }, "pdf"]],
    ["settings:write", [{ ...settings, zoom: 1_000 }]],
    ["settings:write", [{ ...settings, more: 1 }]],
    ["menu:where", ["everywhere"]],
    ["log:bug", ["x".repeat(100_001)]],
  ])("refuse %s with a payload that does not fit", (name, payload) => {
    expect(() => checkPayload(name, payload)).toThrow(BugError);
  });

  it("say which request and which field was wrong", () => {
    expect(() => checkPayload("document:dirty", [id, 1])).toThrow(/document:dirty .* 1: /);
  });
});
