import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** SHA-256 of bytes, in hexadecimal: tells whether a file still holds what we know of it. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What lies at a path now: its hash, or that nothing does, or that it cannot be looked at. */
export type OnDisk =
  | { readonly kind: "file"; readonly hash: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" };

/** Looks at the file at `path`. */
export async function lookAt(path: string): Promise<OnDisk> {
  try {
    return { kind: "file", hash: hashOf(await readFile(path)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: code === "ENOENT" || code === "ENOTDIR" ? "absent" : "unknown" };
  }
}
