import { rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * Called by electron-builder when the program's folder is complete and not yet signed: removes what only a
 * development Electron needs, the program that would load any folder named on the command line first of all.
 */
export async function afterPack({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  await rm(join(resources, "default_app.asar"), { force: true });
  await rm(join(appOutDir, "version"), { force: true });
}
