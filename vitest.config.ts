import { randomInt } from "node:crypto";
import { defineConfig } from "vitest/config";

// One seed for all property tests of a run, printed so that a failure can be repeated as it was.
const seed = process.env.RESOLUTE_SEED ?? String(randomInt(2 ** 31));
process.env.RESOLUTE_SEED = seed;
process.stderr.write(`Property tests draw from seed ${seed} (repeat with RESOLUTE_SEED=${seed})\n`);

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**", "test/package/**", "test/bench/**", "node_modules/**"],
    setupFiles: ["test/setup/seed.ts"],
    testTimeout: 120_000,
    env: { RESOLUTE_SEED: seed },
  },
});
