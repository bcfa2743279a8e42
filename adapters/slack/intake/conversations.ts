import type { Log } from "../../../src/ports.ts";
import type { Clients } from "../connect/clients.ts";
import { codeOf } from "../send/failure.ts";

/** Knows everybody's direct conversation with the coach. */
export interface Conversations {
  /** Its id (`D...`); the person's own id where Slack does not say, which posting takes as well. */
  directOf(tenantId: string, user: string): Promise<string>;
  learn(tenantId: string, user: string, channel: string): void;
}

const mostKept = 20_000;

export function createConversations(clients: Clients, log: Log): Conversations {
  const known = new Map<string, string>();
  const learn: Conversations["learn"] = (tenantId, user, channel) => {
    if (known.size > mostKept) known.clear();
    known.set(`${tenantId}/${user}`, channel);
  };
  return {
    learn,
    async directOf(tenantId, user) {
      const kept = known.get(`${tenantId}/${user}`);
      if (kept !== undefined) return kept;
      try {
        const client = await clients.asking(tenantId);
        const channel = (await client.conversations.open({ users: user })).channel?.id;
        if (channel === undefined) return user;
        learn(tenantId, user, channel);
        return channel;
      } catch (error) {
        log.warn(
          { tenantId, personId: user, code: codeOf(error) },
          "The direct conversation could not be opened",
        );
        return user;
      }
    },
  };
}
