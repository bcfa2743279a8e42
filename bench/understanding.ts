import * as chrono from "chrono-node";
import { understand } from "../src/understanding/understand.ts";
import { corpus } from "./understanding-corpus.ts";

/* What one message costs: understanding beside bare chrono, on the same lines in one run. */

const lines = corpus();
const reference = new Date("2026-07-15T10:00:00Z");

function measure(work: (line: (typeof lines)[number]) => unknown): { p50: number; p99: number } {
  for (const line of lines) work(line);
  const times = lines.map((line) => {
    const began = performance.now();
    work(line);
    return performance.now() - began;
  });
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length / 2)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

const ours = measure((line) => understand(line.text, line));
const bare = measure((line) => chrono.parse(line.text, reference));
const ms = (value: number) => `${value.toFixed(3)} ms`;
console.log(`understand: p50 ${ms(ours.p50)}, p99 ${ms(ours.p99)}`);
console.log(`bare chrono: p50 ${ms(bare.p50)}, p99 ${ms(bare.p99)}`);
console.log(`ratio: p50 ${(ours.p50 / bare.p50).toFixed(1)}, p99 ${(ours.p99 / bare.p99).toFixed(1)}`);
console.log(`memory: ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB resident`);
