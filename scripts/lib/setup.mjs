import { ensureDependencies } from "./dependencies.mjs";
import { ensureElectron } from "./electron.mjs";
import { ensureSandbox } from "./sandbox.mjs";
import { ensureElectronLibraries } from "./system-packages.mjs";

/** Everything that is missing for commands without a window; quick where nothing is. */
export async function ensureTools() {
  await ensureDependencies();
}

/** Everything that is missing to show a window: dependencies, Electron, system libraries. Returns the Electron. */
export async function ensureWindow() {
  await ensureDependencies();
  const electron = await ensureElectron();
  await ensureElectronLibraries(electron.executable);
  ensureSandbox(electron.dist);
  return electron;
}
