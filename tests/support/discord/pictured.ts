import type { Board } from "../../../src/engine/board.ts";
import type { Button } from "../../../src/engine/message.ts";
import type { Outgoing } from "../../../src/ports/adapter.ts";

const aButton = (label: string, style: Button["style"] = "plain"): Button => ({
  label,
  style,
  commands: [{ command: "no-word" }],
  opportunityId: "o1",
});

const outgoing = (message: Partial<Outgoing["message"]> & { readonly text: string }): Outgoing => ({
  key: "picturedpicturedpictur",
  message: { buttons: [], draft: null, files: [], links: [], ...message },
  timeZone: "America/New_York",
  nudge: null,
});

const board: Board = {
  headline: "Three applications on record",
  timeZone: "America/New_York",
  nudges: "Reminders come on working days at 10:00, New York time.",
  items: [
    {
      opportunityId: "o1",
      title: "Acme, data analyst",
      stage: "waiting",
      standing: "Interview on Monday, October 18. Thank-you sent.",
      next: "I ask on Monday, October 25 whether they answered",
      nextAt: Date.parse("2027-10-25T14:00:00Z"),
      nextKind: "heard-back",
      log: [],
      actions: [aButton("They replied", "primary"), aButton("I called"), aButton("Later")],
    },
    {
      opportunityId: "o2",
      title: "Initech, backend engineer",
      stage: "upcoming",
      standing: "Second interview on Thursday, October 28 at 3:00 PM.",
      next: "A word of preparation the evening before",
      nextAt: Date.parse("2027-10-27T22:00:00Z"),
      nextKind: "before-interview",
      log: [],
      actions: [aButton("Move it"), aButton("It is off")],
    },
  ],
};

/** What the pictures in the docs show: made-up people, real payloads. */
export const pictured = {
  board,
  nudge: outgoing({
    text: "A week has gone by since your interview with Acme (data analyst). Have you heard back?",
    buttons: [aButton("They replied", "primary"), aButton("Not yet"), aButton("Later"), aButton("Stop")],
  }),
  draft: outgoing({
    text: "Here is your thank-you note to Dana Smith. Best sent today.",
    draft: {
      id: "o1-d1",
      document: "thank-you",
      channel: "email",
      recipient: "dana@acme.example",
      subject: "Thank you, Dana",
      body: "Dear Dana,\n\nThank you for your time today. What you told me about the Streetlight campaign has stayed with me, above all the idea of reaching people on night shifts.\n\nMy three years of demand planning would let me start on that at once.\n\nBest regards,\nSam Rivera\n212-555-0142",
      facts: [],
      warnings: [],
      advice: [],
      by: "composed",
    },
    files: [{ name: "thank-you-acme.eml", mediaType: "message/rfc822", content: "" }],
    buttons: [aButton("I sent it", "primary"), aButton("Shorter"), aButton("Warmer")],
    links: [{ label: "Write it in Gmail", url: "https://mail.google.com/mail/?view=cm" }],
  }),
};
