import { compose } from "../../src/drafting/compose.ts";
import { review } from "../../src/drafting/review.ts";
import { dayOf } from "../../src/engine/calendar.ts";
import type { Command } from "../../src/engine/command.ts";
import type { Effect } from "../../src/engine/effect.ts";
import type { Event } from "../../src/engine/event.ts";
import type { Button, Message } from "../../src/engine/message.ts";
import { plan } from "../../src/engine/plan.ts";
import { newRecord, parseRecord, type Record } from "../../src/engine/record.ts";
import { stateOf } from "../../src/engine/state.ts";
import { step } from "../../src/engine/step.ts";
import { instantOf } from "../../src/engine/zone.ts";
import { guide } from "../../src/guide/guide.ts";

/** What the coach said in answer to one event; never null, so that silence fails a test. */
export type Said = Readonly<{ text: string; buttons: readonly string[]; messages: readonly Message[] }>;

/**
 * A conversation with the engine and the guide, nothing else: what is said comes as commands, the
 * clock stands until it is moved, texts are composed at once.
 */
export function dialog(clock = "2026-10-19T16:05", timeZone: string | null = "America/New_York") {
  const zone = () => record.person.timeZone ?? "UTC";
  const instant = (wall: string) => instantOf(dayOf(wall.slice(0, 10)), wall.slice(11), zone());
  let now = instantOf(dayOf(clock.slice(0, 10)), clock.slice(11), timeZone ?? "UTC");
  let record: Record = newRecord(now);
  let shown: Button[] = [];

  const feed = (event: Event): Message[] => {
    const [next, effects] = step(guide, record, event);
    record = parseRecord(JSON.parse(JSON.stringify(next)));
    return effects.flatMap(perform);
  };
  const perform = (effect: Effect): Message[] => {
    switch (effect.type) {
      case "say":
      case "export":
      case "erase":
        if (effect.type === "erase") record = newRecord(now);
        shown = [...shown, ...effect.message.buttons];
        return [effect.message];
      case "compose":
        return feed({ type: "drafted", at: now, draft: compose(effect.request) });
      case "review": {
        const { points, draft } = review(effect.request, effect.text);
        return feed({ type: "reviewed", at: now, requestId: effect.request.id, points, draft });
      }
      case "calendar":
        return [];
    }
  };
  const said = (messages: readonly Message[]): Said => ({
    text: messages.map(({ text }) => text).join("\n\n"),
    buttons: messages.flatMap(({ buttons }) => buttons.map(({ label }) => label)),
    messages,
  });

  if (timeZone !== null) feed({ type: "met", at: now, timeZone, locale: null, name: null });
  return {
    says(text: string, ...commands: readonly Command[]): Said {
      const event = {
        type: "said",
        at: now,
        text,
        commands,
        confidence: 0.95,
        private: true,
        opportunityId: null,
      } as const;
      return said(feed(event));
    },
    /** Read with this confidence. */
    mumbles(confidence: number, text: string, ...commands: readonly Command[]): Said {
      return said(
        feed({ type: "said", at: now, text, commands, confidence, private: true, opportunityId: null }),
      );
    },
    shouts(text: string, ...commands: readonly Command[]): Said {
      return said(
        feed({
          type: "said",
          at: now,
          text,
          commands,
          confidence: 0.95,
          private: false,
          opportunityId: null,
        }),
      );
    },
    /** Presses the newest button with this label. */
    presses(label: string): Said {
      const button = shown.findLast((one) => one.label.toLowerCase().includes(label.toLowerCase()));
      if (!button) throw new Error(`The coach has shown no button "${label}"`);
      const { commands, opportunityId } = button;
      return said(
        feed({ type: "pressed", at: now, label: button.label, commands, opportunityId, saidAt: now }),
      );
    },
    /** Moves the clock, and hears every nudge on the way. */
    until(wall: string): Said {
      const target = instant(wall);
      const heard: Message[] = [];
      for (let round = 0; round < 200; round++) {
        const next = plan(guide, record, now)[0];
        if (next === undefined || next.dueAt > target) break;
        now = Math.max(now, next.dueAt);
        const nudgeIds = plan(guide, record, now)
          .filter(({ dueAt }) => dueAt <= now)
          .map(({ id }) => id);
        heard.push(...feed({ type: "nudges-due", at: now, nudgeIds }));
      }
      now = target;
      return said(heard);
    },
    feed: (event: Event) => said(feed(event)),
    get record() {
      return record;
    },
    get now() {
      return now;
    },
    state: () => stateOf(guide, record, now),
  };
}
