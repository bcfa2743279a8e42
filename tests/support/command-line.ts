import { PassThrough, Readable } from "node:stream";
import { systemClock } from "../../src/cli/clock.ts";
import type { CliCommand, CommandContext } from "../../src/cli/context.ts";
import type { House, HouseOrder } from "../../src/cli/house.ts";
import { recordingDesk } from "./desk.ts";

/** Runs a command as the shell would, with a house that only remembers what was ordered. */
export function commandLine(parts: Partial<CommandContext> = {}, input = "") {
  const stdout = new PassThrough().setEncoding("utf8");
  const stderr = new PassThrough().setEncoding("utf8");
  const ending = new AbortController();
  const orders: HouseOrder[] = [];
  let closed = 0;
  const house: Omit<House, "adapters"> = {
    desk: recordingDesk(),
    checks: async () => [],
    metrics: async () => "",
    nextDue: async () => null,
    wake: async () => {},
    close: async () => void closed++,
  };
  const context: CommandContext = {
    args: [],
    environment: {},
    stdin: Readable.from([input]),
    stdout,
    stderr,
    clock: systemClock(),
    ending: ending.signal,
    openHouse: async (order) => {
      orders.push(order);
      return { ...house, adapters: [] };
    },
    examine: async () => [],
    ...parts,
  };
  return {
    orders,
    closed: () => closed,
    end: () => ending.abort(),
    printed: () => String(stdout.read() ?? ""),
    logged: () => String(stderr.read() ?? ""),
    run: (command: CliCommand, ...args: string[]) => command.run({ ...context, args }),
  };
}
