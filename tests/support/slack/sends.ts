import { writeAddress } from "../../../adapters/slack/address.ts";
import type { SendError, SendFailure } from "../../../src/ports/adapter.ts";

/** The direct conversation of the one person in the fake workspace. */
export const homeAddress = writeAddress({
  tenantId: "slack:T0001",
  channel: "D0001",
  user: "U0001",
  thread: null,
  answering: null,
});

export const aMinuteAgo = (): number => Date.now() - 60_000;

/** How a send failed; fails itself when the send did not. */
export async function failureOf(work: Promise<unknown>): Promise<SendFailure> {
  try {
    await work;
  } catch (error) {
    return (error as SendError).failure;
  }
  throw new Error("It did not fail");
}
