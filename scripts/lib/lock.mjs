import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SetupError, say } from "./say.mjs";

const patience = 20 * 60_000;

/**
 * Runs `work` while holding the lock file `path`, so that two commands started at once do not set up the same
 * thing on top of each other: the second waits for the first and then finds the work done. A lock whose owner
 * no longer lives is taken over.
 */
export async function withLock(path, work) {
  await mkdir(dirname(path), { recursive: true });
  const deadline = Date.now() + patience;
  let told = false;
  while (!(await take(path))) {
    if (await isAbandoned(path)) {
      await rm(path, { force: true });
      continue;
    }
    if (Date.now() > deadline)
      throw new SetupError(`another set-up has held ${path} for too long; delete that file and try again`);
    if (!told) say("Waiting for another set-up of Resolute to end …");
    told = true;
    await wait(250);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path) {
  try {
    const file = await open(path, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

async function isAbandoned(path) {
  try {
    const owner = Number.parseInt(await readFile(path, "utf8"), 10);
    // Just created and not yet filled in: its owner is alive, unless it died in that very moment.
    if (!Number.isInteger(owner)) return Date.now() - (await stat(path)).mtimeMs > 10_000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
