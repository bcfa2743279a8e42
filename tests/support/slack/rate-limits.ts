/** Slack's tiers as the coach meets them; a test may tighten one. */
export type RateLimits = {
  /** Seconds to wait, or 0 when the call is within the limit (and is counted). */
  over(method: string, token: string, channel: string): number;
  /** Calls a minute of a method, over a whole workspace. */
  perMinute: Map<string, number>;
  /** Messages into one conversation: this many in `windowMs`. */
  posts: { most: number; windowMs: number };
  /** How often Slack had to say 429. */
  refused: number;
};

export function createRateLimits(now: () => number): RateLimits {
  const seen = new Map<string, number[]>();

  const count = (key: string, most: number, windowMs: number): number => {
    const times = (seen.get(key) ?? []).filter((at) => now() - at < windowMs);
    const first = times[0];
    if (times.length >= most && first !== undefined)
      return Math.max(1, Math.ceil((first + windowMs - now()) / 1000));
    seen.set(key, [...times, now()]);
    return 0;
  };

  const limits: RateLimits = {
    perMinute: new Map([
      ["conversations.history", 50],
      ["users.info", 100],
      ["views.publish", 100],
      ["conversations.open", 50],
    ]),
    // "About one a second, short bursts are fine": four in three seconds.
    posts: { most: 4, windowMs: 3_000 },
    refused: 0,
    over(method, token, channel) {
      const most = limits.perMinute.get(method);
      const wait =
        method === "chat.postMessage"
          ? count(`${token}/${channel}`, limits.posts.most, limits.posts.windowMs)
          : most === undefined
            ? 0
            : count(`${token}/${method}`, most, 60_000);
      if (wait > 0) limits.refused += 1;
      return wait;
    },
  };
  return limits;
}
