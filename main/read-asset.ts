import { readFile, realpath } from "node:fs/promises";
import { sep } from "node:path";
import type { Asset } from "./asset-path.ts";

/** Reads the file if its real place, after all symbolic links, is still inside its root; null where it is not there. */
export async function readAsset({ root, path }: Asset): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const [realRoot, realPath] = await Promise.all([realpath(root), realpath(path)]);
    return realPath.startsWith(realRoot + sep) ? new Uint8Array(await readFile(realPath)) : null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}
