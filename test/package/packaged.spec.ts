import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { type Browser, chromium, expect, type Page, test } from "@playwright/test";
import { electronFlags } from "../../scripts/lib/sandbox.mjs";

// The program as it would be installed: packed, its fuses set, started without any development tool. Its inspector is
// fused off, so it is reached the way that a browser is, over the remote debugging port of its window.

const root = join(import.meta.dirname, "..", "..");
const places: Readonly<Record<string, string>> = {
  linux: "linux-unpacked/resolute",
  win32: "win-unpacked/Resolute.exe",
  darwin: `mac${process.arch === "arm64" ? "-arm64" : ""}/Resolute.app/Contents/MacOS/Resolute`,
};
const executable = join(root, "dist", places[process.platform] ?? "");
const resources =
  process.platform === "darwin" ? join(executable, "../../Resources") : join(dirname(executable), "resources");

test.describe.configure({ mode: "serial" });

test("npm run package builds the folder that would be installed", async () => {
  await rm(dirname(executable), { recursive: true, force: true });
  const { status, output } = await run(process.execPath, [join(root, "scripts", "package.mjs")]);
  expect(status, output).toBe(0);
  expect(existsSync(executable)).toBe(true);
});

test("only what is needed at run time is packed", () => {
  const files = listPackage(join(resources, "app.asar"), { isPack: false }).map((file) => file.replaceAll("\\", "/"));
  const tops = new Set(files.map((file) => file.split("/")[1]));
  expect([...tops].sort()).toEqual(["build", "node_modules", "package.json", "resources"]);
  const packages = files.filter((file) => /^\/node_modules\/(@[^/]+\/)?[^/@]+$/.test(file));
  expect(packages.filter((file) => !file.startsWith("/node_modules/@myriaddreamin/"))).toEqual([]);
  expect(files.filter((file) => /\.(map|ts|tsx)$/.test(file))).toEqual([]);
  for (const file of ["main/main.cjs", "main/preload.cjs", "renderer/index.html", "renderer/index.js"]) {
    expect(files).toContain(`/build/${file}`);
  }
});

test("the native typesetter lies beside the archive, and no program that loads other folders is left", () => {
  expect(existsSync(join(resources, "app.asar.unpacked", "node_modules", "@myriaddreamin"))).toBe(true);
  expect(existsSync(join(resources, "default_app.asar"))).toBe(false);
});

test("every fuse is set as electron-builder.yml says", async () => {
  const { version, ...wire } = await getCurrentFuseWire(executable);
  const fuses = Object.fromEntries(
    Object.entries(wire).map(([option, state]) => [FuseV1Options[Number(option)], String.fromCharCode(Number(state))]),
  );
  expect(version).toBe("1");
  expect(fuses).toMatchObject({
    RunAsNode: "0",
    EnableCookieEncryption: "1",
    EnableNodeOptionsEnvironmentVariable: "0",
    EnableNodeCliInspectArguments: "0",
    EnableEmbeddedAsarIntegrityValidation: "1",
    OnlyLoadAppFromAsar: "1",
    LoadBrowserProcessSpecificV8Snapshot: "0",
    GrantFileProtocolExtraPrivileges: "0",
  });
});

test("the packaged program shows its start window", async () => {
  // Electron calls itself packaged when its program is not named "electron"; main then reads from the archive alone.
  expect(basename(executable, ".exe").toLowerCase()).toBe("resolute");
  await withPackaged(async (page) => {
    await expect(page).toHaveTitle(/Resolute/);
    await expect(page.locator("body")).not.toBeEmpty();
    expect(page.url()).toMatch(/^app:\/\//);
    await expect(page.getByRole("button").first()).toBeVisible();
    expect(await page.evaluate(() => "require" in globalThis || "process" in globalThis)).toBe(false);
  });
});

test("the packaged program opens a file named on its command line", async () => {
  // Reading runs in a worker thread, whose code lies in the archive as well.
  const sample = join(root, "resources", "samples", "revised-draft-resolution.txt");
  await withPackaged(async (page) => {
    await expect(page.locator(".ProseMirror")).toContainText("Strengthening the United Nations crime prevention");
    expect(await page.evaluate(() => document.fonts.check("12pt Tinos"))).toBe(true);
  }, sample);
});

/** Starts the packaged program with a fresh profile, hands over its first window, and ends it whatever happens. */
async function withPackaged(use: (page: Page) => Promise<void>, ...files: readonly string[]): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "resolute-packaged-"));
  const flags = [...electronFlags(), "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...files];
  const program = spawn(executable, flags, { stdio: ["ignore", "pipe", "pipe"] });
  let browser: Browser | null = null;
  try {
    const address = await debuggingAddress(program);
    // The port is open before there is a window; who attaches that early may wait for an answer that never comes.
    await expect.poll(() => openPages(address), { timeout: 60_000 }).not.toEqual([]);
    browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0];
    if (!context) throw new Error("the program has no browser context");
    await use(context.pages()[0] ?? (await context.waitForEvent("page")));
  } finally {
    await browser?.close();
    const ended = new Promise((resolve) => program.once("exit", resolve));
    if (program.exitCode === null && program.kill("SIGKILL")) await ended;
    await rm(profile, { recursive: true, force: true });
  }
}

/** The address that Chromium prints once its debugging port is open. */
function debuggingAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (data: Buffer): void => {
      printed += data.toString();
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    };
    program.stderr?.on("data", read);
    program.stdout?.on("data", read);
    program.once("exit", (status) =>
      reject(new Error(`the program ended with ${status} before its window:\n${printed}`)),
    );
  });
}

/** The addresses of the pages that the program shows, asked from the port without attaching to anything. */
async function openPages(address: string): Promise<readonly string[]> {
  const response = await fetch(`http://${new URL(address).host}/json/list`);
  const targets = (await response.json()) as readonly { readonly type: string; readonly url: string }[];
  return targets.filter(({ type, url }) => type === "page" && url.startsWith("app:")).map(({ url }) => url);
}

/** Runs a command to its end and returns all that it printed. */
function run(
  command: string,
  args: readonly string[],
): Promise<{ readonly status: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args);
    let output = "";
    const read = (data: Buffer): void => {
      output += data.toString();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, output }));
  });
}
