import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // What starts servers or processes takes its time on a small machine; a test that hangs still ends.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    // A file is a process: two at a time, so that measured times stay meaningful on two cores.
    pool: "forks",
    maxWorkers: 2,
    // A test that forgot to assert is a test that cannot fail.
    expect: { requireAssertions: true },
  },
});
