import type { Board, BoardItem } from "../../../src/engine/board.ts";
import { aButton, aDraft, anOutgoing } from "./messages.ts";

const item: BoardItem = {
  opportunityId: "o1",
  title: "Acme, data analyst",
  stage: "call",
  standing: "No word since the interview on Monday, October 12. Your turn: a call.",
  next: "I ask how the call went on Tuesday, October 20.",
  nextAt: null,
  nextKind: "call",
  log: ["Oct 12: thank-you note to Dana Smith", "Oct 19: no word yet"],
  actions: [
    aButton("I called", { style: "primary" }),
    aButton("Call script"),
    aButton("They replied"),
    aButton("Remind me later"),
  ],
  form: { company: "Acme", role: "Data analyst", on: "2026-10-12", at: "14:00" },
};

const board: Board = {
  headline: "2 interviews in the follow-up",
  timeZone: "America/New_York",
  nudges: "Reminders are on, at 10:00.",
  items: [
    item,
    {
      ...item,
      opportunityId: "o2",
      title: "Globex & Sons, buyer",
      stage: "upcoming",
      standing: "Second interview on Wednesday, October 28, 2:00 PM.",
      next: "I wish you luck that morning.",
      log: [],
      actions: [aButton("Move it"), aButton("They replied"), aButton("Remind me later")],
    },
  ],
  person: {
    name: "Sam Rivera",
    email: "sam@mail.example",
    phone: "212-555-0142",
    tone: "warm",
    nudgeAt: "10:00",
    nudgesOn: true,
  },
};

/** What the pictures in the docs show: made-up people, real blocks. */
export const pictured = {
  item,
  board,
  nudge: anOutgoing({
    text: "It's been a week since your interview with Acme (data analyst). Have you heard back?",
    buttons: [
      aButton("They replied", { style: "primary" }),
      aButton("Not yet"),
      aButton("Remind me later"),
      aButton("Stop for Acme"),
    ],
  }),
  draft: anOutgoing({
    text: "Here is your thank-you note to Dana Smith.\n\nSend it today, before the evening.",
    draft: aDraft({
      recipient: "dana@acme.example",
      subject: "Thank you, Dana",
      body: "Dear Dana,\n\nThank you for your time today. I enjoyed hearing how the analytics team built the night-shift forecast, and I left keener on the data analyst role than I came.\n\nMy three years of demand planning at Initech would let me start on it at once.\n\nBest regards,\nSam Rivera\n212-555-0142",
    }),
    buttons: [
      aButton("Shorter"),
      aButton("Warmer"),
      aButton("More formal"),
      aButton("I sent it", { style: "primary" }),
    ],
    links: [{ label: "Open in your mail program", url: "mailto:dana@acme.example" }],
  }),
};
