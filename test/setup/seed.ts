import { configureGlobal } from "fast-check";

// Every property test of the run draws from the one seed that vitest.config.ts has chosen and printed.
configureGlobal({ seed: Number(process.env.RESOLUTE_SEED) });
