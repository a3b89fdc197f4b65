import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./bundles.mjs";
import { inRoot } from "./paths.mjs";
import { runNode } from "./run.mjs";
import { readJson } from "./stamp.mjs";
import { typecheckAll } from "./typecheck.mjs";

/**
 * The parts of the test suite in their order. Each runs with the environment and filters given and returns
 * `{ passed, failed, skipped }`; `window` says that it opens windows, so Electron and a display are needed.
 */
export const sections = [
  { name: "build", run: build },
  { name: "typecheck", run: typecheck },
  { name: "lint", run: lint },
  { name: "unit", run: unit },
  { name: "e2e", window: true, after: "build", run: playwright("test/e2e/playwright.config.ts") },
  { name: "package", window: true, after: "build", run: playwright("test/package/playwright.config.ts") },
];

async function build() {
  await ensureBuilt();
  return oneCheck(true);
}

async function typecheck() {
  const results = await typecheckAll();
  for (const { project, ok } of results) process.stdout.write(`${ok ? "ok    " : "FAILED"} ${project}\n`);
  const failed = results.filter(({ ok }) => !ok).length;
  return { passed: results.length - failed, failed, skipped: 0 };
}

async function lint() {
  return oneCheck((await tool("@biomejs/biome/bin/biome", ["check", "."])) === 0);
}

function oneCheck(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function unit(env, filters) {
  return withReport(async (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const status = await tool("vitest/vitest.mjs", ["run", ...reporters, ...filters], env);
    const report = await readJson(file);
    if (!report) return oneCheck(false);
    // A file that cannot even be loaded has no tests that could fail: it counts as one failure itself.
    const broken = report.testResults.filter(
      (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
    );
    const failed = report.numFailedTests + broken.length;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

function playwright(config) {
  return (env, filters) =>
    withReport(async (file) => {
      const args = ["test", "-c", config, "--reporter=list,json", ...filters];
      const status = await tool("@playwright/test/cli.js", args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file });
      const stats = (await readJson(file))?.stats;
      if (!stats) return oneCheck(false);
      const failed = stats.unexpected + stats.flaky;
      return { passed: stats.expected, failed: failed === 0 && status !== 0 ? 1 : failed, skipped: stats.skipped };
    });
}

async function withReport(work) {
  const folder = await mkdtemp(join(tmpdir(), "resolute-test-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a tool out of node_modules with this Node; none of them may wait for an answer from the keyboard. */
function tool(file, args, env = process.env) {
  return runNode(inRoot("node_modules", ...file.split("/")), args, { env, stdin: "ignore" });
}
