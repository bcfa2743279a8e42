type Headers = Readonly<Record<string, string>>;

export type LimitVerdict = Readonly<{
  headers: Headers;
  refused: { retryAfterS: number; global: boolean } | null;
}>;

const perChannel = { limit: 5, windowMs: 5_000 };
const globalPerSecond = 50;

/** Five messages in five seconds for each conversation, fifty requests a second for the bot. */
export function createRateLimits(now: () => number) {
  const buckets = new Map<string, { left: number; resetAt: number }>();
  let second = { at: 0, used: 0 };
  let refusals = 0;
  let enforced = true;

  return {
    refusals: () => refusals,
    switchOff() {
      enforced = false;
    },
    check(method: string, path: string): LimitVerdict {
      if (!enforced || path.startsWith("/interactions/") || path.startsWith("/webhooks/"))
        return { headers: {}, refused: null };
      const at = now();
      if (at - second.at >= 1000) second = { at, used: 0 };
      if (++second.used > globalPerSecond) {
        refusals++;
        const retryAfterS = Math.max(0.01, (second.at + 1000 - at) / 1000);
        return { headers: { "x-ratelimit-global": "true" }, refused: { retryAfterS, global: true } };
      }
      const channel = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
      if (method !== "POST" || channel === undefined) return { headers: {}, refused: null };
      const bucket = buckets.get(channel);
      const current =
        bucket === undefined || bucket.resetAt <= at
          ? { left: perChannel.limit, resetAt: at + perChannel.windowMs }
          : bucket;
      buckets.set(channel, current);
      const refused = current.left === 0;
      if (refused) refusals++;
      else current.left--;
      const resetS = (current.resetAt - at) / 1000;
      return {
        headers: {
          "x-ratelimit-limit": String(perChannel.limit),
          "x-ratelimit-remaining": String(current.left),
          "x-ratelimit-reset-after": String(resetS),
          "x-ratelimit-bucket": "messages",
        },
        refused: refused ? { retryAfterS: resetS, global: false } : null,
      };
    },
  };
}
