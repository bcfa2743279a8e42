import { Redis } from "ioredis";
import type { Check } from "../src/ports.ts";

const fixPolicy =
  "Set maxmemory-policy noeviction (CONFIG SET maxmemory-policy noeviction, and in redis.conf), or give Hearback a Redis of its own.";

/** Whether Redis answers and keeps what it is given: with any eviction policy it may drop alarms. */
export async function checkRedis(url: string): Promise<readonly Check[]> {
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: 2_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const version = /redis_version:(\S+)/.exec(await client.info("server"))?.[1] ?? "unknown";
    const policy = await policyOf(client);
    if (policy === "noeviction") return [ok(`version ${version}, noeviction`)];
    if (policy === null)
      return [
        {
          what: "redis",
          state: "warning",
          found: `version ${version}; it does not tell its eviction policy`,
          fix: `Make sure that it is noeviction. ${fixPolicy}`,
        },
      ];
    return [
      {
        what: "redis",
        state: "broken",
        found: `eviction policy ${policy}: alarms may be dropped`,
        fix: fixPolicy,
      },
    ];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [
      {
        what: "redis",
        state: "broken",
        found: `does not answer (${found})`,
        fix: "Start Redis, or correct REDIS_URL; without REDIS_URL the queue lives in the database.",
      },
    ];
  } finally {
    client.disconnect();
  }
}

async function policyOf(client: Redis): Promise<string | null> {
  // Managed servers often refuse CONFIG; INFO tells it as well.
  const info = await client.info("memory").catch(() => "");
  return /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? null;
}

const ok = (found: string): Check => ({ what: "redis", state: "ok", found, fix: null });
