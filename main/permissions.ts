import type { Session } from "electron";
import { isOurPage } from "./asset-path.ts";
import type { Log } from "./log.ts";

/** What a page of ours may be granted, each with its reason. Whatever is not here is refused, also what Chromium invents next. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ["clipboard-sanitized-write", "copying a message or a list of changes as text"],
]);

/** Whether `permission` is granted to a page at `origin`. */
export function isPermitted(permission: string, origin: string): boolean {
  return ALLOWED.has(permission) && isOurPage(origin);
}

/** Answers every question of Chromium for rights: by the table, else no. Devices and screens are never handed out. */
export function refusePermissions(session: Session, log: Log): void {
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermitted(permission, origin.replace(/\/$/, "")),
  );
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const permitted = isPermitted(permission, details.requestingUrl);
    if (!permitted) log.warn(`Refused the permission ${permission}`);
    callback(permitted);
  });
  session.setDevicePermissionHandler(() => false);
}
