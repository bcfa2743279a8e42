import { type ChildProcess, fork } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SweepTimes } from "../../jobs/sweeps.ts";
import type { SendTimes } from "../../src/ports/outbox.ts";
import type { CoachSettings } from "./coach-process.ts";

/** The protocol's durations, shrunk so that minutes of storm hold hours of trouble. */
export const shortTimes: SendTimes = {
  leaseMs: 2_500,
  timeoutMs: 800,
  graceMs: 400,
  marginMs: 200,
  unknownAfterMs: 600_000,
};
export const shortSweeps: SweepTimes = {
  armEveryMs: 2_000,
  dueEveryMs: 1_000,
  dueAgeMs: 700,
  outboxEveryMs: 1_000,
  inboxAgeMs: 1_000,
  tidyEveryMs: 3_600_000,
};

const program = fileURLToPath(new URL("./coach-process.ts", import.meta.url));

/** Some coaches, each in a process of its own. */
export function startCrew(
  size: number,
  settings: Partial<CoachSettings> & Pick<CoachSettings, "databaseUrl" | "platformUrl">,
) {
  const full: CoachSettings = {
    dataDir: "memory",
    times: shortTimes,
    sweeps: shortSweeps,
    hostOffsetMs: 0,
    concurrency: 10,
    without: "nothing",
    ...settings,
  };
  const members: (ChildProcess | null)[] = [];
  /** Places whose process has said that it is ready. */
  const atWork = new Set<number>();
  let kills = 0;

  const begin = (place: number) => {
    const member = fork(program, [JSON.stringify(full)], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      // Compiled once, not at each of hundreds of starts.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "hearback-compiled") },
    });
    members[place] = member;
    return new Promise<void>((resolve, reject) => {
      member.once("message", () => {
        atWork.add(place);
        resolve();
      });
      member.once("exit", () => reject(new Error("a coach ended before it was ready")));
    });
  };
  const end = async (place: number, signal: NodeJS.Signals) => {
    atWork.delete(place);
    const member = members[place];
    if (!member || member.exitCode !== null || member.signalCode !== null) return 0;
    const exit = new Promise<number | null>((resolve) => member.once("exit", resolve));
    member.kill(signal);
    return exit;
  };

  return {
    get kills() {
      return kills;
    },
    /** Resolves when all of them are at work. */
    ready: () => Promise.all(Array.from({ length: size }, (_, place) => begin(place))),
    /** One that is at work, picked by chance; waits for it if none is. */
    async someReady(chance: () => number): Promise<number> {
      for (;;) {
        const places = [...atWork];
        const picked = places[Math.floor(chance() * places.length)];
        if (picked !== undefined) return picked;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    member: (place: number) => members[place],
    /** `kill -9`, then another takes its place. It is not waited for. */
    async kill(place: number) {
      kills++;
      await end(place, "SIGKILL");
      void begin(place).catch(() => undefined);
    },
    /** Resolves to the exit code. */
    stop: (place: number) => end(place, "SIGTERM"),
    begin,
    async [Symbol.asyncDispose]() {
      await Promise.all(members.map((_, place) => end(place, "SIGKILL")));
    },
  };
}
