import { WebClient } from "@slack/web-api";
import { SendError } from "../../../src/ports/adapter.ts";
import type { Tenants } from "../workspaces/tenants.ts";
import type { SlackLogger } from "./logger.ts";

/** The coach's own clients of the Web API, never the ones that Bolt hands to listeners. */
export interface Clients {
  /** For posting: no retries, gives up after `postTimeoutMs`. */
  posting(tenantId: string): Promise<WebClient>;
  /** For everything beside: no retries, gives up sooner, for a person or an acknowledgement waits. */
  asking(tenantId: string): Promise<WebClient>;
}

/** A post is promised to end within this time: one way, the other, or not known. */
export const mostPostMs = 10_000;
/** Of which so much goes at most to pacing, the look at the account and the upload of files. */
export const preparingMs = 3_000;
const postTimeoutMs = mostPostMs - preparingMs;
const askTimeoutMs = 2_500;

/**
 * The SDK's own retries are off: after a lost reply they would post a message twice, and a rate
 * limit would hold up everybody's queue. A new token makes new clients.
 */
export function createClients(tenants: Tenants, apiUrl: string, logger: SlackLogger): Clients {
  const clients = new Map<string, { token: string; posting: WebClient; asking: WebClient }>();

  const make = (token: string, timeout: number): WebClient =>
    new WebClient(token, {
      slackApiUrl: apiUrl,
      timeout,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger,
    });

  const clientsOf = async (tenantId: string): Promise<{ posting: WebClient; asking: WebClient }> => {
    const tenant = await tenants.of(tenantId);
    if (tenant === null)
      throw new SendError("Slack: the app is not installed there", {
        kind: "permanent",
        code: "not_installed",
      });
    const kept = clients.get(tenantId);
    if (kept?.token === tenant.token) return kept;
    const { token } = tenant;
    const made = { token, posting: make(token, postTimeoutMs), asking: make(token, askTimeoutMs) };
    clients.set(tenantId, made);
    return made;
  };

  return {
    posting: async (tenantId) => (await clientsOf(tenantId)).posting,
    asking: async (tenantId) => (await clientsOf(tenantId)).asking,
  };
}
