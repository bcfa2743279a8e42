import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { Desk } from "../../../src/ports/adapter.ts";
import type { Clock, Delivery, Log, PersonKey } from "../../../src/ports.ts";
import { readAddress } from "../address.ts";
import { slackNow } from "../wall-time.ts";
import type { Tenants } from "../workspaces/tenants.ts";
import type { Conversations } from "./conversations.ts";
import { deliveryOf, type EventBody, eventIdOf, messageDelivery, tenantOfEvent } from "./deliveries.ts";
import { accountOf, bodyOf, type People } from "./people.ts";
import { createTurns } from "./turns.ts";

/** Takes deliveries in: in order per person, durable before the caller acknowledges. */
export interface Reception {
  /** What an event calls for, before it is acknowledged. Throws when it must come again. */
  event(body: EventBody): Promise<void>;
  /** Accepts what a button, a command or a modal amounts to. */
  accept(delivery: Delivery): Promise<void>;
  /** Refuses everything from now on; resolves when what was begun is done. */
  close(): Promise<void>;
}

/** The platform took the app away: the tokens are worthless and what is known must go. */
export type Uninstalled = (tenantId: string, at: number) => Promise<void>;

/** The acknowledgement is due in 3 s: the time zone is asked for, but not waited for longer. */
const introductionMs = 600;

const HomeOpened = z.looseObject({
  type: z.literal("app_home_opened"),
  user: z.string(),
  channel: z.string().optional(),
  tab: z.string().optional(),
});
const UserChange = z.looseObject({
  type: z.literal("user_change"),
  user: z.looseObject({ id: z.string() }),
});
const TokensRevoked = z.looseObject({
  type: z.literal("tokens_revoked"),
  tokens: z.looseObject({ bot: z.array(z.string()).optional() }),
});

export function createReception(deps: {
  desk: Desk;
  people: People;
  conversations: Conversations;
  tenants: Tenants;
  clock: Clock;
  log: Log;
  uninstalled: Uninstalled;
}): Reception {
  const { desk, people, conversations, tenants, clock, log, uninstalled } = deps;
  const turns = createTurns();
  const introduced = new Map<string, string>();
  let closed = false;

  /** Once a process and at each change: where the person lives decides what "tomorrow" means. */
  const introduce = async (delivery: Delivery): Promise<void> => {
    const { tenantId, personId } = delivery;
    const account = await people.account(tenantId, personId);
    if (account === null || account.deleted) return;
    const digest = JSON.stringify(account);
    const key = `${tenantId}/${personId}`;
    if (introduced.get(key) === digest) return;
    await desk.accept({ ...delivery, id: `${delivery.id}:profile`, body: bodyOf(account) });
    if (introduced.size > 20_000) introduced.clear();
    introduced.set(key, digest);
  };

  const accept = (delivery: Delivery): Promise<void> => {
    const { tenantId, user, channel } = readAddress(delivery.address);
    if (channel.startsWith("D")) conversations.learn(tenantId, user, channel);
    return turns.take(`${delivery.tenantId}/${delivery.personId}`, async () => {
      const introduction = introduce(delivery).catch(() =>
        log.warn({ tenantId: delivery.tenantId, deliveryId: delivery.id }, "A profile was not taken in"),
      );
      await Promise.race([introduction, sleep(introductionMs, undefined, { ref: false })]);
      await desk.accept(delivery);
    });
  };

  /** Everybody in a workspace changes now and then; only people whom the coach knows matter. */
  const userChanged = async (body: EventBody, tenantId: string): Promise<void> => {
    const change = UserChange.safeParse(body.event);
    const account = accountOf(body.event["user"]);
    if (!change.success || account === null) return;
    const person: PersonKey = { tenantId, personId: change.data.user.id };
    people.learn(tenantId, person.personId, account);
    if ((await desk.board(person)) === null) return;
    const from = { tenantId, user: person.personId, channel: person.personId, thread: null, answering: null };
    const at = (body.event_time ?? slackNow(clock) / 1000) * 1000;
    const delivery = deliveryOf(from, { id: eventIdOf(body), at }, bodyOf(account));
    await turns.take(`${tenantId}/${person.personId}`, () => desk.accept({ ...delivery, home: null }));
  };

  const event = async (body: EventBody): Promise<void> => {
    const tenantId = tenantOfEvent(body);
    if (tenantId === null) return;
    switch (body.event.type) {
      case "message": {
        const tenant = await tenants.of(tenantId);
        const delivery = tenant === null ? null : messageDelivery(body, tenantId, tenant.botUserId);
        if (delivery !== null) await accept(delivery);
        return;
      }
      case "app_home_opened": {
        const opened = HomeOpened.safeParse(body.event).data;
        if (opened?.tab !== "messages" || opened.channel === undefined) return;
        const from = { tenantId, user: opened.user, channel: opened.channel, thread: null, answering: null };
        const at = (body.event_time ?? slackNow(clock) / 1000) * 1000;
        await accept(deliveryOf(from, { id: eventIdOf(body), at }, { type: "opened" }));
        return;
      }
      case "user_change":
        return userChanged(body, tenantId);
      case "app_uninstalled":
        return uninstalled(tenantId, (body.event_time ?? slackNow(clock) / 1000) * 1000);
      case "tokens_revoked": {
        const revoked = TokensRevoked.safeParse(body.event).data?.tokens.bot ?? [];
        if (revoked.length > 0)
          await uninstalled(tenantId, (body.event_time ?? slackNow(clock) / 1000) * 1000);
        return;
      }
    }
  };

  const whileOpen = <Input>(work: (input: Input) => Promise<void>): ((input: Input) => Promise<void>) => {
    return async (input) => {
      if (closed) throw new Error("The coach is stopping: Slack delivers this again");
      await work(input);
    };
  };

  return {
    event: whileOpen(event),
    accept: whileOpen(accept),
    async close() {
      closed = true;
      await turns.idle();
    },
  };
}
