import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { hasDisplay } from "./display.mjs";
import { capture, run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";

/** Debian's names of what Electron needs from the system; the rest comes along as their dependencies. */
const electronPackages = ["libgtk-3-0", "libnss3", "libasound2", "libgbm1"];

/** Programs called by tests or by windows without a screen, and the Debian package each comes from. */
const packageOf = { Xvfb: "xvfb", pdftotext: "poppler-utils" };

/** Makes sure that the Electron binary finds every system library it is linked to (Linux; nothing to do elsewhere). */
export async function ensureElectronLibraries(executable) {
  if (process.platform !== "linux") return;
  const missing = missingLibraries(executable);
  if (missing.length === 0) return;
  await install(electronPackages, `Electron needs system libraries that are missing here (${missing.join(", ")})`);
  const still = missingLibraries(executable);
  if (still.length > 0) throw new SetupError(`Electron still misses these system libraries: ${still.join(", ")}`);
}

/** Makes sure that the named programs (keys of the table above) are there. */
export async function ensurePrograms(names) {
  if (process.platform !== "linux") return;
  const missing = names.filter((name) => !isOnPath(name));
  if (missing.length === 0) return;
  await install(
    missing.map((name) => packageOf[name]),
    `these programs are needed and missing here: ${missing.join(", ")}`,
  );
}

/** Makes sure that windows can be shown where there is no screen. */
export async function ensureDisplayServer() {
  if (!hasDisplay()) await ensurePrograms(["Xvfb"]);
}

/** Whether a program of that name is on the PATH. */
export function isOnPath(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== "";
    } catch {
      return false;
    }
  });
}

function missingLibraries(executable) {
  const { stdout } = capture("ldd", [executable]);
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

/** Installs Debian packages where that is possible without a question, else says in one message what to install. */
async function install(packages, reason) {
  const asRoot = rootPrefix();
  if (!isOnPath("apt-get") || asRoot === null) {
    const how = isOnPath("apt-get")
      ? `sudo apt-get install ${packages.join(" ")}`
      : `Debian's names: ${packages.join(" ")}`;
    throw new SetupError(`${reason}. Install them and run this again: ${how}`);
  }
  say(`Installing system packages: ${packages.join(" ")} …`);
  const apt = (...args) => aptGet(asRoot, args);
  // Package lists go out of date; without a fresh list the install asks for files that no longer exist.
  await apt("update", "-qq");
  const status = await apt("install", "-y", "-qq", "--no-install-recommends", ...packages.map(installableName));
  if (status !== 0) throw new SetupError(`${reason}, and apt-get could not install ${packages.join(" ")}`);
}

function aptGet(asRoot, args) {
  const settings = ["DEBIAN_FRONTEND=noninteractive"];
  const command = [
    ...asRoot,
    "env",
    ...settings,
    "apt-get",
    "-o",
    "DPkg::Lock::Timeout=120",
    "-o",
    "Dpkg::Use-Pty=0",
    ...args,
  ];
  // What apt unpacks is of no interest; what it could not do goes to standard error.
  return run(command[0], command.slice(1), { stdin: "ignore", stdout: "ignore" });
}

/** How to become root without a question: not at all, by a sudo that asks nothing, or `null` where it cannot be. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return isOnPath("sudo") && capture("sudo", ["-n", "true"], { timeout: 5_000 }).status === 0 ? ["sudo", "-n"] : null;
}

/** Newer Debian and Ubuntu renamed some libraries for 64-bit time (libgtk-3-0t64): takes the name that can be had. */
function installableName(name) {
  const hasCandidate = (candidate) =>
    /Candidate: (?!\(none\))/.test(capture("apt-cache", ["policy", candidate]).stdout);
  return !hasCandidate(name) && hasCandidate(`${name}t64`) ? `${name}t64` : name;
}
