#!/usr/bin/env node
// Plain JavaScript that any Node since 16 can read: it says what is wrong where TypeScript can't be run.
const needed = 24;
const running = Number(process.versions.node.split(".")[0]);
if (running < needed) {
  process.stderr.write(
    `Hearback runs on Node ${needed} and this is Node ${process.versions.node}.\n` +
      "Start it by npm, which brings the right one along: npm ci && npm start\n" +
      `If npm start says this, the optional package "node" was left out: npm install --include=optional, or install Node ${needed} from https://nodejs.org\n`,
  );
  process.exitCode = 1;
} else {
  // What was compiled once is not compiled again: a second off every start.
  (await import("node:module")).enableCompileCache();
  await import("./src/main.ts");
}
