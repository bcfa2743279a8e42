import { randomUUID } from "node:crypto";
import { pipedScreen } from "../../adapters/terminal/piped-screen.ts";
import { terminalAdapter } from "../../adapters/terminal/terminal.ts";
import { systemClock } from "../../src/cli/clock.ts";
import { openLog } from "../../src/cli/log.ts";
import { readConfig } from "../../src/config.ts";
import { openHouse } from "../../src/open-house.ts";
import type { AdapterWorld, ChatAdapter } from "../../src/ports/adapter.ts";

/**
 * The chat as it runs in production, in a process that tests may kill. With FORGETFUL set, for the
 * control arm, a line that is typed again is a new delivery: what would happen without stable ids.
 */
const reading = readConfig(process.env);
if (!reading.ok) throw new Error("The settings of this test are wrong.");

const screen = pipedScreen(process.stdin, process.stdout);
const ended = Promise.withResolvers<void>();
const open = (world: AdapterWorld): ChatAdapter => {
  const profile = { timeZone: "America/New_York", locale: "en-US" };
  const adapter = terminalAdapter({ screen, world, profile, skip: null });
  void adapter.ended.then(ended.resolve);
  if (!process.env["FORGETFUL"]) return adapter;
  return {
    ...adapter,
    open: (desk) =>
      adapter.open({
        ...desk,
        accept: (delivery) => desk.accept({ ...delivery, id: `${delivery.id}-${randomUUID()}` }),
      }),
  };
};

const house = await openHouse({
  config: reading.settings,
  clock: systemClock(),
  log: openLog({ level: "silent", to: process.stderr }),
  role: "all",
  store: "settings",
  adapters: [open],
  mount: () => {},
});
// A test that gave up has closed the pipe: no fault of ours.
process.stdout.on("error", () => undefined);
process.stdout.write("(ready)\n");
await ended.promise;
await house.close();
