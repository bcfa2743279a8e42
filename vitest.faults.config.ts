import { defineConfig } from "vitest/config";

/** The fault tests that take minutes, one after the other: `npm run test:faults`. */
export default defineConfig({
  test: {
    include: ["tests/faults/**/*.fault.ts", "tests/faults/**/*.test.ts"],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    pool: "forks",
    fileParallelism: false,
    expect: { requireAssertions: true },
  },
});
