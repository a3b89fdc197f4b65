import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/package",
  workers: 1,
  retries: 0,
  // Packing copies some 300 MB, on a slow disk too.
  timeout: 300_000,
});
