import { expect, test } from "vitest";
import { report } from "./report.ts";

/*
 * T2: every state that two workers and one message can reach, with a crash, a lost answer, a lapsed
 * lease, an answer of the person or an erasure at any step. Small enough to visit all of them.
 */

type Worker = Readonly<{
  at: "idle" | "claimed" | "probed" | "begun" | "posted";
  /** Which claim it believes to hold. */
  token: number;
  /** By its own monotonic clock there is time left. */
  inTime: boolean;
}>;
type State = Readonly<{
  status: "waiting" | "sending" | "sent" | "withdrawn" | "erased";
  token: number;
  begun: boolean;
  leased: boolean;
  /** A begun send of an earlier claim can no longer reach the platform. */
  quiet: boolean;
  posts: number;
  crashes: number;
  answered: boolean;
  /** Posted after the answer was committed before the write-ahead. */
  stray: boolean;
  workers: readonly [Worker, Worker];
}>;
type Mutant = "none" | "no probe" | "no fence" | "no deadline";

const idle: Worker = { at: "idle", token: 0, inTime: true };
const first: State = {
  status: "waiting",
  token: 0,
  begun: false,
  leased: false,
  quiet: true,
  posts: 0,
  crashes: 0,
  answered: false,
  stray: false,
  workers: [idle, idle],
};

function next(state: State, mutant: Mutant): readonly State[] {
  const found: State[] = [];
  for (const who of [0, 1] as const) {
    const worker = state.workers[who];
    const set = (change: Partial<Worker>, more: Partial<State> = {}): State => {
      const workers: [Worker, Worker] = [...state.workers];
      workers[who] = { ...worker, ...change };
      return { ...state, ...more, workers };
    };
    const holds = state.status === "sending" && state.token === worker.token;
    if (worker.at !== "idle" && state.crashes < 2) found.push(set(idle, { crashes: state.crashes + 1 }));
    switch (worker.at) {
      case "idle": {
        const free =
          state.status === "waiting" || (state.status === "sending" && !state.leased && state.quiet);
        const token = state.token + 1;
        if (free && token <= 4)
          found.push(set({ at: "claimed", token, inTime: true }, { status: "sending", token, leased: true }));
        break;
      }
      case "claimed":
        if (!state.begun || mutant === "no probe") found.push(set({ at: "probed" }));
        else if (state.posts > 0) found.push(set(idle, holds ? { status: "sent", leased: false } : {}));
        else found.push(set({ at: "probed" }));
        // The probe failed: left for later.
        if (state.begun) found.push(set(idle));
        break;
      case "probed":
        if (mutant === "no fence") found.push(set({ at: "begun" }, { begun: true, quiet: false }));
        else if (holds && state.leased && worker.inTime)
          found.push(set({ at: "begun" }, { begun: true, quiet: false }));
        else found.push(set(idle));
        break;
      case "begun": {
        if (!worker.inTime && mutant !== "no deadline") {
          found.push(set(idle));
          break;
        }
        const posted = { posts: state.posts + 1, stray: state.stray || state.status === "withdrawn" };
        found.push(set({ at: "posted" }, posted));
        // The answer is lost, or the message never arrived: in both nothing is known.
        found.push(set(idle, posted));
        found.push(set(idle));
        break;
      }
      case "posted":
        found.push(set(idle, holds ? { status: "sent", leased: false } : {}));
        break;
    }
    // Frozen: its deadline passes unseen, then the lease, then the time in which its bytes could land.
    if (worker.at !== "idle" && worker.inTime) found.push(set({ inTime: false }));
  }
  const late = state.workers.every(
    (worker) => worker.at === "idle" || !worker.inTime || worker.token !== state.token,
  );
  if (state.leased && late) found.push({ ...state, leased: false });
  if (!state.leased && !state.quiet) found.push({ ...state, quiet: true });
  if (!state.answered && (state.status === "waiting" || state.status === "sending"))
    found.push({
      ...state,
      answered: true,
      ...(state.begun ? {} : { status: "withdrawn" as const, token: state.token + 1 }),
    });
  if (state.status !== "erased") found.push({ ...state, status: "erased" });
  return found;
}

function explore(mutant: Mutant) {
  const seen = new Set<string>([JSON.stringify(first)]);
  const queue: State[] = [first];
  const wrong: string[] = [];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    if (state.posts > 1) wrong.push("posted twice");
    if (state.stray) wrong.push("posted after the answer");
    if (state.status === "sent" && state.posts === 0) wrong.push("recorded and never posted");
    if (wrong.length > 0) break;
    for (const reached of next(state, mutant)) {
      const name = JSON.stringify(reached);
      if (seen.has(name)) continue;
      seen.add(name);
      queue.push(reached);
    }
  }
  return { states: seen.size, wrong };
}

test("T2: in every state that can be reached a message is posted once at most, and never after the answer", () => {
  const { states, wrong } = explore("none");
  report("T2", { states, violations: wrong.length });
  expect(wrong).toEqual([]);
  expect(states).toBeGreaterThan(1_000);
});

test.each(["no probe", "no fence", "no deadline"] as const)("T2, control: %s is found out", (mutant) => {
  const { states, wrong } = explore(mutant);
  report(`T2 ${mutant}`, { states, wrong });
  expect(wrong).not.toEqual([]);
});
