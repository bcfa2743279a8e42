import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ChatAdapter, type Gateway, type Outgoing, SendError } from "../../src/ports/adapter.ts";
import type { Delivery } from "../../src/ports.ts";
import { type RecordingDesk, recordingDesk } from "../support/desk.ts";
import { type TestWorld, testWorld } from "../support/world.ts";

/** What some platforms cannot do: those name it in `lacks`, and the tests of it are not registered. */
export type Ability =
  /** The platform hands over the last thing once more, as after a lost acknowledgement. */
  | "redelivers"
  /** The platform tells of a message that the coach itself has posted. */
  | "echoesOwnMessage"
  /** Nothing reaches the person any more. */
  | "shutsOut"
  /** The platform posts the next message and its answer is lost. */
  | "losesNextAnswer";

/** An adapter with its platform's fake behind it, and what a person or the platform does there. */
export type AdapterBench = Readonly<{
  adapter: ChatAdapter;
  /** The person writes to the coach in private. */
  writes(text: string): Promise<void>;
  /** The person presses the button at `place` (from 0) of the newest message. */
  presses(place: number): Promise<void>;
  /** The texts that the person can see, oldest first. */
  seen(): Promise<readonly string[]>;
  /** Takes the fake down. */
  close(): Promise<void>;
}> &
  Readonly<Partial<Record<Ability, () => Promise<void>>>>;

/**
 * What every platform must do alike, tried on `open`: a fresh adapter on a fresh fake in the world
 * given. The fake's clock is the world's where it has one.
 */
export function adapterContract(
  platform: string,
  open: (world: TestWorld) => Promise<AdapterBench>,
  lacks: readonly Ability[] = [],
): void {
  const can = (ability: Ability) => !lacks.includes(ability);
  describe(`${platform}, as any platform`, () => {
    let world: TestWorld;
    let bench: AdapterBench;
    let desk: RecordingDesk;
    let gateway: Gateway;

    beforeEach(async () => {
      world = testWorld();
      bench = await open(world);
      desk = recordingDesk();
      gateway = await bench.adapter.open(desk);
    });

    afterEach(async () => {
      await gateway.stop();
      await bench.adapter.close();
      await bench.close();
    });

    const heardText = async (text: string) => {
      await bench.writes(text);
      const [delivery] = await desk.heard((it) => it.body.type === "text" && it.body.text === text);
      if (!delivery) throw new Error(`"${text}" was not heard.`);
      return delivery;
    };
    const make = async (ability: Ability) => {
      const act = bench[ability];
      if (!act) throw new Error(`The bench of ${platform} has no ${ability}: write it, or name it in lacks.`);
      await act();
    };
    const post = (to: Delivery, outgoing: Outgoing) => bench.adapter.sender.post(to.address, outgoing);

    test("what a person writes is handed on once, as it was written, in private", async () => {
      const delivery = await heardText("I had an interview with Acme & Co today");

      expect(delivery).toMatchObject({ platform: bench.adapter.platform, private: true });
      expect(desk.deliveries.filter(({ body }) => body.type === "text")).toHaveLength(1);
    });

    test("two things that a person does have two ids", async () => {
      const first = await heardText("hello");
      const second = await heardText("hello again");

      expect(second.id).not.toBe(first.id);
    });

    test("an answer sent to the address of a delivery is seen by the person, words unchanged", async () => {
      const delivery = await heardText("hello");
      await post(delivery, anOutgoing("a", "Saved: Acme, Monday, October 19."));

      expect((await bench.seen()).join("\n")).toContain("Saved: Acme, Monday, October 19.");
    });

    test("a nudge can be sent to the home that a delivery names", async () => {
      const { home } = await heardText("hello");
      if (home === null) throw new Error("A private message must tell the home.");
      await bench.adapter.sender.post(home, anOutgoing("a", "Have you heard back?"));

      expect((await bench.seen()).join("\n")).toContain("Have you heard back?");
    });

    test("a posted message is found again by its key, and one never posted is not", async () => {
      const delivery = await heardText("hello");
      const before = world.clock.now();
      const ref = await post(delivery, anOutgoing("a", "First."));

      expect(await bench.adapter.sender.find(delivery.address, keyOf("a"), before)).toBe(ref);
      expect(await bench.adapter.sender.find(delivery.address, keyOf("b"), before)).toBeNull();
    });

    test("a pressed button names its message and its place", async () => {
      const delivery = await heardText("hello");
      await post(delivery, anOutgoing("a", "Have you heard back?", ["They replied", "Not yet"]));
      await bench.presses(1);
      const [press] = await desk.heard(({ body }) => body.type === "press");

      expect(press?.body).toEqual({ type: "press", messageKey: keyOf("a"), button: 1 });
    });

    test("buttons that are taken away and messages that are gone make no trouble", async () => {
      const delivery = await heardText("hello");
      const outgoing = anOutgoing("a", "Have you heard back?", ["Not yet"]);
      const ref = await post(delivery, outgoing);

      await bench.adapter.sender.retire(delivery.address, ref, outgoing, null);
      await bench.adapter.sender.remove(delivery.address, ref);
      await expect(bench.adapter.sender.remove(delivery.address, ref)).resolves.toBeUndefined();
    });

    test("nothing is handed on after a stop", async () => {
      await heardText("hello");
      await gateway.stop();
      const before = desk.ids.length;
      await bench.writes("too late").catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));

      expect(desk.ids.length).toBe(before);
    });

    test("it tells how it is without giving a secret away", async () => {
      const checks = await bench.adapter.check();

      expect(checks.length).toBeGreaterThan(0);
      for (const { state, fix } of checks)
        expect(state === "ok" || state === "off" || fix !== null).toBe(true);
    });

    test("no word of anybody's is in the log", async () => {
      const delivery = await heardText("I had an interview with Zanzibarium today");
      await post(delivery, anOutgoing("a", "Saved: Zanzibarium."));

      expect(JSON.stringify(world.log.lines)).not.toContain("Zanzibarium");
    });

    if (can("redelivers")) {
      test("a redelivery carries the id of the delivery that it repeats", async () => {
        const delivery = await heardText("hello");
        await make("redelivers");
        await expect.poll(() => desk.ids.filter((id) => id === delivery.id).length).toBe(2);

        expect(desk.deliveries.filter(({ body }) => body.type === "text")).toHaveLength(1);
      });
    }

    if (can("echoesOwnMessage")) {
      test("the coach never answers itself", async () => {
        const delivery = await heardText("hello");
        await post(delivery, anOutgoing("a", "Hello to you."));
        const before = desk.ids.length;
        await make("echoesOwnMessage");
        await new Promise((resolve) => setTimeout(resolve, 50));

        expect(desk.ids.length).toBe(before);
      });
    }

    if (can("shutsOut")) {
      test("somebody who cannot be reached is told apart from a passing fault", async () => {
        const delivery = await heardText("hello");
        await make("shutsOut");
        const failed: unknown = await post(delivery, anOutgoing("a", "Are you there?")).catch(
          (error: unknown) => error,
        );

        expect(failed).toBeInstanceOf(SendError);
        expect(failed).toMatchObject({ failure: { kind: "permanent" } });
      });
    }

    if (can("losesNextAnswer")) {
      test("a lost answer is ambiguous, is not tried again by the adapter, and the post is found", async () => {
        const delivery = await heardText("hello");
        const before = world.clock.now();
        await make("losesNextAnswer");
        const failed: unknown = await post(delivery, anOutgoing("a", "Only once.")).catch(
          (error: unknown) => error,
        );

        expect(failed).toMatchObject({ failure: { kind: "ambiguous" } });
        expect((await bench.seen()).filter((text) => text.includes("Only once."))).toHaveLength(1);
        expect(await bench.adapter.sender.find(delivery.address, keyOf("a"), before)).not.toBeNull();
      });
    }
  });
}

/** A send key as the coach derives them: 22 characters of base64url. */
export function keyOf(name: string): string {
  return name.padEnd(22, "A");
}

/** A message on its way, with the key of `name`. */
export function anOutgoing(name: string, text: string, labels: readonly string[] = []): Outgoing {
  const buttons = labels.map((label) => {
    return {
      label,
      commands: [{ command: "no-word" as const }],
      opportunityId: null,
      style: "plain" as const,
    };
  });
  return {
    key: keyOf(name),
    message: { text, buttons, draft: null, files: [], links: [] },
    timeZone: "America/New_York",
    nudge: null,
  };
}
