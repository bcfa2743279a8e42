import { describe, expect, test } from "vitest";
import { SendError } from "../../../src/ports/adapter.ts";
import { Address } from "../../../src/ports.ts";
import { asRead } from "../../support/discord/bench.ts";
import { openDiscordHouse } from "../../support/discord/house.ts";
import { buttonsOf } from "../../support/discord/people.ts";
import { testWorld } from "../../support/world.ts";
import { anOutgoing } from "../contract.ts";

const messages = /^\/channels\/\d+\/messages$/;

const long = (sentences: number) =>
  Array.from({ length: sentences }, (_, at) => `Sentence number ${at} of a long answer that goes on.`).join(
    " ",
  );

async function aConversation() {
  const house = await openDiscordHouse();
  const ana = house.discord.person();
  ana.writes("hello");
  const { address } = await house.hears("text");
  return {
    house,
    ana,
    address,
    posted: () => house.discord.posted(ana.id),
    [Symbol.asyncDispose]: house[Symbol.asyncDispose],
  };
}

const failureOf = async (work: Promise<unknown>) => {
  const error = await work.catch((it: unknown) => it);
  if (!(error instanceof SendError)) throw new Error("It did not fail as a sender fails", { cause: error });
  return error.failure;
};

describe("what Discord's answers mean", () => {
  test.for([
    ["closed direct messages", { status: 403, body: { code: 50007 } }, { kind: "permanent", code: "50007" }],
    ["no server in common", { status: 403, body: { code: 50278 } }, { kind: "permanent", code: "50278" }],
    [
      "a limit of half a minute",
      { status: 429, body: { retry_after: 30 }, headers: { "retry-after": "30" } },
      { kind: "refused" },
    ],
    ["an edge that did not get through", { status: 502 }, { kind: "refused", retryAfterMs: null }],
    ["a refused token", { status: 401, body: { code: 0 } }, { kind: "refused", retryAfterMs: 60_000 }],
    ["an error inside of Discord", { status: 500 }, { kind: "ambiguous" }],
    ["a gateway timeout", { status: 504 }, { kind: "ambiguous" }],
  ] as const)("%s", async ([, how, failure]) => {
    await using it = await aConversation();
    it.house.discord.faults.plan({ method: "POST", route: messages, how });

    expect(await failureOf(it.house.sender.post(it.address, anOutgoing("a", "Hello.")))).toMatchObject(
      failure,
    );
    expect(it.posted()).toEqual([]);
  });

  test("a token that was mended works again without a restart", async () => {
    await using it = await aConversation();
    it.house.discord.faults.plan({
      method: "POST",
      route: messages,
      how: { status: 401, body: { code: 0 } },
    });
    await failureOf(it.house.sender.post(it.address, anOutgoing("a", "Hello.")));
    await it.house.sender.post(it.address, anOutgoing("a", "Hello."));

    expect(it.posted()).toHaveLength(1);
  });

  test("a host that can't be reached has surely posted nothing", async () => {
    const it = await aConversation();
    await it.house.gateway.stop();
    await it.house.discord.close();

    expect(await failureOf(it.house.sender.post(it.address, anOutgoing("a", "Hello.")))).toEqual({
      kind: "refused",
      retryAfterMs: null,
    });
    await it.house.adapter.close();
  });

  test("somebody who is gone is told apart after the conversation was opened anew", async () => {
    await using it = await aConversation();
    it.house.discord.state.conversations.clear();
    it.house.discord.state.people.delete(it.ana.id);

    expect(await failureOf(it.house.sender.post(it.address, anOutgoing("a", "Hello.")))).toEqual({
      kind: "permanent",
      code: "10013",
    });
  });

  test("a conversation that was closed is opened anew, once", async () => {
    await using it = await aConversation();
    it.house.discord.state.conversations.clear();
    await it.house.sender.post(it.address, anOutgoing("a", "Hello."));

    expect(it.posted().map(({ content }) => content)).toEqual(["Hello."]);
  });

  test("who cannot be reached is not tried again until they write", async () => {
    await using it = await aConversation();
    it.ana.closes();
    await failureOf(it.house.sender.post(it.address, anOutgoing("a", "Hello.")));
    const before = it.house.discord.calls.length;
    expect(await failureOf(it.house.sender.post(it.address, anOutgoing("b", "Hello?")))).toMatchObject({
      code: "50007",
    });
    expect(it.house.discord.calls).toHaveLength(before);
    it.ana.opens();
    it.ana.writes("I am back");
    await it.house.desk.heard(({ body }) => body.type === "text", 2);
    await expect
      .poll(() => it.house.sender.post(it.address, anOutgoing("c", "Good.")).catch(() => null))
      .not.toBeNull();

    expect(it.posted().map(({ content }) => content)).toEqual(["Good."]);
  });
});

describe("once and only once", () => {
  test("a lost answer is found by its buttons, long after Discord forgot the nonce, in another process", async () => {
    await using it = await aConversation();
    const asked = anOutgoing("a", "Have you heard back?", ["Not yet"]);
    it.house.discord.faults.plan({ method: "POST", route: messages, how: "lose" });
    await failureOf(it.house.sender.post(it.address, asked));
    it.house.discord.state.forgetNonces();
    const other = testWorld();
    const { discordAdapter } = await import("../../support/discord/bench.ts");
    const elsewhere = discordAdapter(it.house.discord, other);

    expect(await elsewhere.sender.find(it.address, asked.key, 0)).toBe(it.posted()[0]?.id);
    await elsewhere.close();
  });

  test("a message without buttons is known by its words, and only as often as it was said", async () => {
    await using it = await aConversation();
    await it.house.sender.post(it.address, anOutgoing("a", "You're welcome."));
    it.house.discord.faults.plan({ method: "POST", route: messages, how: "drop" });
    await failureOf(it.house.sender.post(it.address, anOutgoing("b", "You're welcome.")));
    expect(await it.house.sender.find(it.address, anOutgoing("b", "").key, 0)).toBeNull();
    it.house.discord.faults.plan({ method: "POST", route: messages, how: "lose" });
    await failureOf(it.house.sender.post(it.address, anOutgoing("b", "You're welcome.")));
    it.house.discord.state.forgetNonces();

    expect(await it.house.sender.find(it.address, anOutgoing("b", "").key, 0)).toBe(it.posted()[1]?.id);
    expect(it.posted()).toHaveLength(2);
  });

  test.for([0, 1, 2, 3])("a long answer that broke at part %d goes on where it broke", async (at) => {
    await using it = await aConversation();
    const outgoing = anOutgoing("a", long(110), ["Go on"]);
    const { faults, state } = it.house.discord;
    const pass = { method: "POST", route: messages };
    const parts = await (async () => {
      await using other = await aConversation();
      await other.house.sender.post(other.address, outgoing);
      return other.posted().map(({ content }) => content);
    })();
    expect(parts.length).toBeGreaterThan(2);
    // Passes `at` parts, then loses the answer to the next one.
    let seen = 0;
    const lossAt = at % parts.length;
    faults.plan({
      ...pass,
      route: { test: (path: string) => messages.test(path) && seen++ === lossAt } as RegExp,
      how: "lose",
    });
    await failureOf(it.house.sender.post(it.address, outgoing));
    state.forgetNonces();
    const found = await it.house.sender.find(it.address, outgoing.key, 0);
    const ref = found ?? (await it.house.sender.post(it.address, outgoing));

    expect(it.posted().map(({ content }) => content)).toEqual(parts);
    expect(ref).toBe(it.posted().at(-1)?.id);
  });

  test("a host that knows no nonce gets nothing twice", async () => {
    await using it = await aConversation();
    const outgoing = anOutgoing("a", "Saved.");
    it.house.discord.faults.plan({ method: "POST", route: messages, how: { status: 500, after: true } });
    await failureOf(it.house.sender.post(it.address, outgoing));
    it.house.discord.state.forgetNonces();
    await it.house.sender.post(it.address, outgoing);

    expect(it.posted()).toHaveLength(1);
  });

  test("a thing said in several messages is taken back as a whole", async () => {
    await using it = await aConversation();
    const ref = await it.house.sender.post(it.address, anOutgoing("a", long(110)));
    await it.house.sender.remove(it.address, ref);

    expect(it.posted()).toEqual([]);
  });

  test("an answer to any part of a long message is an answer to the whole of it", async () => {
    await using it = await aConversation();
    const ref = await it.house.sender.post(it.address, anOutgoing("a", long(110)));
    it.ana.answers(it.posted()[0]?.id ?? "", "about this");
    const heard = await it.house.desk.heard(({ body }) => body.type === "text", 2);

    expect(heard[1]?.body).toMatchObject({ replyTo: ref });
  });
});

describe("manners", () => {
  test("the sixth message within five seconds is held back before Discord has to refuse it", async () => {
    await using it = await aConversation();
    const names = ["a", "b", "c", "d", "e"];
    await Promise.all(
      names.map((name) => it.house.sender.post(it.address, anOutgoing(name, `Word ${name}.`))),
    );
    const failure = await failureOf(it.house.sender.post(it.address, anOutgoing("f", "Word f.")));

    expect(failure).toMatchObject({ kind: "refused", retryAfterMs: expect.any(Number) });
    expect(it.posted().map(({ content }) => content)).toEqual(names.map((name) => `Word ${name}.`));
    expect(it.house.discord.limits.refusals()).toBe(0);
  });

  test.for([
    [1, ["Not yet"]],
    [2, []],
  ] as const)(
    "what a host refuses the form of %d times is said in a plainer one, once",
    async ([times, labels]) => {
      await using it = await aConversation();
      it.house.discord.faults.plan({
        method: "POST",
        route: messages,
        times,
        how: { status: 400, body: { code: 50035 } },
      });
      await it.house.sender.post(it.address, anOutgoing("a", "Have you heard back?", ["Not yet"]));

      expect(
        it.posted().map((message) => [message.content, buttonsOf(message).map((button) => button["label"])]),
      ).toEqual([["Have you heard back?", labels]]);
    },
  );

  test("typing is shown, and trouble with it is nobody's trouble", async () => {
    await using it = await aConversation();
    await it.house.sender.working(it.address);
    it.house.discord.faults.plan({ method: "POST", route: /typing$/, how: "drop" });
    await it.house.sender.working(it.address);

    expect(it.house.discord.calls.filter(({ path }) => path.endsWith("/typing"))).toHaveLength(2);
  });

  test("words stay words, whatever is in a company's name", async () => {
    await using it = await aConversation();
    const name = "**Acme** @everyone <@123> [pay](https://evil.example) `x` ||y|| ~~z~~ _w_";
    await it.house.sender.post(it.address, anOutgoing("a", `Saved: ${name}.\n- # item\n> quote`));
    const content = it.posted()[0]?.content ?? "";

    expect(asRead(content)).toBe(`Saved: ${name}.\n- # item\n> quote`);
    expect(content).not.toMatch(/(?<!\\)\*\*|(?<!\\)<@|(?<!\\)\[pay\]|(?<!\\)\|\||^> |^- # /m);
  });

  test("a draft is a block to copy with its files beside it", async () => {
    await using it = await aConversation();
    const plain = anOutgoing("a", "Here is the note.", ["Sent it"]);
    await it.house.sender.post(it.address, {
      ...plain,
      message: {
        ...plain.message,
        draft: {
          id: "d1",
          document: "thank-you",
          channel: "email",
          recipient: "jane@acme.example",
          subject: "Thank you",
          body: "Dear Jane,\n\n```thank you```\n\nAna",
          facts: [],
          warnings: [],
          advice: [],
          by: "composed",
        },
        files: [{ name: "thank-you-acme.eml", mediaType: "message/rfc822", content: "Subject: Thank you" }],
        links: [
          { label: "Open in the mail app", url: "mailto:jane@acme.example" },
          { label: "Write it here", url: "https://mail.example/compose" },
        ],
      },
    });
    const [message] = it.posted();

    expect(message?.content).toBe(
      "Here is the note.\n\n**Subject:** Thank you\n```\nDear Jane,\n\n`\u200b`\u200b`thank you`\u200b`\u200b`\n\nAna\n```",
    );
    expect(message?.files).toEqual([{ name: "thank-you-acme.eml", content: "Subject: Thank you" }]);
    expect(JSON.stringify(message?.components)).toContain('"label":"Write it here"');
    expect(JSON.stringify(message?.components)).not.toContain("mailto");
  });

  test("an address of another platform is refused as the mistake it is", async () => {
    await using it = await aConversation();
    await expect(
      it.house.sender.post(Address.parse("slack:T1/D1"), anOutgoing("a", "Hello.")),
    ).rejects.toThrow();
  });
});
