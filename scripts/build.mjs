// npm run build: bundles the program into build/.
import { buildAll } from "./lib/bundles.mjs";
import { runMain, say } from "./lib/say.mjs";
import { ensureTools } from "./lib/setup.mjs";

await runMain(async () => {
  await ensureTools();
  const started = Date.now();
  const built = await buildAll();
  say(`Built ${built.join(", ")} in ${Date.now() - started} ms`);
});
