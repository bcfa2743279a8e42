import type { Draft, DraftRequest } from "../engine/draft.ts";
import type { CalendarEntry, Effect } from "../engine/effect.ts";
import type { Event } from "../engine/event.ts";
import type { Message, MessageFile, MessageLink } from "../engine/message.ts";
import type { Record } from "../engine/record.ts";
import type { Address, PersonTx } from "../ports.ts";
import { sendKey } from "./send-key.ts";

/** What doing the effects needs of the rest of the house. */
export type EffectTools = {
  readonly step: (record: Record, event: Event) => readonly [Record, readonly Effect[]];
  /** Null where a model writes: the text is then written outside the transaction. */
  readonly compose: ((request: DraftRequest) => Draft) | null;
  readonly review: (
    request: DraftRequest,
    text: string,
  ) => { readonly points: readonly string[]; readonly draft: Draft | null };
  readonly handOver: (
    draft: Draft,
    request: DraftRequest,
  ) => { readonly files: readonly MessageFile[]; readonly links: readonly MessageLink[] };
  readonly calendar: (entries: readonly CalendarEntry[]) => MessageFile;
};

/** What came of the effects: the record after them, and whether anything of the person is left. */
export type Done = { readonly record: Record; readonly erased: boolean };

type Place = { readonly address: Address; readonly cause: string; readonly at: number };

/**
 * Does what the engine named, inside the person's transaction: what is said goes to the outbox,
 * texts are composed and reported back to the engine, files are made. `place.cause` is the delivery,
 * the nudge or the request that all this comes from; the send keys are derived from it.
 */
export async function doEffects(
  tools: EffectTools,
  tx: PersonTx,
  record: Record,
  effects: readonly Effect[],
  place: Place,
  given: { readonly draft: Draft; readonly request: DraftRequest } | null = null,
): Promise<Done> {
  let done: Done = { record, erased: false };
  let count = 0;
  let pending: readonly MessageFile[] = [];
  const queue: { effect: Effect; from: typeof given }[] = effects.map((effect) => ({ effect, from: given }));

  const say = async (message: Message, nudge: Extract<Effect, { type: "say" }>["nudge"]) => {
    const key = sendKey(place.cause, String(count++));
    const files = [...message.files, ...pending];
    pending = [];
    if (nudge) await tx.fired(nudge.nudgeIds, key);
    await tx.say({
      key,
      address: place.address,
      message: { ...message, files },
      nudge,
      timeZone: done.record.person.timeZone,
    });
  };
  const report = (event: Event, from: typeof given) => {
    const [next, more] = tools.step(done.record, event);
    done = { ...done, record: next };
    queue.unshift(...more.map((effect) => ({ effect, from })));
  };

  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    const { effect, from } = item;
    switch (effect.type) {
      case "say": {
        const own =
          from && effect.message.draft?.id === from.draft.id
            ? tools.handOver(from.draft, from.request)
            : null;
        const message = own
          ? {
              ...effect.message,
              files: [...effect.message.files, ...own.files],
              links: [...effect.message.links, ...own.links],
            }
          : effect.message;
        await say(message, effect.nudge);
        break;
      }
      case "compose": {
        if (!tools.compose) {
          await tx.compose(effect.request, place.address);
          break;
        }
        const draft = tools.compose(effect.request);
        report({ type: "drafted", at: place.at, draft }, { draft, request: effect.request });
        break;
      }
      case "review": {
        const { points, draft } = tools.review(effect.request, effect.text);
        report(
          { type: "reviewed", at: place.at, requestId: effect.request.id, points, draft },
          draft && { draft, request: effect.request },
        );
        break;
      }
      case "calendar":
        pending = [...pending, tools.calendar(effect.entries)];
        break;
      case "export": {
        const everything = { exportedAt: new Date(place.at).toISOString(), ...(await tx.everything()) };
        pending = [
          {
            name: "hearback-export.json",
            mediaType: "application/json",
            content: JSON.stringify(everything, null, 2),
          },
        ];
        await say(effect.message, null);
        break;
      }
      case "erase":
        await tx.erase();
        done = { ...done, erased: true };
        await say(effect.message, null);
        break;
    }
  }
  return done;
}
