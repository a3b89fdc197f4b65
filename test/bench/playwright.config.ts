import { defineConfig } from "@playwright/test";

// Measurements of the real window: `npm run bench`. One at a time and never twice, so that numbers are comparable.
export default defineConfig({
  testDir: ".",
  testMatch: "*.bench.ts",
  outputDir: "../../test-results/bench",
  workers: 1,
  retries: 0,
  timeout: 600_000,
  reporter: "list",
});
