// npm run package [-- --all | electron-builder's own arguments]: without arguments the folder that would be
// installed, below dist/, from the Electron that is set up here and without a network.
import { ensureBuilt } from "./lib/bundles.mjs";
import { ensureElectron } from "./lib/electron.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { runMain, SetupError, say } from "./lib/say.mjs";
import { ensureTools } from "./lib/setup.mjs";

await runMain(async () => {
  const given = process.argv.slice(2);
  await ensureTools();
  const electron = await ensureElectron();
  await ensureBuilt();
  // With arguments of its own electron-builder makes what they say; --all alone makes this system's installers.
  const target = given.length === 0 ? ["--dir"] : given.filter((arg) => arg !== "--all");
  const source = [`--config.electronDist=${electron.dist}`, `--config.electronVersion=${electron.version}`];
  const builder = inRoot("node_modules", "electron-builder", "cli.js");
  const status = await runNode(builder, [...target, "--publish=never", ...source], { stdout: "stderr" });
  if (status !== 0) throw new SetupError(`electron-builder ended with status ${status}; its messages are above`);
  say(`Packaged with Electron ${electron.version} into ${inRoot("dist")}`);
});
