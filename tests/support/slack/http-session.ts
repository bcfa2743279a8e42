import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import type { SlackSettings } from "../../../adapters/slack/settings.ts";
import { createFakeDesk } from "./desk.ts";
import { startFakeSlack } from "./fake-slack.ts";
import { deliverByHttp, type FrontDoor, openFrontDoor } from "./http-delivery.ts";
import type { Session } from "./session.ts";
import { createTestWorld } from "./world.ts";

export const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";

/** The real adapter on a fake Slack that posts to it. */
export async function openHttpSession(
  more: (apiUrl: string) => Partial<SlackSettings> = () => ({}),
): Promise<Session & { door: FrontDoor }> {
  const slack = await startFakeSlack();
  const world = createTestWorld();
  const desk = createFakeDesk();
  const settings = {
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    ...more(slack.apiUrl),
  } as SlackSettings;
  const adapter = createSlackAdapter(settings, world);
  const gateway = await adapter.open(desk);
  const door = await openFrontDoor(world.mounted);
  slack.transport.current = deliverByHttp(() => door.url, signingSecret);
  return {
    slack,
    desk,
    world,
    adapter,
    gateway,
    door,
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await adapter.close();
      await door.close();
      await slack.close();
    },
  };
}
