import { doEffects, type EffectTools } from "./coach/effects.ts";
import { eventOf } from "./coach/event-of.ts";
import { storable } from "./coach/readable.ts";
import { sendKey } from "./coach/send-key.ts";
import { createTurns } from "./coach/turns.ts";
import type { Board } from "./engine/board.ts";
import type { Reading, ReadingContext } from "./engine/command.ts";
import type { Draft, DraftRequest } from "./engine/draft.ts";
import type { Effect } from "./engine/effect.ts";
import type { Event } from "./engine/event.ts";
import type { PlannedNudge } from "./engine/nudge.ts";
import type { Record } from "./engine/record.ts";
import type { Desk } from "./ports/adapter.ts";
import type {
  Address,
  AlarmClock,
  Clock,
  Deliver,
  Delivery,
  Log,
  Model,
  PersonKey,
  PersonTx,
  Store,
} from "./ports.ts";

/** The pure half of the coach, with the guide bound in: no part of it knows of I/O. */
export type Mind = Omit<EffectTools, "compose"> & {
  readonly newRecord: (at: number) => Record;
  /** Migrates or refuses what was stored. */
  readonly parse: (stored: unknown) => Record;
  readonly plan: (record: Record, now: number) => readonly PlannedNudge[];
  readonly context: (record: Record, now: number) => ReadingContext;
  readonly understand: (text: string, context: ReadingContext) => Reading;
  readonly board: (record: Record, now: number) => Board;
  readonly compose: (request: DraftRequest) => Draft;
  /** The opportunities that differ between two records: their unsent nudges are out of date. */
  readonly changed: (before: Record, after: Record, now: number) => readonly string[];
};

export type CoachWorld = {
  readonly mind: Mind;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly deliver: Deliver;
  readonly alarms: AlarmClock;
  readonly model: Model | null;
  /** Shows that a text is being written; never throws. */
  readonly working: (person: PersonKey, address: Address) => Promise<void>;
};

/** What the jobs and the adapters may ask of the coach. */
export type Coach = Desk & {
  /** Handles what waits in this person's inbox, oldest first, and sends what came of it. */
  drain(person: PersonKey): Promise<void>;
  /** Says what is due for this person, once, or decides not to. */
  fire(person: PersonKey): Promise<void>;
  /** Writes a text that was asked for and never finished. */
  write(person: PersonKey, request: DraftRequest, address: Address): Promise<void>;
  /** Resolves when everything begun in the background has ended: before the store closes. */
  idle(): Promise<void>;
};

/** Below this the deterministic reading is unsure, and the model, where there is one, is asked. */
const unsureBelow = 0.75;
const nameOf = ({ tenantId, personId }: PersonKey) => `${tenantId}\u0000${personId}`;

/** The shell around the engine: dedupe, load, understand, step, save, deliver. */
export function createCoach(world: CoachWorld): Coach {
  const { mind, store, clock, log, model } = world;
  const inTurn = createTurns();
  const underWay = new Set<Promise<void>>();
  const listeners = new Set<(person: PersonKey) => void>();
  const tools: EffectTools = { ...mind, compose: model ? null : mind.compose };

  const background = (person: PersonKey, what: string, work: () => Promise<void>) => {
    const running = work()
      .catch((error: unknown) => log.error({ tenantId: person.tenantId, what, error }, "left for the sweep"))
      .finally(() => underWay.delete(running));
    underWay.add(running);
  };

  /** Stores what an event led to; the arming of alarms comes after the commit. */
  const keep = async (tx: PersonTx, before: Record, after: Record) => {
    const changed = mind.changed(before, after, tx.now);
    if (changed.length > 0) await tx.withdrawNudges(changed, "superseded");
    return tx.save(after, mind.plan(after, tx.now));
  };

  const afterwards = async (person: PersonKey, alarms: Awaited<ReturnType<PersonTx["save"]>>) => {
    for (const listener of listeners) listener(person);
    await Promise.all([world.alarms.arm(alarms), world.deliver(person)]);
  };

  /** Whose account is gone gets no more nudges; what is on record stays, should they come back. */
  const fallSilent = (tx: PersonTx, before: Record) => {
    const [silent] = mind.step(before, {
      type: "pressed",
      at: tx.now,
      saidAt: tx.now,
      label: "",
      commands: [{ command: "stop-nudges" }],
      opportunityId: null,
    });
    return keep(tx, before, silent);
  };

  const loaded = (tx: PersonTx) => (tx.record === null ? mind.newRecord(tx.now) : mind.parse(tx.record));

  /** One delivery in one transaction. `readings`: what the model read, by delivery id. */
  const handleNext = (person: PersonKey, readings: ReadonlyMap<string, Reading | null>) =>
    store.withPerson(person, async (tx) => {
      const delivery = await tx.nextDelivery();
      if (!delivery) return { type: "nothing" as const };
      const before = loaded(tx);
      if (delivery.body.type === "gone") {
        await tx.handled(delivery.id);
        return { type: "handled" as const, alarms: await fallSilent(tx, before) };
      }
      let unsure: { id: string; text: string; context: ReadingContext } | null = null;
      const at = momentOf(delivery, tx.now);
      const event = await eventOf(tx, delivery, at, (text) => {
        const context = mind.context(before, at);
        const reading = mind.understand(text, context);
        if (!model || reading.confidence >= unsureBelow) return reading;
        if (!readings.has(delivery.id)) unsure = { id: delivery.id, text, context };
        return readings.get(delivery.id) ?? reading;
      });
      if (unsure)
        return {
          type: "unsure" as const,
          unsure: unsure as { id: string; text: string; context: ReadingContext },
        };
      await tx.handled(delivery.id);
      if (delivery.home) await tx.settle(delivery.home, delivery.platform);
      if (!event || (delivery.body.type === "opened" && tx.record !== null))
        return { type: "handled" as const, alarms: [] };

      const [stepped, effects] = mind.step(await told(tx, before, at), event);
      const place = { address: delivery.address, cause: `${nameOf(person)} ${delivery.id}`, at };
      const { record, erased } = await doEffects(tools, tx, stepped, effects, place);
      return { type: "handled" as const, alarms: erased ? [] : await keep(tx, before, record) };
    });

  /** What could not be delivered since the last contact: the engine mentions it in this one. */
  const told = async (tx: PersonTx, record: Record, at: number) =>
    (await tx.undelivered()).reduce(
      (known, { nudgeId, reason }) => mind.step(known, { type: "missed", at, nudgeId, reason })[0],
      record,
    );

  // A moved clock moves the platform's timestamps along: they are the real world's.
  const momentOf = (delivery: Delivery, now: number) => {
    const ruling = clock.ruling();
    return "offsetMs" in ruling && ruling.offsetMs === 0 ? Math.min(delivery.at, now) : now;
  };

  const drain = (person: PersonKey) =>
    inTurn(nameOf(person), async () => {
      const readings = new Map<string, Reading | null>();
      for (;;) {
        const result = await handleNext(person, readings);
        if (result.type === "nothing") break;
        if (result.type === "unsure" && model)
          readings.set(
            result.unsure.id,
            await model.read(result.unsure.text, result.unsure.context, sendKey(nameOf(person))),
          );
        if (result.type === "handled") await afterwards(person, result.alarms);
      }
      if (model) await writeAll(person);
    });

  const fire = (person: PersonKey) =>
    inTurn(nameOf(person), async () => {
      const alarms = await store.withPerson(person, async (tx) => {
        const due = await tx.dueNudges();
        if (due.length === 0 || tx.record === null || tx.home === null) return null;
        const before = loaded(tx);
        const nudgeIds = due.map(({ id }) => id);
        const event: Event = { type: "nudges-due", at: tx.now, nudgeIds };
        const [stepped, effects] = mind.step(before, event);
        const cause = `${nameOf(person)} ${due.map(({ id, dueAt }) => `${id}@${dueAt}`).join(" ")}`;
        const { record } = await doEffects(tools, tx, stepped, effects, {
          address: tx.home,
          cause,
          at: tx.now,
        });
        const plan = mind.plan(record, tx.now);
        const kept = new Set([...plan.map(({ id }) => id), ...effects.flatMap(saidBy)]);
        const dropped = nudgeIds.filter((id) => !kept.has(id));
        if (dropped.length > 0) await tx.skipped(dropped, "no longer called for");
        return tx.save(record, plan);
      });
      if (alarms) await afterwards(person, alarms);
    });

  const report = async (person: PersonKey, request: DraftRequest, address: Address, draft: Draft) => {
    const alarms = await store.withPerson(person, async (tx) => {
      if (!(await tx.composed(request.id)) || tx.record === null) return null;
      const before = loaded(tx);
      const [stepped, effects] = mind.step(before, { type: "drafted", at: tx.now, draft });
      const place = { address, cause: `${nameOf(person)} ${request.id}`, at: tx.now };
      const { record } = await doEffects(tools, tx, stepped, effects, place, { draft, request });
      return keep(tx, before, record);
    });
    if (alarms) await afterwards(person, alarms);
  };

  const write = async (person: PersonKey, request: DraftRequest, address: Address) => {
    await world.working(person, address);
    const written = model ? await model.draft(request, sendKey(nameOf(person))) : null;
    await report(person, request, address, written ?? mind.compose(request));
  };

  const writeAll = async (person: PersonKey) => {
    for (const { request, address } of await store.uncomposed(0, person))
      await write(person, request, address);
  };

  return {
    async accept(delivery) {
      const person = { tenantId: delivery.tenantId, personId: delivery.personId };
      if (await store.receive(storable(delivery))) background(person, "drain", () => drain(person));
    },
    async board(person) {
      const stored = await store.peek(person);
      return stored === null ? null : mind.board(mind.parse(stored), clock.now());
    },
    async read(person, text) {
      const stored = await store.peek(person);
      const record = stored === null ? mind.newRecord(clock.now()) : mind.parse(stored);
      return mind.understand(text, mind.context(record, clock.now()));
    },
    async forgetTenant(tenantId, since) {
      for (const person of await store.peopleOf(tenantId))
        await store.withPerson(person, async (tx) => {
          // Somebody who came back after a re-installation is not erased by the late word of the old one.
          if (tx.record === null || mind.parse(tx.record).person.firstSeenAt <= since) await tx.erase();
        });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drain,
    fire,
    write,
    settled: drain,
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

const saidBy = (effect: Effect): readonly string[] =>
  effect.type === "say" && effect.nudge ? effect.nudge.nudgeIds : [];
