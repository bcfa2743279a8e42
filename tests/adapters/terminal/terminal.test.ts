import { expect, test } from "vitest";
import { pipedScreen } from "../../../adapters/terminal/piped-screen.ts";
import { type TerminalParts, terminalAdapter } from "../../../adapters/terminal/terminal.ts";
import { Address, type Delivery } from "../../../src/ports.ts";
import { type RecordingDesk, recordingDesk } from "../../support/desk.ts";
import { pipeEnds } from "../../support/terminal.ts";
import { keepInMemory, testWorld } from "../../support/world.ts";
import { anOutgoing, keyOf } from "../contract.ts";

const here = Address.parse("terminal");
const textOf = (delivery: Delivery) => (delivery.body.type === "text" ? delivery.body.text : null);
const texts = (desk: RecordingDesk) => desk.deliveries.map(textOf).filter((text) => text !== null);

/** A terminal at one end of a pipe; the desk answers each text with "Re: ..." as the coach would. */
function session(
  parts: Partial<TerminalParts> & { answering?: boolean; hanging?: boolean; tickMs?: number } = {},
) {
  const { input, output, printed } = pipeEnds();
  const world = testWorld(parts.world ? { keep: parts.world.keep } : {});
  const { answering = true, hanging = false, tickMs = 0 } = parts;
  const adapter = terminalAdapter({
    screen: pipedScreen(input, output),
    profile: { timeZone: "America/New_York", locale: "en-US" },
    skip: null,
    ...parts,
    world,
  });
  let count = 0;
  const desk = recordingDesk({
    async onDelivery(delivery) {
      await new Promise((resolve) => setTimeout(resolve, tickMs));
      const text = textOf(delivery);
      if (text !== null && hanging) await new Promise(() => {});
      if (text !== null && answering)
        await adapter.sender.post(here, anOutgoing(`r${++count}`, `Re: ${text}`));
    },
  });
  return { input, printed, adapter, desk, keep: world.keep };
}

test("every line of a pipe is answered before the next is taken, and all before the end", async () => {
  const { input, printed, adapter, desk } = session({ tickMs: 20 });
  input.end("one\ntwo\nthree");
  await adapter.open(desk);
  await adapter.ended;

  expect(printed()).toBe("Re: one\n\nRe: two\n\nRe: three\n\n");
});

test("/quit ends it before what stands behind", async () => {
  const { input, adapter, desk } = session();
  input.write("one\n/quit\ntwo\n");
  await adapter.open(desk);
  await adapter.ended;

  expect(texts(desk)).toEqual(["one"]);
});

test("an empty line, a binary paste and an endless line are handed on in a civil form", async () => {
  const { input, adapter, desk } = session();
  input.end(
    Buffer.concat([Buffer.from("\n"), Buffer.from([0, 1, 2, 255, 254, 10]), Buffer.from("y".repeat(50_000))]),
  );
  await adapter.open(desk);
  await adapter.ended;

  expect(texts(desk)).toEqual(["", "\ufffd\ufffd", "y".repeat(20_000)]);
});

test("a line that was taken up before a kill and typed again is the same delivery", async () => {
  const keep = keepInMemory();
  const killed = session({ world: testWorld({ keep }), hanging: true });
  killed.input.write("I had an interview with Acme today\n");
  await killed.adapter.open(killed.desk);
  const [first] = await killed.desk.heard((it) => textOf(it) !== null);

  const after = session({ world: testWorld({ keep }) });
  after.input.end("I had an interview with Acme today\nI had an interview with Acme today\n");
  await after.adapter.open(after.desk);
  await after.adapter.ended;
  const [again, anew] = after.desk.deliveries.filter((it) => textOf(it) !== null);

  expect(again?.id).toBe(first?.id);
  expect(anew?.id).not.toBe(first?.id);
});

test("whoever repeats a line whose answer came after the restart sees the answer again", async () => {
  const keep = keepInMemory();
  const killed = session({ world: testWorld({ keep }), hanging: true });
  killed.input.write("hello\n");
  await killed.adapter.open(killed.desk);
  const [first] = await killed.desk.heard((it) => textOf(it) !== null);
  if (!first) throw new Error("The line was not heard.");

  const after = session({ world: testWorld({ keep }) });
  await after.desk.accept(first);
  await after.desk.settled({ tenantId: "terminal", personId: "me" });
  after.input.end("hello\n");
  await after.adapter.open(after.desk);
  await after.adapter.ended;

  expect(after.printed()).toBe("Re: hello\n\nRe: hello\n\n");
});

test("a line that was answered can be said again after a restart", async () => {
  const keep = keepInMemory();
  const ids: (string | undefined)[] = [];
  for (let start = 0; start < 2; start++) {
    const { input, adapter, desk } = session({ world: testWorld({ keep }) });
    input.end("thanks\n");
    await adapter.open(desk);
    await adapter.ended;
    ids.push(desk.deliveries.find((it) => textOf(it) !== null)?.id);
  }

  expect(new Set(ids).size).toBe(2);
});

test("what was printed is known after a restart, and choices can still be made by number", async () => {
  const keep = keepInMemory();
  const before = session({ world: testWorld({ keep }) });
  const ref = await before.adapter.sender.post(here, anOutgoing("a", "Heard back?", ["Yes", "Not yet"]));

  const after = session({ world: testWorld({ keep }) });
  after.input.end("2\n");
  await after.adapter.open(after.desk);
  await after.adapter.ended;

  expect(await after.adapter.sender.find(here, keyOf("a"), 0)).toBe(ref);
  expect(after.desk.deliveries.at(-1)?.body).toEqual({ type: "press", messageKey: keyOf("a"), button: 1 });
});

test("nothing of anybody's words is kept", async () => {
  const keep = keepInMemory();
  const { input, adapter, desk } = session({ world: testWorld({ keep }) });
  input.end("Zanzibarium called\n");
  await adapter.open(desk);
  await adapter.sender.post(here, anOutgoing("a", "About Zanzibarium", ["Zanzibarium: yes"]));
  await adapter.ended;

  expect((await keep.list("terminal")).length).toBeGreaterThan(0);
  expect(JSON.stringify(await keep.list("terminal"))).not.toContain("Zanzibarium");
});

test("choices that were taken away are words again", async () => {
  const { input, adapter, desk } = session({ answering: false });
  const outgoing = anOutgoing("a", "Heard back?", ["Not yet"]);
  const ref = await adapter.sender.post(here, outgoing);
  await adapter.sender.retire(here, ref, outgoing, null);
  input.end("not yet\n");
  await adapter.open(desk);
  await adapter.ended;

  expect(texts(desk)).toEqual(["not yet"]);
});

test("somebody who comes back reads in a line where things stand", async () => {
  const { input, printed, adapter } = session();
  const item = {
    opportunityId: "o",
    title: "Acme",
    stage: "waiting" as const,
    standing: "",
    next: null,
    nextAt: null,
    nextKind: null,
    log: [],
    actions: [],
  };
  const desk = recordingDesk({
    board: { headline: "One interview on record.", timeZone: null, nudges: "on", items: [item] },
  });
  input.end("/quit\n");
  await adapter.open(desk);
  await adapter.ended;

  expect(printed()).toBe("One interview on record.\n\n");
});

test("the clock is moved only where it can be, and help says so", async () => {
  const skipped: string[] = [];
  const skip = async (span: string) => {
    skipped.push(span);
    return span === "7d" ? "Monday, October 26" : null;
  };
  const demo = session({ skip });
  demo.input.end("/skip 7d\n/skip soon\n/help\n");
  await demo.adapter.open(demo.desk);
  await demo.adapter.ended;
  const real = session();
  real.input.end("/skip 7d\n/help\n/nonsense\n");
  await real.adapter.open(real.desk);
  await real.adapter.ended;

  expect(skipped).toEqual(["7d", "soon"]);
  expect(demo.printed()).toContain("It is now Monday, October 26.");
  expect(demo.printed()).toContain("/skip 7d      moves the clock");
  expect(real.printed()).toContain("I don't know /skip.");
  expect(real.printed()).toContain("I don't know /nonsense.");
  expect(real.printed()).not.toContain("moves the clock");
});

test("a line that could not be handled is said, and the next one is taken", async () => {
  const { input, printed, adapter, desk } = session();
  const failing: RecordingDesk = {
    ...desk,
    accept: (delivery) =>
      textOf(delivery) === "one" ? Promise.reject(new Error("no database")) : desk.accept(delivery),
  };
  input.end("one\ntwo\n");
  await adapter.open(failing);
  await adapter.ended;

  expect(printed()).toMatch(/went wrong.*\n\nRe: two\n\n$/s);
});
