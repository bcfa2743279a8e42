import type { Config } from "../config.ts";
import type { AdapterWorld, ChatAdapter, Desk } from "../ports/adapter.ts";
import type { Check, Clock, Log } from "../ports.ts";

/** Which half of the work a process does: hearing people, or seeing to what is due. */
export const roles = ["all", "gateway", "worker"] as const;
export type Role = (typeof roles)[number];

export type HouseOrder = Readonly<{
  config: Config;
  clock: Clock;
  log: Log;
  role: Role;
  /** `memory`: a throw-away database, whatever the settings say. */
  store: "settings" | "memory";
  adapters: readonly ((world: AdapterWorld) => ChatAdapter | Promise<ChatAdapter>)[];
  mount: AdapterWorld["mount"];
}>;

/** The whole coach, open and at work. */
export type House = Readonly<{
  desk: Desk;
  adapters: readonly ChatAdapter[];
  /** How everything that it stands on is doing. */
  checks(): Promise<readonly Check[]>;
  /** In the text format of Prometheus. */
  metrics(): Promise<string>;
  /** When the next nudge of anybody falls due, epoch ms. */
  nextDue(): Promise<number | null>;
  /** Says what is due by the clock, now: for clocks that are moved by hand. */
  wake(): Promise<void>;
  /** Closes intake, then workers, then the queue, then the database; what was begun is finished. */
  close(): Promise<void>;
}>;

/** Opens store, queue, model, coach and adapters, and begins to listen. */
export type OpenHouse = (order: HouseOrder) => Promise<House>;

/** Asks store, queue, model and adapters how they are, opening no more than that needs. Never throws. */
export type Examine = (
  order: Pick<HouseOrder, "config" | "clock" | "log" | "adapters">,
) => Promise<readonly Check[]>;
