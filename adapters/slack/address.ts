import type { Address as AddressType } from "../../src/ports.ts";
import { Address } from "../../src/ports.ts";

/** Where a message goes: which installation's token, which conversation, whose, under what. */
export type SlackAddress = Readonly<{
  /** `slack:T024BE7LD`, or the enterprise's id for an organisation-wide installation. */
  tenantId: string;
  /** A conversation (`D...`), or the person (`U...`) while the conversation is not known yet. */
  channel: string;
  user: string;
  /** The thread that the person wrote in; null: top level. */
  thread: string | null;
  /** The person's message that is being answered, for the status line. */
  answering: string | null;
}>;

/** The opaque form. `slack:T1/D1/U1/-/1700000000.000100`. */
export function writeAddress(it: SlackAddress): AddressType {
  return Address.parse([it.tenantId, it.channel, it.user, it.thread ?? "-", it.answering ?? "-"].join("/"));
}

/** Reads what `writeAddress` wrote. Throws on anything else: an address of another platform is a bug. */
export function readAddress(address: AddressType): SlackAddress {
  const [tenantId, channel, user, thread, answering, ...rest] = address.split("/");
  if (!tenantId?.startsWith("slack:") || !channel || !user || !thread || !answering || rest.length > 0)
    throw new Error("Not an address that the Slack adapter wrote");
  return {
    tenantId,
    channel,
    user,
    thread: thread === "-" ? null : thread,
    answering: answering === "-" ? null : answering,
  };
}

/** A message of ours: the conversation and Slack's timestamp in it. */
export type SlackRef = Readonly<{ channel: string; ts: string }>;

export function writeRef(ref: SlackRef): string {
  return `${ref.channel}:${ref.ts}`;
}

export function readRef(ref: string): SlackRef {
  const [channel, ts] = ref.split(":");
  if (!channel || !ts) throw new Error("Not a reference that the Slack adapter wrote");
  return { channel, ts };
}
