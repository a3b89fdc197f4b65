// npm run --silent resolute -- COMMAND …: the command line program, from the sources. Standard output is the
// program's alone; what set-up has to say goes to standard error.
import { bundlePath, ensureBuilt } from "./lib/bundles.mjs";
import { callersFolder } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { runMain } from "./lib/say.mjs";
import { ensureTools } from "./lib/setup.mjs";

await runMain(async () => {
  await ensureTools();
  await ensureBuilt(["cli", "worker"]);
  return runNode(bundlePath("cli"), process.argv.slice(2), { cwd: callersFolder() });
});
