import { asRead, discordAdapter } from "../../support/discord/bench.ts";
import { openFakeDiscord } from "../../support/discord/fake-discord.ts";
import { buttonsOf } from "../../support/discord/people.ts";
import { adapterContract } from "../contract.ts";

adapterContract("discord", async (world) => {
  const host = await openFakeDiscord();
  const ana = host.person("ana");
  return {
    adapter: discordAdapter(host, world),
    writes: async (text) => void ana.writes(text),
    presses: async (place) => {
      const on = host.posted(ana.id).findLast((message) => buttonsOf(message).length > 0);
      ana.presses(place, on === undefined ? {} : { on });
    },
    seen: async () => host.posted(ana.id).map((message) => asRead(message.content)),
    close: host.close,
    redelivers: async () => host.gateway.repeatLast(),
    echoesOwnMessage: async () => {
      const own = host.posted(ana.id).at(-1);
      host.gateway.dispatch("MESSAGE_CREATE", { ...own, channel_type: 1 });
    },
    shutsOut: async () => ana.closes(),
    losesNextAnswer: async () =>
      host.faults.plan({ method: "POST", route: /^\/channels\/\d+\/messages$/, how: "lose" }),
  };
});
