import type { Opportunity } from "../../opportunity.ts";
import { stageOf } from "../../stage.ts";
import { interviewAhead } from "../../view.ts";
import { nextNudge } from "../follow.ts";
import { usedOf } from "../talked-about.ts";
import { day, type Turn, viewNow, words } from "../turn.ts";

/** Where one stands, in a few words. */
export function standingOf(turn: Turn, about: Opportunity): string {
  const view = viewNow(turn);
  const stage = stageOf(view, about, turn.at);
  const ahead = interviewAhead(view, about, turn.at);
  const standing = (() => {
    switch (stage) {
      case "upcoming":
        return ahead?.on
          ? words(turn, "standing.upcoming", { day: day(turn, ahead.on) })
          : words(turn, "standing.upcoming-undated");
      case "next-round":
        return ahead?.on
          ? words(turn, "standing.next-round", { round: ahead.round, day: day(turn, ahead.on) })
          : words(turn, "standing.next-round-undated");
      case "waiting": {
        const by = about.timetable?.by ?? null;
        return by === null
          ? words(turn, "standing.waiting")
          : words(turn, "standing.waiting-date", { by: day(turn, by) });
      }
      case "paused": {
        const until = about.pause?.until ?? null;
        return until === null
          ? words(turn, "standing.paused")
          : words(turn, "standing.paused-until", { until: day(turn, until) });
      }
      case "closed":
        return words(turn, about.outcome === null ? "standing.closed" : `standing.closed.${about.outcome}`);
      default:
        return words(turn, `standing.${stage}`);
    }
  })();
  const { used, budget } = usedOf(turn, about);
  return used === 0 || stage === "closed"
    ? standing
    : `${standing}, ${words(turn, "standing.used", { used, budget })}`;
}

/** "Check Mon, Oct 26": what comes next, null when nothing does. */
export function nextOf(turn: Turn, about: Opportunity): string | null {
  const next = nextNudge(turn, about);
  return next === null
    ? null
    : words(turn, `board.next.${next.kind}`, { day: day(turn, next.wall.slice(0, 10)) });
}

/** Dates and channels of what was done so far, oldest first. */
export function logOf(turn: Turn, about: Opportunity): readonly string[] {
  return about.contactLog.map(({ on, channel, result }) =>
    result === null
      ? words(turn, `board.log.${channel}`, { day: day(turn, on) })
      : words(turn, "board.log.call-result", {
          day: day(turn, on),
          result: words(turn, `board.result.${result}`),
        }),
  );
}
