import { Temporal } from "temporal-polyfill";
import type { Coach } from "../../coach.ts";
import type { Sender } from "../../ports/adapter.ts";
import { Address, type Clock, type Delivery, type Store } from "../../ports.ts";
import { isoIn, printed } from "./printed.ts";
import { createRecorder } from "./recorder.ts";
import { readScriptLine, type ScriptLine } from "./script.ts";

/** The coach as it runs in production, on a fresh store, with the clock and the platform given here. */
export type TranscriptHouse = {
  readonly coach: Coach;
  readonly store: Store;
  /** The contract's state of a stored record; of nobody known when it is null. */
  readonly stateOf: (stored: unknown, now: number) => object;
  /** The person's zone by the record; null when it is not known. */
  readonly zoneOf: (stored: unknown) => string | null;
  readonly close: () => Promise<void>;
};

export type TranscriptParts = {
  readonly build: (parts: { clock: Clock; platform: string; sender: Sender }) => Promise<TranscriptHouse>;
  readonly print: (line: object) => void;
};

const platform = "transcript";
const tenantId = "transcript";

/**
 * Plays a script against the coach (contract: transcript) and prints what it says.
 * Returns how many lines could not be played; those print an error and the run goes on.
 */
export async function playTranscript(
  lines: AsyncIterable<string> | Iterable<string>,
  { build, print }: TranscriptParts,
): Promise<number> {
  let now = 0;
  let lineNumber = 0;
  let reportedZone: string | null = null;
  let started = false;
  let errors = 0;
  const people = new Set<string>();
  const played = new Map<number, Delivery>();
  const pending: Promise<void>[] = [];

  const clock: Clock = { now: () => now, monotonic: () => performance.now(), ruling: () => ({ fixed: now }) };
  const recorder = createRecorder((posted) => {
    const line = lineNumber;
    const at = now;
    pending.push(zoneOf(posted.to).then((zone) => print(printed(line, isoIn(zone, at), posted))));
  });
  const house = await build({ clock, platform, sender: recorder.sender });
  const zoneOf = async (person: string) =>
    house.zoneOf(await house.store.peek({ tenantId, personId: person })) ?? reportedZone ?? "UTC";

  const hear = async (personId: string, id: string, body: Delivery["body"]) => {
    const address = Address.parse(personId);
    const delivery: Delivery = {
      id,
      platform,
      tenantId,
      personId,
      address,
      home: address,
      private: true,
      at: now,
      body,
    };
    await house.coach.accept(delivery);
    await house.coach.settled({ tenantId, personId });
    return delivery;
  };
  const meet = async (personId: string) => {
    if (people.has(personId)) return;
    people.add(personId);
    if (reportedZone !== null)
      await hear(personId, `profile-${personId}`, {
        type: "profile",
        timeZone: reportedZone,
        locale: null,
        name: null,
      });
  };
  const wake = async () => {
    for (;;) {
      const due = await house.store.withDueNudges(0, 100);
      if (due.length === 0) return;
      for (const person of due) await house.coach.fire(person);
    }
  };
  const moveTo = async (target: number) => {
    if (target < now)
      throw new Error(`The clock only goes forward: it stands at ${isoIn(await zoneOf("me"), now)}.`);
    for (
      let due = await house.store.nextDue();
      due !== null && due <= target;
      due = await house.store.nextDue()
    ) {
      now = Math.max(now, due);
      await wake();
    }
    now = target;
  };
  const inZone = async (wall: string) =>
    Temporal.PlainDateTime.from(wall).toZonedDateTime(await zoneOf("me")).epochMilliseconds;
  const later = async (span: string) =>
    Temporal.Instant.fromEpochMilliseconds(now)
      .toZonedDateTimeISO(await zoneOf("me"))
      .add(Temporal.Duration.from(span)).epochMilliseconds;

  const play = async (line: ScriptLine) => {
    if ("clock" in line) {
      if (started) throw new Error("The clock is set once, in the first line; advance or until move it.");
      reportedZone = line.timeZone ?? null;
      started = true;
      now = Temporal.PlainDateTime.from(line.clock).toZonedDateTime(reportedZone ?? "UTC").epochMilliseconds;
      return;
    }
    if (!started) throw new Error("The first line sets the clock.");
    if ("say" in line) {
      await meet(line.from);
      played.set(
        lineNumber,
        await hear(line.from, `line-${lineNumber}`, { type: "text", text: line.say, replyTo: null }),
      );
    } else if ("press" in line) {
      const found = recorder.button(line.from, line.press);
      if (!found) throw new Error(`No message to ${line.from} has a button "${line.press}".`);
      const body = { type: "press" as const, messageKey: found.key, button: found.button };
      played.set(lineNumber, await hear(line.from, `line-${lineNumber}`, body));
    } else if ("advance" in line) await moveTo(await later(line.advance));
    else if ("until" in line) await moveTo(await inZone(line.until));
    else if ("down" in line) {
      now = await later(line.down);
      await wake();
    } else if ("redeliver" in line) {
      const earlier = played.get(line.redeliver);
      if (!earlier)
        throw new Error(`Line ${line.redeliver} is no message or press that could be delivered again.`);
      await house.coach.accept(earlier);
      await house.coach.settled(earlier);
    } else {
      const stored = await house.store.peek({ tenantId, personId: line.from });
      const zone = await zoneOf(line.from);
      const state = house.stateOf(stored, now);
      const reported = stored === null ? { ...state, timeZone: reportedZone } : state;
      print({ line: lineNumber, at: isoIn(zone, now), to: line.from, state: reported });
    }
  };

  try {
    for await (const text of lines) {
      lineNumber++;
      if (text.trim() === "") continue;
      const read = readScriptLine(text);
      try {
        if ("error" in read) throw new Error(read.error);
        await play(read.line);
      } catch (error) {
        errors++;
        print({ line: lineNumber, error: error instanceof Error ? error.message : String(error) });
      }
      await Promise.all(pending.splice(0));
    }
  } finally {
    await house.close();
  }
  return errors;
}
