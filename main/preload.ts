import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import type { Bridge, EventName, Events, RequestName, Requests } from "../shared/ipc/contract.ts";

/** Sends a request and hands over the answer. One of these is made for each request by name; the page never names a channel itself. */
function ask<Name extends RequestName>(name: Name) {
  return (...payload: Parameters<Requests[Name]>): Promise<ReturnType<Requests[Name]>> =>
    ipcRenderer.invoke(name, ...payload);
}

const request: Bridge["request"] = {
  "window:content": ask("window:content"),
  "document:new": ask("document:new"),
  "document:open": ask("document:open"),
  "document:open-recent": ask("document:open-recent"),
  "document:open-sample": ask("document:open-sample"),
  "document:reload": ask("document:reload"),
  "document:save": ask("document:save"),
  "document:save-as": ask("document:save-as"),
  "document:journal": ask("document:journal"),
  "document:dirty": ask("document:dirty"),
  "document:export": ask("document:export"),
  "revision:keep": ask("revision:keep"),
  "revision:read": ask("revision:read"),
  "compare:choose-file": ask("compare:choose-file"),
  "compare:two-files": ask("compare:two-files"),
  "compare:export": ask("compare:export"),
  "work:cancel": ask("work:cancel"),
  "settings:read": ask("settings:read"),
  "settings:write": ask("settings:write"),
  "recent:clear": ask("recent:clear"),
  "window:close": ask("window:close"),
  "window:start": ask("window:start"),
  "window:confirm-close": ask("window:confirm-close"),
  "menu:where": ask("menu:where"),
  "log:bug": ask("log:bug"),
};

const events: Readonly<Record<EventName, true>> = {
  command: true,
  "content-changed": true,
  "save-and-close": true,
  progress: true,
  "changed-on-disk": true,
  "settings-changed": true,
};

function on<Name extends EventName>(name: Name, listener: Events[Name]): () => void {
  if (!Object.hasOwn(events, name)) throw new TypeError("No such event");
  const forward = (_event: IpcRendererEvent, ...payload: Parameters<Events[Name]>): void => {
    // A listener takes exactly what main sends; the compiler loses that only because the union of all events is open here.
    (listener as (...given: Parameters<Events[Name]>) => void)(...payload);
  };
  ipcRenderer.on(name, forward);
  return () => {
    ipcRenderer.off(name, forward);
  };
}

/** Only files that the user dropped have a path; one that a script made up has none. */
function openDropped(files: readonly unknown[]): ReturnType<Bridge["openDropped"]> {
  const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== "");
  return ask("document:open-dropped")(paths);
}

const bridge: Bridge = { request, openDropped, on, platform: process.platform as Bridge["platform"] };

contextBridge.exposeInMainWorld("resolute", bridge);
