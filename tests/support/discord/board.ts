import type { Board } from "../../../src/engine/board.ts";

/** A record with so many applications, as a surface shows it. */
export function aBoard(count: number): Board {
  return {
    headline: `${count} on record`,
    timeZone: "America/New_York",
    nudges: "Reminders are on, at 10:00.",
    items: Array.from({ length: count }, (_, place) => ({
      opportunityId: `o${place + 1}`,
      title: `Company ${place + 1}${place === 1 ? " & Sons" : ""}`,
      stage: "waiting",
      standing: "Thank-you sent; waiting to hear.",
      next: "I ask on Thursday, October 23.",
      nextAt: Date.parse("2025-10-23T16:00:00Z"),
      nextKind: "heard-back",
      log: [],
      actions: [
        {
          label: "They replied",
          commands: [{ command: "heard-back" }],
          opportunityId: `o${place + 1}`,
          style: "primary",
        },
        {
          label: "Not yet",
          commands: [{ command: "no-word" }],
          opportunityId: `o${place + 1}`,
          style: "plain",
        },
      ],
    })),
  };
}
