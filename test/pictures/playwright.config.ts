import { defineConfig } from "@playwright/test";

// Pictures of the real window for the README: `npm run pictures` writes them into docs/.
export default defineConfig({
  testDir: ".",
  testMatch: "*.pictures.ts",
  outputDir: "../../test-results/pictures",
  workers: 1,
  retries: 0,
  reporter: "list",
});
