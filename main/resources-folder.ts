import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { BugError } from "../shared/base/assert.ts";

/**
 * The folder `resources` of the program: beside the sources, above a bundle in build/, or inside the package. Found by going up from this very
 * file, so that it does not matter from where the program was started. Throws {@link BugError} where the installation is incomplete.
 */
export function resourcesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const resources = join(folder, "resources");
    if (existsSync(join(resources, "fonts"))) return resources;
    if (folder === dirname(folder)) throw new BugError("The folder “resources” is missing from this installation");
  }
}
