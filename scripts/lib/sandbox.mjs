import { statSync } from "node:fs";
import { join } from "node:path";
import { capture } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

/**
 * Flags that Electron must get on this machine. Chromium refuses to start its sandbox as root, so there, and only
 * there, it is switched off; a delegate's machine does not run programs as root.
 */
export function electronFlags() {
  return isLinuxRoot() ? ["--no-sandbox"] : [];
}

/** Whether the sandbox is off because this is root on Linux. */
export function isLinuxRoot() {
  return process.platform === "linux" && process.getuid?.() === 0;
}

/**
 * Makes sure that Chromium's sandbox can start: by user namespaces, or where the system forbids those, by the helper
 * program beside Electron that must then belong to root. Never falls back to no sandbox.
 */
export function ensureSandbox(dist) {
  if (process.platform !== "linux" || isLinuxRoot()) return;
  const namespaces = capture("unshare", ["--user", "--map-root-user", "true"]).status;
  if (namespaces === 0 || namespaces === 127) return;
  const helper = join(dist, "chrome-sandbox");
  if (belongsToRoot(helper)) return;
  const asRoot = `chown root:root "${helper}" && chmod 4755 "${helper}"`;
  if (capture("sudo", ["-n", "sh", "-c", asRoot]).status === 0 && belongsToRoot(helper)) {
    say(`Gave Chromium's sandbox helper to root, as this system asks: ${helper}`);
    return;
  }
  throw new SetupError(
    `this system does not let programs make their own sandbox. Run once, then start again:\n  sudo sh -c '${asRoot}'`,
  );
}

function belongsToRoot(path) {
  const { uid, mode } = statSync(path);
  return uid === 0 && (mode & 0o4755) === 0o4755;
}
