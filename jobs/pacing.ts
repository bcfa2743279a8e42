import type { Clock, PersonKey } from "../src/ports.ts";

/** How fast a platform may be written to. */
export type Pace = Readonly<{
  /** Messages at once to one address, and how long until the next one after that. */
  addressBurst: number;
  addressEveryMs: number;
  /** Sends of one tenant under way at once, per lane: as many probes follow a crash at most. */
  inFlight: number;
  /** Nudges that waited out an outage, per tenant: one per so many ms. */
  backlogEveryMs: number;
}>;

export type Pacing = {
  /** Milliseconds to wait before this message may go; 0 takes its turn. */
  turn(message: Message): number;
  /** The platform asked for quiet at this address. */
  hold(address: string, forMs: number): void;
  /** Waits until one of the tenant's places in the lane is free; resolves to giving it back. */
  place(message: Message): Promise<() => void>;
};

type Message = Readonly<{
  platform: string;
  person: PersonKey;
  address: string;
  lane: "reply" | "nudge";
  lateMs: number | null;
}>;

/** A nudge later than this waited out an outage, and joins the paced release. */
const backlogMs = 10 * 60_000;

/**
 * Keeps this process's sends within what platforms bear. Nudges have places of their own, so a
 * flood of chat can't hold them up. Several workers pace each for itself: the platform's own
 * Retry-After, which every worker honours, is what binds them all.
 */
export function createPacing(
  paceOf: (platform: string) => Pace | null,
  clock: Pick<Clock, "monotonic">,
): Pacing {
  const freeAt = new Map<string, number>();
  const lanes = new Map<string, { busy: number; queue: (() => void)[] }>();

  const sweepOld = (now: number) => {
    if (freeAt.size < 10_000) return;
    for (const [key, at] of freeAt) if (at < now) freeAt.delete(key);
  };

  return {
    turn({ platform, person, address, lane, lateMs }) {
      const pace = paceOf(platform);
      const now = clock.monotonic();
      const addressKey = `address ${address}`;
      const free = freeAt.get(addressKey) ?? 0;
      const held = Math.max(0, (freeAt.get(`held ${address}`) ?? 0) - now);
      if (!pace || held > 0) return Math.ceil(held);
      // A bucket, kept as the instant at which it is full again.
      const room = (pace.addressBurst - 1) * pace.addressEveryMs;
      const wait = Math.max(0, free - room - now);
      const late = lane === "nudge" && (lateMs ?? 0) > backlogMs;
      const tenantKey = `backlog ${person.tenantId}`;
      const tenantWait = late ? Math.max(0, (freeAt.get(tenantKey) ?? 0) - now) : 0;
      if (wait > 0 || tenantWait > 0) return Math.ceil(Math.max(wait, tenantWait));
      sweepOld(now);
      freeAt.set(addressKey, Math.max(free, now) + pace.addressEveryMs);
      if (late) freeAt.set(tenantKey, now + pace.backlogEveryMs);
      return 0;
    },

    hold(address, forMs) {
      freeAt.set(`held ${address}`, clock.monotonic() + forMs);
    },

    async place({ platform, person, lane }) {
      const pace = paceOf(platform);
      if (!pace) return () => undefined;
      const key = `${person.tenantId} ${lane}`;
      const own = lanes.get(key) ?? { busy: 0, queue: [] };
      lanes.set(key, own);
      if (own.busy >= pace.inFlight) await new Promise<void>((resolve) => own.queue.push(resolve));
      else own.busy++;
      return () => {
        const next = own.queue.shift();
        if (next) next();
        else if (--own.busy === 0) lanes.delete(key);
      };
    },
  };
}
