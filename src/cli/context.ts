import type { Readable, Writable } from "node:stream";
import type { Clock } from "../ports.ts";
import type { Environment } from "../settings.ts";
import type { Examine, OpenHouse } from "./house.ts";

/** Bytes in; `isTTY` where a person sits at a terminal. */
export type Input = Readable & { readonly isTTY?: boolean };
/** Text out; `isTTY` and `columns` where it is a terminal's. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What a command is given of the process. Nothing in `cli` reads a global. */
export type CommandContext = Readonly<{
  /** What stands behind the command's name. */
  args: readonly string[];
  environment: Environment;
  stdin: Input;
  stdout: Output;
  stderr: Output;
  /** The machine's own clock, unmoved. */
  clock: Clock;
  /** Aborted when the process is asked to end (SIGTERM, SIGINT). */
  ending: AbortSignal;
  openHouse: OpenHouse;
  examine: Examine;
}>;

/** A command of `hearback`: `run` resolves to the exit status. */
export type CliCommand = Readonly<{
  /** One line for `help`. */
  summary: string;
  /** Its options, a line each; empty when it has none. */
  options: readonly string[];
  run(context: CommandContext): Promise<number>;
}>;

/** Something the person at the command line got wrong: shown without a stack, exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
