import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";

/** The hash of a text or buffer, as hex unless another encoding is asked for. */
export function hashOf(data, algorithm = "sha256", encoding = "hex") {
  return createHash(algorithm).update(data).digest(encoding);
}

/** The hash of a file of any size. */
export async function hashFile(path, algorithm = "sha256", encoding = "hex") {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}

/** Reads JSON, or returns `null` where the file is missing or torn: a stamp that cannot be read is no stamp. */
export async function readJson(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}

/** Writes a file whole or not at all, making its folder: temporary file, then rename. */
export async function writeWhole(path, data, mode) {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, data, mode === undefined ? undefined : { mode });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Writes JSON whole or not at all. */
export function writeJson(path, value) {
  return writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}
