import type { Session } from "electron";
import type { Log } from "./log.ts";

/**
 * Answers every question of Chromium for rights, and there is no right that a page of ours needs: copying and pasting by the user's own keys
 * asks for none. Whatever Chromium invents next is refused too.
 */
export function refusePermissions(session: Session, log: Log): void {
  session.setPermissionCheckHandler(() => false);
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn(`Refused the permission ${permission}`);
    answer(false);
  });
  session.setDevicePermissionHandler(() => false);
}
