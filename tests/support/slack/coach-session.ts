import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import { movableClock, systemClock } from "../../../src/cli/clock.ts";
import type { House } from "../../../src/cli/house.ts";
import { openHouse } from "../../../src/open-house.ts";
import { collectingLog } from "../world.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import type { StoredMessage } from "./workspace.ts";

/** The whole coach, with its real engine and a throw-away database, on a fake Slack. */
export type CoachSession = AsyncDisposable &
  Readonly<{
    slack: FakeSlack;
    house: House;
    log: ReturnType<typeof collectingLog>;
    /** A person writes; resolves with what the coach says to it. */
    tell(text: string, user?: string): Promise<readonly StoredMessage[]>;
    press(message: StoredMessage, label: string, user?: string): Promise<readonly StoredMessage[]>;
    /** Moves the coach's clock, and hears what it says by itself. */
    until(epochMs: number, user?: string): Promise<readonly StoredMessage[]>;
    /** What the coach says to somebody in answer to whatever `doing` does. */
    hears(user: string, doing: () => Promise<unknown>): Promise<readonly StoredMessage[]>;
  }>;

const person = (user: string) => ({ tenantId: "slack:T0001", personId: user });

export async function openCoachSession(startAt: number): Promise<CoachSession> {
  const slack = await startFakeSlack();
  const clock = movableClock(systemClock());
  clock.advanceTo(startAt);
  const log = collectingLog();
  const house = await openHouse({
    config: {
      dataDir: "unused",
      databaseUrl: null,
      redisUrl: null,
      model: null,
      port: 0,
      logLevel: "silent",
    } as never,
    clock,
    log,
    role: "all",
    store: "memory",
    mount: () => undefined,
    adapters: [
      (world) =>
        createSlackAdapter(
          {
            SLACK_BOT_TOKEN: slack.workspace.botToken,
            SLACK_APP_TOKEN: slack.appToken,
            SLACK_API_URL: slack.apiUrl,
          },
          world,
        ),
    ],
  });
  await slack.socket.connected();

  const hearing = async (user: string, doing: () => Promise<unknown>): Promise<readonly StoredMessage[]> => {
    const before = slack.said(user).length;
    await doing();
    await house.desk.settled(person(user));
    return slack.said(user).slice(before);
  };

  return {
    slack,
    house,
    log,
    hears: hearing,
    tell: (text, user = "U0001") => hearing(user, () => slack.say(user, text)),
    press: (message, label, user = "U0001") => hearing(user, () => slack.press(user, message, label)),
    until: (epochMs, user = "U0001") =>
      hearing(user, async () => {
        for (let due = await house.nextDue(); due !== null && due <= epochMs; due = await house.nextDue()) {
          clock.advanceTo(due);
          await house.wake();
          await house.desk.settled(person(user));
        }
        clock.advanceTo(epochMs);
        await house.wake();
      }),
    async [Symbol.asyncDispose]() {
      await house.close();
      await slack.close();
    },
  };
}

/** All words of a message, with the labels of its buttons. */
export function wordsOf(message: StoredMessage | undefined): string {
  return JSON.stringify(message?.blocks ?? message?.text ?? "");
}
