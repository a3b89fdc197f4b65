import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { withLock } from "./lock.mjs";
import { inRoot } from "./paths.mjs";
import { npmCommand, run } from "./run.mjs";
import { SetupError, say } from "./say.mjs";
import { hashOf, readJson, writeJson } from "./stamp.mjs";

const stampFile = inRoot("node_modules", ".resolute.json");

/**
 * Brings node_modules to what package-lock.json says, if it is not there already; returns whether it installed.
 * The stamp lies inside node_modules, so it dies with it; an install made by hand is recognised by npm's own record.
 */
export async function ensureDependencies() {
  requireNode();
  const wanted = await wantedStamp();
  if (await isUpToDate(wanted)) return false;
  return withLock(inRoot(".cache", "dependencies.lock"), async () => {
    if (await isUpToDate(wanted)) return false;
    await install();
    await writeJson(stampFile, wanted);
    return true;
  });
}

async function wantedStamp() {
  const lock = await readFile(inRoot("package-lock.json"));
  return { lock: hashOf(lock), platform: process.platform, arch: process.arch };
}

async function isUpToDate(wanted) {
  const stamp = await readJson(stampFile);
  const isOfThisMachine = !stamp || (stamp.platform === wanted.platform && stamp.arch === wanted.arch);
  if (!isOfThisMachine) return false;
  if (stamp?.lock === wanted.lock) return true;
  if (!(await matchesLock())) return false;
  await writeJson(stampFile, wanted);
  return true;
}

/** Whether npm's record of what it installed names every package of the lock file that this machine needs. */
async function matchesLock() {
  const installed = (await readJson(inRoot("node_modules", ".package-lock.json")))?.packages;
  const locked = (await readJson(inRoot("package-lock.json")))?.packages;
  if (!installed || !locked) return false;
  return Object.entries(locked).every(
    ([path, entry]) => path === "" || entry.optional || entry.peer || installed[path]?.integrity === entry.integrity,
  );
}

async function install() {
  say("Installing dependencies from package-lock.json …");
  const { command, prefix, shell } = npmCommand();
  // Development tools are part of every command here, whatever the caller's npm is set to leave out.
  const args = [...prefix, "ci", "--include=dev", "--loglevel=error", "--no-audit", "--no-fund"];
  const status = await run(command, args, {
    shell,
    stdin: "ignore",
    stdout: "stderr",
    env: { ...process.env, NODE_ENV: "development" },
  });
  if (status !== 0)
    throw new SetupError(`npm could not install the dependencies (status ${status}); its messages are above`);
}

/** Refuses a Node that is too old with a sentence instead of a syntax error later on. */
function requireNode() {
  const wanted = JSON.parse(readFileSync(inRoot("package.json"), "utf8")).engines.node.replace(/[^\d.]/g, "");
  const [major = 0, minor = 0] = wanted.split(".").map(Number);
  const [haveMajor, haveMinor] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  throw new SetupError(`Node ${wanted} or newer is needed; this is Node ${process.versions.node}`);
}
