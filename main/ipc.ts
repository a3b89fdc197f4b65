import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import type { EventName, Events, RequestName, Requests } from "../shared/ipc/contract.ts";
import { checkPayload, REQUEST_NAMES } from "../shared/ipc/guards.ts";
import { isOurPage } from "./asset-path.ts";

/** An answer to every request; `from` is the window that asks. */
export type Handlers<From> = {
  readonly [Name in RequestName]: (
    from: From,
    ...payload: Parameters<Requests[Name]>
  ) => ReturnType<Requests[Name]> | Promise<ReturnType<Requests[Name]>>;
};

/** Main's end of the wire: the only place that hears requests. */
export interface Wire<From> {
  readonly handlers: Handlers<From>;
  /** The window that `contents` belongs to, or null where it is none of ours. */
  readonly windowOf: (contents: WebContents) => From | null;
  /** Told of a request that should not have been made, and of a handler that threw; the page only learns that it failed. */
  readonly onBug: (what: string, error: unknown) => void;
}

/**
 * Answers requests. Each is taken only from the main frame of one of our windows while it shows a page of ours, and only with a payload that its
 * guard lets through.
 */
export function serveRequests<From>(wire: Wire<From>): void {
  for (const name of REQUEST_NAMES) {
    ipcMain.handle(name, (event, ...payload: unknown[]) => answer(wire, name, event, payload));
  }
}

async function answer<From, Name extends RequestName>(
  wire: Wire<From>,
  name: Name,
  event: IpcMainInvokeEvent,
  payload: unknown,
): Promise<ReturnType<Requests[Name]>> {
  try {
    const from = isTrustedFrame(event) ? wire.windowOf(event.sender) : null;
    if (from === null) throw new Error("The sender is not a window of ours");
    return await wire.handlers[name](from, ...checkPayload(name, payload));
  } catch (error) {
    wire.onBug(`The request ${name} failed`, error);
    throw new Error(`The request ${name} failed; the log says why`);
  }
}

/** The frame is gone (null) where its page was left while the request was on its way. */
function isTrustedFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);
}

/** Tells a window something; one that is gone already is told nothing. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow,
  name: Name,
  ...payload: Parameters<Events[Name]>
): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(name, ...payload);
}
