import * as z from "zod";
import type { Clock, DeliveryBody, Log } from "../../../src/ports.ts";
import type { Clients } from "../connect/clients.ts";
import { codeOf } from "../send/failure.ts";

/** A person's account as Slack tells it. An emulator may leave out any of it. */
const SlackUser = z.looseObject({
  id: z.string(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  tz: z.string().nullish(),
  locale: z.string().nullish(),
  real_name: z.string().nullish(),
  profile: z
    .looseObject({ real_name: z.string().nullish(), display_name: z.string().nullish() })
    .optional()
    .catch(undefined),
});

export type Account = Readonly<{
  deleted: boolean;
  bot: boolean;
  timeZone: string | null;
  locale: string | null;
  name: string | null;
}>;

export interface People {
  /** What Slack knows of the person, at most ten minutes old; null when it does not say. */
  account(tenantId: string, user: string): Promise<Account | null>;
  /** Takes over what an event told. */
  learn(tenantId: string, user: string, account: Account): void;
}

const freshMs = 10 * 60_000;
const mostKept = 5_000;

/** Asks `users.info` and remembers the answer for a while. Never throws: a profile can wait. */
export function createPeople(clients: Clients, clock: Clock, log: Log): People {
  const kept = new Map<string, { account: Account | null; at: number }>();

  const keep = (key: string, account: Account | null): void => {
    kept.delete(key);
    kept.set(key, { account, at: clock.monotonic() });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };

  return {
    async account(tenantId, user) {
      const key = `${tenantId}/${user}`;
      const known = kept.get(key);
      if (known !== undefined && clock.monotonic() - known.at < freshMs) return known.account;
      try {
        const client = await clients.asking(tenantId);
        const answer = await client.users.info({ user, include_locale: true });
        keep(key, accountOf(answer.user));
      } catch (error) {
        log.warn({ tenantId, personId: user, code: codeOf(error) }, "users.info did not answer");
        // An unknown method or a missing scope stays so: it is not asked again at every message.
        keep(key, known?.account ?? null);
      }
      return kept.get(key)?.account ?? null;
    },
    learn: (tenantId, user, account) => keep(`${tenantId}/${user}`, account),
  };
}

/** Reads a user object of `users.info` or of a `user_change` event. */
export function accountOf(user: unknown): Account | null {
  const parsed = SlackUser.safeParse(user);
  if (!parsed.success) return null;
  const { deleted = false, is_bot = false, tz, locale, real_name, profile } = parsed.data;
  return {
    deleted,
    bot: is_bot,
    timeZone: tz || null,
    locale: locale || null,
    name: real_name || profile?.real_name || profile?.display_name || null,
  };
}

/** The delivery that an account calls for: its profile, or that it is gone. */
export function bodyOf(account: Account): DeliveryBody {
  const { timeZone, locale, name } = account;
  return account.deleted
    ? { type: "gone", reason: "deactivated" }
    : { type: "profile", timeZone, locale, name };
}
