import { inRoot } from "./paths.mjs";
import { runNode } from "./run.mjs";

/** The layers, each a TypeScript project with the libraries that it may see. */
export const projects = ["shared", "main", "renderer", "test"];

/** Checks every project, going on after a failure; returns `{ project, ok }` for each. */
export async function typecheckAll() {
  const results = [];
  for (const project of projects) {
    const status = await runNode(inRoot("node_modules", "typescript", "bin", "tsc"), ["-p", project, "--noEmit"], {
      stdin: "ignore",
    });
    results.push({ project, ok: status === 0 });
  }
  return results;
}
