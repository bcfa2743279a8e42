import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import type { SlackSettings } from "../../../adapters/slack/settings.ts";
import type { ChatAdapter, Gateway } from "../../../src/ports/adapter.ts";
import { createFakeDesk, type FakeDesk } from "./desk.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { createTestWorld, type TestWorld } from "./world.ts";

/** The real adapter on a fake Slack, connected by Socket Mode. */
export type Session = AsyncDisposable &
  Readonly<{ slack: FakeSlack; desk: FakeDesk; world: TestWorld; adapter: ChatAdapter; gateway: Gateway }>;

export async function openSession(more: Partial<SlackSettings> = {}): Promise<Session> {
  const slack = await startFakeSlack();
  const world = createTestWorld();
  const desk = createFakeDesk();
  const adapter = createSlackAdapter(
    {
      SLACK_BOT_TOKEN: slack.workspace.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      ...more,
    } as SlackSettings,
    world,
  );
  const gateway = await adapter.open(desk);
  await slack.socket.connected();
  return {
    slack,
    desk,
    world,
    adapter,
    gateway,
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await adapter.close();
      await slack.close();
    },
  };
}
