import { defineConfig } from "@playwright/test";

// End-to-end tests drive the real window. One at a time: windows compete for focus and the machine has few cores.
// No retries: a test that fails now and then has found something.
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/e2e",
  workers: 1,
  retries: 0,
  timeout: 120_000,
  globalTimeout: 40 * 60_000,
  reporter: "list",
});
