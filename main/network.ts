import type { App, Session } from "electron";
import { APP_SCHEME } from "./asset-path.ts";
import type { Log } from "./log.ts";

/**
 * Chromium's own errands, all of which need a network: switched off before it starts. The resolver rule makes every name unknown, so that even
 * a request that some new part of Chromium makes behind the session's back finds no address.
 */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-breakpad"],
  ["dns-prefetch-disable"],
  ["no-pings"],
  ["no-proxy-server"],
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
];

/** Applies {@link OFFLINE_SWITCHES}; only has an effect before the app is ready. */
export function switchNetworkOff(app: App): void {
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
}

/** Whether a request may go on: our own files, and the developer tools' own where there are any. Everything else would leave the machine. */
export function isLocalRequest(url: string, devTools: boolean): boolean {
  const scheme = URL.canParse(url) ? new URL(url).protocol : "";
  return scheme === `${APP_SCHEME}:` || (devTools && scheme === "devtools:");
}

/** Refuses every request of `session` that is not local, and says so in the log. */
export function refuseNetwork(session: Session, devTools: boolean, log: Log): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isLocalRequest(details.url, devTools);
    if (cancel) log.warn(`Refused a request to ${URL.canParse(details.url) ? new URL(details.url).origin : "nowhere"}`);
    callback({ cancel });
  });
}
