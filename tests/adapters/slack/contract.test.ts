import { createSlackAdapter } from "../../../adapters/slack/adapter.ts";
import { type FakeSlack, startFakeSlack } from "../../support/slack/fake-slack.ts";
import { eventPayload, messageEvent } from "../../support/slack/payloads.ts";
import type { StoredMessage } from "../../support/slack/workspace.ts";
import { type AdapterBench, adapterContract } from "../contract.ts";

adapterContract("Slack", async (world) => {
  const slack = await startFakeSlack(world.clock.now);
  const adapter = createSlackAdapter(
    {
      SLACK_BOT_TOKEN: slack.workspace.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    world,
  );
  let last: Record<string, unknown> = {};
  const bench: AdapterBench = {
    adapter,
    async writes(text) {
      const message = personSays(slack, text, world.clock.now());
      last = eventPayload(slack.workspace, messageEvent(message, slack.workspace), world.clock.now());
      await slack.socket.deliver("events_api", last, 0, 1_000);
    },
    async presses(place) {
      const message = slack.said("U0001").findLast((it) => JSON.stringify(it.blocks).includes('"button"'));
      const labels = (message?.blocks ?? []).flatMap((it) => (it.type === "actions" ? it.elements : []));
      const button = labels[place];
      if (message === undefined || button?.type !== "button") throw new Error("There is no such button");
      await slack.press("U0001", message, button.text.text);
    },
    seen: async () => slack.said("U0001").map((it) => JSON.stringify(it.blocks)),
    async redelivers() {
      await slack.deliver("events_api", last, 1);
    },
    async echoesOwnMessage() {
      const own = slack.said("U0001").at(-1);
      if (own === undefined) throw new Error("Nothing was said yet");
      await slack.event(messageEvent(own, slack.workspace));
    },
    async shutsOut() {
      slack.api.faults.set("chat.postMessage", [{ kind: "error", error: "account_inactive" }]);
    },
    async losesNextAnswer() {
      slack.api.faults.set("chat.postMessage", [{ kind: "lost-reply" }]);
    },
    close: slack.close,
  };
  return bench;
});

function personSays(slack: FakeSlack, text: string, at: number): StoredMessage {
  // Slack escapes what people type.
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const order = String(slack.workspace.messages.length + 1).padStart(6, "0");
  const ts = `${Math.floor(at / 1000)}.${order}`;
  const message: StoredMessage = { type: "message", ts, channel: "D0001", user: "U0001", text: escaped };
  slack.workspace.messages.push(message);
  return message;
}
