import { join } from "node:path";
import type { Result } from "../shared/base/result.ts";
import { createTypesetter, type Typesetter } from "./pdf.ts";
import { resourcesFolder } from "./resources-folder.ts";

let typesetter: Promise<Result<Typesetter>> | null = null;

/** The typesetter of this thread with the fonts of the installation; made when first asked for. */
export function bundledTypesetter(): Promise<Result<Typesetter>> {
  typesetter ??= createTypesetter(join(resourcesFolder(), "fonts"));
  return typesetter;
}
