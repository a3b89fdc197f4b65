// npm run typecheck: one TypeScript project per layer, each with its own libraries.
import { runMain, say } from "./lib/say.mjs";
import { ensureTools } from "./lib/setup.mjs";
import { typecheckAll } from "./lib/typecheck.mjs";

await runMain(async () => {
  await ensureTools();
  const results = await typecheckAll();
  for (const { project, ok } of results) say(`${ok ? "ok    " : "FAILED"} ${project}`);
  return results.every(({ ok }) => ok) ? 0 : 1;
});
