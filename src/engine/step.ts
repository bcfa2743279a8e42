import { dateOf, timeOf } from "./calendar.ts";
import type { Effect } from "./effect.ts";
import type { Event } from "./event.ts";
import type { Guide } from "./guide.ts";
import type { Record } from "./record.ts";
import { handle } from "./talk/dispatch.ts";
import { hearEvent } from "./talk/hear-event.ts";
import { spread } from "./talk/phrase.ts";
import { openTurn, type Turn } from "./talk/turn.ts";
import { wallOf } from "./zone.ts";

/**
 * What an event makes of a record, and what is to be said or done about it. Pure: the same guide,
 * record and event give the same outcome. A reply that would repeat the last one word for word is
 * put in other words, where the guide has some.
 */
export function step(guide: Guide, record: Record, event: Event): readonly [Record, readonly Effect[]] {
  let outcome = play(guide, record, event, 0);
  for (let retry = 1; retry < 3 && repeats(record, outcome); retry++)
    outcome = play(guide, record, event, retry);
  const [after, effects] = outcome;
  const said = spoken(effects);
  if (said === null) return outcome;
  const { recent, wordingCounter } = after.conversation;
  const conversation = {
    ...after.conversation,
    recent: [...recent, fingerprint(said)].slice(-12),
    wordingCounter: wordingCounter + 1,
  };
  return [{ ...after, conversation }, effects];
}

function play(
  guide: Guide,
  record: Record,
  event: Event,
  retry: number,
): readonly [Record, readonly Effect[]] {
  const wall = wallOf(event.at, record.person.timeZone ?? "UTC");
  const turn: Turn = openTurn(
    {
      guide,
      record,
      at: event.at,
      today: dateOf(wall.day),
      time: timeOf(wall.minutes),
      text: event.type === "said" ? event.text : event.type === "pressed" ? event.label : "",
      pointed: "opportunityId" in event ? event.opportunityId : null,
      seed: record.conversation.wordingCounter + (record.person.firstSeenAt % 97) + retry,
    },
    handle,
  );
  hearEvent(turn, event);
  return [turn.record, turn.effects];
}

/** Would the very words of the last reply come again? */
function repeats(record: Record, [, effects]: readonly [Record, readonly Effect[]]): boolean {
  const said = spoken(effects);
  const last = record.conversation.recent.findLast((key) => key.startsWith("#"));
  return said !== null && last === fingerprint(said);
}

function spoken(effects: readonly Effect[]): string | null {
  const first = effects.find((effect) => effect.type === "say");
  return first?.type === "say" ? first.message.text : null;
}

const fingerprint = (text: string): string => `#${spread(text).toString(36)}`;
