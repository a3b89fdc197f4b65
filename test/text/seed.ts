import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The sample that comes with the program, as a file holds it. */
export const seedText = readFileSync(
  fileURLToPath(new URL("../../resources/samples/revised-draft-resolution.txt", import.meta.url)),
  "utf8",
);
