// npm run pictures: takes the pictures of the real window that the README and docs/ show.
import { ensureBuilt } from "./lib/bundles.mjs";
import { withDisplay } from "./lib/display.mjs";
import { electronEnv } from "./lib/electron.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";
import { ensureWindow } from "./lib/setup.mjs";
import { ensureDisplayServer } from "./lib/system-packages.mjs";

await runMain(async () => {
  const electron = await ensureWindow();
  await ensureDisplayServer();
  await ensureBuilt();
  const runner = inRoot("node_modules", "@playwright", "test", "cli.js");
  const args = ["test", "-c", "test/pictures/playwright.config.ts", ...process.argv.slice(2)];
  return withDisplay((env) => runNode(runner, args, { env: { ...env, ...electronEnv(electron) }, stdin: "ignore" }));
});
